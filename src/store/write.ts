import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError } from '../model/errors.js';
import { guarded, systemCode } from './problem.js';

/**
 * Writes a file so that a reader, or a power cut, finds either the old content or the new and never half of it: a file beside
 * it is written, forced to disk, and renamed over it. A symbolic link stays a link. A device or pipe, such as /dev/stdout, is
 * written to directly, since it cannot be replaced.
 * @param path the folder has to exist.
 * @param data bytes, or text that is written as UTF-8.
 * @param by another folder on the same disk for the file that is renamed, in place of the one it goes to.
 * @throws InputError when the system refuses; then the old content is untouched and nothing is left beside it.
 */
export function writeAtomic(path: string, data: string | Uint8Array, by?: string): void {
  const before = replaceable(path);
  if (before !== null && !before.isFile()) {
    guarded(path, () => writeFileSync(path, data));
    return;
  }
  const target = before === null ? path : guarded(path, () => realpathSync(path));
  const folder = dirname(target);
  const temporary = temporaryIn(by ?? folder);
  guarded(path, () => {
    removedOnFailure(temporary, () => {
      writeThrough(temporary, data);
      if (before !== null) chmodSync(temporary, before.mode);
      renameSync(temporary, target);
    });
    forceFolder(folder);
  });
}

/** What stands where a file is to be written; null when nothing does. @throws InputError when it is a folder. */
export function replaceable(path: string): Stats | null {
  const before = existing(path);
  if (before?.isDirectory() === true) {
    throw new InputError('is-a-folder', path, 'there is a folder of this name; choose another name for the file');
  }
  return before;
}

/**
 * Writes a file so that no reader, and no later run when this one is killed, finds half of it. A power cut may undo or empty it: for
 * what can be made again, or checks itself.
 * @throws the error of the system; then the old content is untouched and nothing is left beside it.
 */
export function replaceFile(path: string, data: string | Uint8Array): void {
  const temporary = temporaryIn(dirname(path));
  removedOnFailure(temporary, () => {
    writeFileSync(temporary, data, { flag: 'wx' });
    renameSync(temporary, path);
  });
}

function removedOnFailure(temporary: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** A short name of its own, so that a long target name does not become too long. */
export function temporaryIn(folder: string): string {
  return join(folder, `.rollcall-${randomBytes(8).toString('hex')}.tmp`);
}

/**
 * Makes a folder and those around it; one that exists is fine.
 * @param mode who may use it, as far as the account's own habits allow.
 * @returns whether anything was made.
 * @throws InputError when the system refuses.
 */
export function makeFolder(path: string, mode = 0o777): boolean {
  return guarded(path, () => {
    try {
      return madeFolder(path, mode);
    } catch (error) {
      if (systemCode(error) === 'EEXIST' || systemCode(error) === 'ENOTDIR') {
        throw new InputError('not-a-folder', path, 'there is a file of this name; choose another name for the folder');
      }
      throw error;
    }
  });
}

/** One folder after the other: the call of Node that makes all never ends where a file system takes no folders, such as /proc. */
function madeFolder(path: string, mode: number): boolean {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return false;
  const around = dirname(path);
  if (around !== path && statSync(around, { throwIfNoEntry: false }) === undefined) madeFolder(around, mode);
  try {
    mkdirSync(path, { mode });
    return true;
  } catch (error) {
    // Another program may have made it meanwhile.
    if (systemCode(error) === 'EEXIST' && statSync(path, { throwIfNoEntry: false })?.isDirectory()) return false;
    throw error;
  }
}

/** Whether two paths lead to one file that exists, by whatever links. @throws InputError when the system refuses to tell. */
export function isSameFile(one: string, other: string): boolean {
  const [first, second] = [existing(one), existing(other)];
  return first !== null && second !== null && first.ino === second.ino && first.dev === second.dev;
}

/** The file behind a path, links followed; null when there is none, also at the end of a dangling link. */
function existing(path: string): Stats | null {
  return guarded(path, () => statSync(path, { throwIfNoEntry: false })) ?? null;
}

function writeThrough(path: string, data: string | Uint8Array, flag: 'w' | 'wx' = 'wx'): void {
  const descriptor = openSync(path, flag);
  try {
    writeFileSync(descriptor, data);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Gives a file a second name, and the folders for it, in a way that never takes the place of another file.
 * @param from a file on the same disk.
 * @returns false when something of the new name is there already.
 * @throws InputError when the system refuses.
 */
export function placeNew(from: string, to: string): boolean {
  makeFolder(dirname(to));
  return guarded(to, () => {
    if (lstatSync(to, { throwIfNoEntry: false }) !== undefined) return false;
    try {
      linkSync(from, to);
    } catch (error) {
      if (systemCode(error) === 'EEXIST') return false;
      // Not every file system has second names: then a whole copy takes the place, which was free a moment ago.
      const copy = `${from}.copy`;
      writeThrough(copy, readFileSync(from), 'w');
      renameSync(copy, to);
    }
    return true;
  });
}

/** Makes renames in a folder durable. Windows has no such call for folders, and does without. */
export function forceFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
