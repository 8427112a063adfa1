import { existsSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { InputError } from '../../model/errors.js';
import type { KbIndex, ListedCapture } from '../../model/generated/kb-index.js';
import { isCaptureName } from '../captures.js';
import { diskFile, type FileEntry } from '../file.js';
import { sha256 } from '../hash.js';
import { asShown } from '../inputs.js';
import { LIMITS } from '../limits.js';
import { guarded } from '../problem.js';
import { filesOf, pathBelow, walkFolder } from '../tree.js';
import { changesUnderWay, merged } from './change.js';
import { EMPTY_INDEX, INDEX_FILE, parseIndex, readIndexText } from './index-file.js';
import { IMPORTS } from './names.js';
import { Places } from './places.js';

/**
 * How a capture stands to the index: it lists these bytes; it lists them under a name that is gone; it lists other bytes under this
 * name; it knows nothing of it.
 */
export type ListState = 'listed' | 'moved' | 'changed' | 'not-listed';

/** A capture that is in the folder. */
export interface KbCapture {
  /** Path below the folder, with "/" between folders. */
  readonly file: string;
  /** Path as the user knows it. */
  readonly path: string;
  readonly sha256: string;
  readonly state: ListState;
  /** What the index says of these very bytes, under the name they have now; null when it says nothing of them. */
  readonly entry: ListedCapture | null;
  /** @throws InputError "changed-meanwhile" when these are no longer the bytes of `sha256`; when the system cannot read. */
  read(): Uint8Array;
}

/** A knowledge base as its folder and its index are. */
export interface KbFolder {
  /** As given. */
  readonly dir: string;
  /** The index, with changes that are being made at this moment; without an index, one that lists nothing. */
  readonly index: KbIndex;
  /** The index as it is written; null when there is none. */
  readonly indexText: string | null;
  /** Why the index could not be used. */
  readonly indexProblem: InputError | null;
  /** Sorted by file. */
  readonly captures: readonly KbCapture[];
  /** What the index lists and is not in the folder. */
  readonly gone: readonly ListedCapture[];
  /** What is in the folder and cannot be read. */
  readonly problems: readonly InputError[];
  /** @returns what finds places for further files, given what is there now. */
  places(): Places;
}

interface Found {
  readonly entry: FileEntry;
  readonly hash: string;
}

/**
 * Reads a knowledge base: which captures its folder holds, and what its index says of each. The captures are the truth; the index
 * is held against them. Nothing is written.
 * @throws InputError when the folder itself cannot be read.
 */
export function readKbFolder(dir: string): KbFolder {
  const location = resolve(dir);
  const shown = asShown(dir);
  const tree = walkFolder(location, shown, basename(location), isLeftOut);
  const problems: InputError[] = [...tree.problems];
  const files = new Map<string, FileEntry>();
  for (const file of filesOf(tree.root)) if (isCaptureName(file.name)) files.set(pathBelow(shown, file.path), file);
  // The index last: what was put into the folder meanwhile is then listed, and looked for below.
  const under = changesUnderWay(dir);
  const written = indexOf(dir);
  const listed = under.changes.reduce<KbIndex>(
    (sum, change) => merged(sum, change, (file) => files.has(file)),
    written.index,
  );
  for (const { file } of listed.captures) {
    const late = files.has(file) ? null : fileAt(join(location, file), `${shown}/${file}`);
    if (late !== null) files.set(file, late);
  }
  const found = new Map<string, Found>();
  for (const [file, entry] of [...files].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    const hash = hashed(entry, problems);
    if (hash !== null) found.set(file, { entry, hash });
  }
  const sure = new Set(written.index.captures.map(({ file }) => file));
  const lost = listed.captures.filter(({ file }) => !files.has(file) && sure.has(file));
  const byFile = new Map(listed.captures.map((entry) => [entry.file, entry]));
  const byHash = new Map(lost.map((entry) => [entry.sha256, entry]));
  const captures = [...found].map(([file, each]) => stand(file, each, byFile.get(file), byHash.get(each.hash)));
  const moved = new Set(captures.filter(({ state }) => state === 'moved').map(({ sha256: hash }) => hash));
  return {
    dir,
    index: listed,
    indexText: written.text,
    indexProblem: written.problem,
    captures,
    gone: lost.filter(({ sha256: hash }) => !moved.has(hash)),
    problems: [...problems, ...under.problems],
    places: () => new Places(location, [...files.keys(), ...listed.captures.map(({ file }) => file)]),
  };
}

/** What starts with a dot belongs to tools; imported lists are no captures. */
function isLeftOut(path: string): boolean {
  return path === IMPORTS || /(?:^|\/)\.[^/]*$/.test(path);
}

/**
 * @param said what the index says of a file of this name.
 * @param lost what the index says of such bytes under a name that is gone.
 */
function stand(
  file: string,
  { entry, hash }: Found,
  said: ListedCapture | undefined,
  lost: ListedCapture | undefined,
): KbCapture {
  const from = said === undefined ? lost : undefined;
  const known = said?.sha256 === hash ? said : from;
  return {
    file,
    path: entry.path,
    sha256: hash,
    state:
      known !== undefined ? (from === undefined ? 'listed' : 'moved') : said === undefined ? 'not-listed' : 'changed',
    entry: known === undefined ? null : { ...known, file },
    read() {
      const bytes = entry.read(LIMITS.articleBytes);
      if (sha256(bytes) === hash) return bytes;
      throw new InputError('changed-meanwhile', entry.path, 'it was changed while it was read; run this again');
    },
  };
}

/** Null after telling why a file cannot be read. */
function hashed(entry: FileEntry, problems: InputError[]): string | null {
  try {
    return sha256(entry.read(LIMITS.articleBytes));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(error);
    return null;
  }
}

function fileAt(location: string, path: string): FileEntry | null {
  if (!existsSync(location)) return null;
  const stats = guarded(path, () => statSync(location, { throwIfNoEntry: false }));
  return stats?.isFile() === true ? diskFile(location, path, basename(location), stats) : null;
}

function indexOf(dir: string): { index: KbIndex; text: string | null; problem: InputError | null } {
  let text: string | null = null;
  try {
    text = readIndexText(dir);
    const index = text === null ? EMPTY_INDEX : parseIndex(text, `${asShown(dir)}/${INDEX_FILE}`);
    return { index, text, problem: null };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { index: EMPTY_INDEX, text, problem: error };
  }
}
