import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError } from '../../model/errors.js';
import type { KbIndex, ListedCapture, ListedImport } from '../../model/generated/kb-index.js';
import { sha256 } from '../hash.js';
import { guarded, systemCode } from '../problem.js';
import { forceFolder, placeNew, writeAtomic } from '../write.js';
import { EMPTY_INDEX, INDEX_FILE, indexText, parseIndex, readIndex, readIndexText } from './index-file.js';
import type { Lock } from './lock.js';
import { freePath } from './names.js';
import { closeWorkspace, type Workspace, workspacesLeftBehind, workspacesOf } from './workspace.js';

/** What is to be listed, each in place of what is listed under its file. */
export interface KbChange {
  readonly captures: readonly ListedCapture[];
  readonly imports: readonly ListedImport[];
}

/** In a workspace: what is decided. Once it is there, the change will be made, if not by its writer then by the next one. */
const DECIDED = 'change.json';

/** Writes down a change, with the files that it brings already in the workspace, each named by its hash. */
function decide(workspace: Workspace, { captures, imports }: KbChange): void {
  const text = indexText({ ...EMPTY_INDEX, captures: [...captures], imports: [...imports] });
  writeAtomic(join(workspace.path, DECIDED), text);
}

/**
 * Makes the change that is decided in a workspace: files to their places, then the index. Done twice it is as done once, so what
 * was stopped at any moment is taken up again; what is neither in the workspace nor in its place by then is not listed.
 * @param lock held by who calls.
 */
function carryOut(dir: string, workspace: Workspace, lock: Lock): void {
  const change = decidedIn(workspace);
  if (change !== null) list(dir, workspace, placeAll(dir, workspace, change, lock), lock);
}

/**
 * Makes a change, all of it or nothing.
 * @param planned the text of the index that the change was planned on, and that it still has.
 * @throws InputError when the system refuses; then nothing was changed.
 */
export function makeChange(
  dir: string,
  workspace: Workspace,
  change: KbChange,
  planned: string | null,
  lock: Lock,
): void {
  decide(workspace, change);
  const made: string[] = [];
  try {
    const placed = placeAll(dir, workspace, change, lock, (file) => made.push(file));
    if (sizeOf(placed) < sizeOf(change)) {
      throw new InputError(
        'changed-meanwhile',
        dir,
        'files were taken away or changed while they were added; run this again',
      );
    }
    list(dir, workspace, placed, lock);
  } catch (error) {
    // Where the new index is in its place all is done, but for what the next writer will tidy up.
    if (readIndexText(dir) === planned) {
      for (const file of made) rmSync(join(dir, file), { force: true });
      forget(workspace);
    }
    throw error;
  }
}

const sizeOf = ({ captures, imports }: KbChange): number => captures.length + imports.length;

/** Puts files to their places. @param made is told each that was not there before. */
function placeAll(
  dir: string,
  workspace: Workspace,
  { captures, imports }: KbChange,
  lock: Lock,
  made: (file: string) => void = () => {},
): KbChange {
  const place = <T extends Listed>(entry: T): T[] => {
    lock.renew();
    return placed(dir, workspace, entry, made);
  };
  return { captures: captures.flatMap(place), imports: imports.flatMap(place) };
}

/** Writes the index. */
function list(dir: string, workspace: Workspace, change: KbChange, lock: Lock): void {
  const folders = new Set([...change.captures, ...change.imports].map(({ file }) => dirname(join(dir, file))));
  for (const folder of folders) guarded(folder, () => forceFolder(folder));
  const text = indexText(merged(readIndex(dir) ?? EMPTY_INDEX, change, (file) => existsSync(join(dir, file))));
  lock.renew();
  writeAtomic(join(dir, INDEX_FILE), text, workspace.path);
  forget(workspace);
}

/** Whether a change is decided in a workspace and not yet made. */
export function isDecided({ path }: Workspace): boolean {
  return existsSync(join(path, DECIDED));
}

function forget({ path }: Workspace): void {
  guarded(path, () => rmSync(join(path, DECIDED), { force: true }));
}

/** Makes the changes that writers decided and did not live to make, and takes away what they left behind. @param lock held. */
export function recover(dir: string, workspace: Workspace, lock: Lock): void {
  for (const left of workspacesLeftBehind(dir, workspace)) {
    carryOut(dir, left, lock);
    closeWorkspace(left);
  }
}

/** The changes that are decided and perhaps half made at this moment, for readers. */
export function changesUnderWay(dir: string): { changes: KbChange[]; problems: InputError[] } {
  const changes: KbChange[] = [];
  const problems: InputError[] = [];
  for (const workspace of workspacesOf(dir)) {
    try {
      const change = decidedIn(workspace);
      if (change !== null) changes.push(change);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(error);
    }
  }
  return { changes, problems };
}

/**
 * Puts a change into an index.
 * @param isThere whether a file is in the folder: an entry whose file is not, and whose bytes are now listed elsewhere, goes.
 */
export function merged(index: KbIndex, change: KbChange, isThere: (file: string) => boolean): KbIndex {
  return {
    ...index,
    captures: withEntries(index.captures, change.captures, isThere),
    imports: withEntries(index.imports, change.imports, isThere),
  };
}

function withEntries<T extends Listed>(
  listed: readonly T[],
  changed: readonly T[],
  isThere: (file: string) => boolean,
): T[] {
  const hashes = new Set(changed.map(({ sha256: hash }) => hash));
  const stay = listed.filter(({ file, sha256: hash }) => !hashes.has(hash) || isThere(file));
  return [...new Map([...stay, ...changed].map((entry) => [entry.file, entry])).values()];
}

/** Null for a workspace where nothing is decided. */
function decidedIn({ path }: Workspace): KbIndex | null {
  const file = join(path, DECIDED);
  const bytes = bytesOf(file);
  return bytes === null ? null : parseIndex(Buffer.from(bytes).toString('utf8'), file);
}

interface Listed {
  readonly file: string;
  readonly sha256: string;
}

/** Puts the file of an entry to its place. @returns the entry as it may be listed: nothing when the bytes are nowhere. */
function placed<T extends Listed>(dir: string, workspace: Workspace, entry: T, made: (file: string) => void): T[] {
  const there = bytesOf(join(dir, entry.file));
  if (there !== null && sha256(there) === entry.sha256) return [entry];
  const staged = join(workspace.path, entry.sha256);
  if (!existsSync(staged)) return [];
  // Taken only when somebody put another file there after the decision.
  const file = freePath(entry.file, (path) => !placeNew(staged, join(dir, path)));
  made(file);
  return [{ ...entry, file }];
}

function bytesOf(path: string): Uint8Array | null {
  return guarded(path, () => {
    try {
      return readFileSync(path);
    } catch (error) {
      const code = systemCode(error);
      if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
      throw error;
    }
  });
}
