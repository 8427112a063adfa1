import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { InputError } from '../../model/errors.js';
import type { KbIndex, ListedImport } from '../../model/generated/kb-index.js';
import { sha256 } from '../hash.js';
import { guarded } from '../problem.js';
import { EMPTY_INDEX, INDEX_FILE, parseIndex, readIndex, readIndexText } from './index-file.js';
import { freePath, IMPORTS, pathKey, safePath } from './names.js';
import { KbWriter } from './writer.js';

/** A published list to keep as it is. */
export interface NewImport {
  /** Name of the file, as its user knows it; what it is called in the knowledge base is in the answer. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What reads it, such as "edges". */
  readonly from: string;
  /** Where it was published, an address or words; null when not known. */
  readonly source: string | null;
  /** RFC 3339: a day, or a moment with its offset; null when not known. */
  readonly importedAt: string | null;
}

export interface ImportAnswer {
  readonly entry: ListedImport;
  /** False when the knowledge base has these very bytes for this reader already; then nothing was changed. */
  readonly isNew: boolean;
}

/** An imported list, as it was imported. */
export interface StoredImport {
  readonly entry: ListedImport;
  readonly bytes: Uint8Array;
}

/**
 * Keeps a published list in a knowledge base.
 * @param dir a folder that may be written (`findKbDirToWrite`).
 * @throws InputError when the system refuses, the index is not to be read, or another writer does not end; then nothing is changed.
 */
export async function addImport(dir: string, given: NewImport): Promise<ImportAnswer> {
  const hash = sha256(given.bytes);
  const writer = new KbWriter(dir);
  try {
    return await writer.change<ImportAnswer>(() => {
      const planned = readIndexText(dir);
      const index = planned === null ? EMPTY_INDEX : parseIndex(planned, join(dir, INDEX_FILE));
      const same = index.imports.find((entry) => entry.sha256 === hash && entry.from === given.from);
      if (same !== undefined && isAsImported(dir, same)) {
        return { answer: { entry: same, isNew: false }, change: null, planned };
      }
      writer.stage(given.bytes, hash);
      const isGone = same !== undefined && !existsSync(join(dir, same.file));
      const entry = isGone ? same : newEntry(dir, given, hash, index);
      return { answer: { entry, isNew: true }, change: { captures: [], imports: [entry] }, planned };
    });
  } finally {
    writer.close();
  }
}

function newEntry(
  dir: string,
  { name, from, source, importedAt }: NewImport,
  hash: string,
  index: KbIndex,
): ListedImport {
  const taken = new Set(index.imports.map(({ file }) => pathKey(file)));
  const file = freePath(
    `${IMPORTS}/${safePath(basename(name))}`,
    (path) => taken.has(pathKey(path)) || existsSync(join(dir, path)),
  );
  return { file, sha256: hash, from, source, importedAt, note: null };
}

/**
 * Reads the imported lists of a knowledge base, as they were imported.
 * @returns one problem for each that is gone or was changed since; the others go on.
 * @throws InputError when the index cannot be read.
 */
export function readImports(dir: string): { imports: StoredImport[]; problems: InputError[] } {
  const imports: StoredImport[] = [];
  const problems: InputError[] = [];
  for (const entry of readIndex(dir)?.imports ?? []) {
    try {
      imports.push({ entry, bytes: unchanged(dir, entry) });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(error);
    }
  }
  return { imports, problems };
}

function isAsImported(dir: string, { file, sha256: listed }: ListedImport): boolean {
  const path = join(dir, file);
  return existsSync(path) && guarded(path, () => sha256(readFileSync(path))) === listed;
}

function unchanged(dir: string, { file, sha256: listed }: ListedImport): Uint8Array {
  const path = join(dir, file);
  const bytes = guarded(path, () => readFileSync(path));
  if (sha256(bytes) === listed) return bytes;
  const advice = 'put the imported file back, or import it again';
  throw new InputError('import-changed', path, `not the bytes that were imported; ${advice}`);
}
