import type { ListedCapture } from '../../model/generated/kb-index.js';
import type { KbCapture } from '../../store/index.js';
import type { CachedParser } from '../cached-parser.js';
import { type Candidate, idsIn } from './candidates.js';
import { archivedAt, type Origin } from './origin.js';

/** What the keeper says of all that is added. */
export interface Said {
  readonly source: string | null;
  readonly capturedAt: string | null;
}

/** A capture without its place: bytes that can be read, by whatever name. */
export interface Bytes {
  readonly sha256: string;
  read(): Uint8Array;
}

/** Where and when: what the keeper says goes before what the page says, and that before the time of the file. */
export function provenance(said: Said, origin: Origin, modified: string | null) {
  const source = said.source ?? origin.source;
  const keeper = said.capturedAt ?? archivedAt(said.source);
  if (keeper !== null) return { source, capturedAt: keeper, capturedBy: 'keeper' as const };
  if (origin.capturedAt !== null) return { source, capturedAt: origin.capturedAt, capturedBy: 'page' as const };
  if (modified !== null) return { source, capturedAt: modified, capturedBy: 'file-time' as const };
  return { source, capturedAt: null, capturedBy: null };
}

/** The numbers in a capture under the name it is to have, and the number that has to be given for it to have one. */
export async function numbersOf(
  { sha256, read }: Bytes,
  file: string,
  given: string | null,
  parser: CachedParser,
): Promise<{ articles: string[]; kb: string | null }> {
  const plain = idsIn(await parser.articlesOf({ name: file, sha256, kb: null, read }));
  if (given === null || (plain.length === 1 && plain[0] === given)) return { articles: plain, kb: null };
  return { articles: idsIn(await parser.articlesOf({ name: file, sha256, kb: given, read })), kb: given };
}

/**
 * What is said of a capture that is in the folder, and was named again.
 * @param note words of the keeper about a file of this name.
 */
export async function entryAgain(
  capture: KbCapture,
  { kb, origin, modified }: Candidate,
  said: Said,
  note: string | null,
  parser: CachedParser,
): Promise<ListedCapture> {
  const { file, sha256, entry } = capture;
  const numbers = await numbersOf(capture, file, kb ?? entry?.kb ?? null, parser);
  if (entry === null) return { file, sha256, ...numbers, ...provenance(said, origin, modified), note };
  // What is listed stays, but for what the keeper says now.
  const told = provenance(said, { source: null, capturedAt: null }, null);
  return {
    ...entry,
    ...numbers,
    source: told.source ?? entry.source,
    ...(told.capturedAt === null ? {} : { capturedAt: told.capturedAt, capturedBy: told.capturedBy }),
  };
}

/** What is said of a capture that somebody put into the folder: the time of its file tells when it was put there, or checked out. */
export async function entryFound(capture: KbCapture, origin: Origin, parser: CachedParser): Promise<ListedCapture> {
  const { file, sha256, entry } = capture;
  const numbers = await numbersOf(capture, file, entry?.kb ?? null, parser);
  if (entry !== null) return { ...entry, ...numbers };
  return { file, sha256, ...numbers, ...provenance({ source: null, capturedAt: null }, origin, null), note: null };
}
