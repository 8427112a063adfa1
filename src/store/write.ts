import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
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
 * @throws InputError when the system refuses; then the old content is untouched and nothing is left beside it.
 */
export function writeAtomic(path: string, data: string | Uint8Array): void {
  const before = existing(path);
  if (before?.isDirectory() === true) {
    throw new InputError('is-a-folder', path, 'there is a folder of this name; choose another name for the file');
  }
  if (before !== null && !before.isFile()) {
    guarded(path, () => writeFileSync(path, data));
    return;
  }
  const target = before === null ? path : guarded(path, () => realpathSync(path));
  const folder = dirname(target);
  // A short name of its own, so that a long target name does not become too long.
  const temporary = join(folder, `.rollcall-${randomBytes(8).toString('hex')}.tmp`);
  try {
    guarded(path, () => {
      writeThrough(temporary, data);
      if (before !== null) chmodSync(temporary, before.mode);
      renameSync(temporary, target);
      forceFolder(folder);
    });
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Makes a folder and those around it; one that exists is fine. @throws InputError when the system refuses. */
export function makeFolder(path: string): void {
  guarded(path, () => {
    try {
      mkdirSync(path, { recursive: true });
    } catch (error) {
      if (systemCode(error) === 'EEXIST') {
        throw new InputError('not-a-folder', path, 'there is a file of this name; choose another name for the folder');
      }
      throw error;
    }
  });
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

function writeThrough(path: string, data: string | Uint8Array): void {
  const descriptor = openSync(path, 'wx');
  try {
    writeFileSync(descriptor, data);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes the rename itself durable. Windows has no such call for folders, and does without. */
function forceFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
