import { InputError } from '../model/errors.js';

/** What the file system says, in plain words and with the next step. The key is the system's own code. */
const SENTENCES: Readonly<Record<string, readonly [code: string, problem: string]>> = {
  ENOENT: ['not-found', 'there is no such file or folder; check the spelling and the current folder'],
  ENOTDIR: ['not-a-folder', 'a part of this path is a file, not a folder; check the path'],
  EISDIR: ['is-a-folder', 'this is a folder where a file is expected; name a file in it'],
  EACCES: ['no-permission', 'access is denied; give this account permission, or copy it to where it may be read'],
  EPERM: [
    'no-permission',
    'the system does not permit this; check owner and permissions, and whether a program holds it open',
  ],
  EBUSY: ['in-use', 'another program holds it; close that program and try again'],
  ELOOP: ['link-loop', 'symbolic links here lead in a circle; name the real file or folder'],
  ENAMETOOLONG: ['name-too-long', 'the name is longer than the file system allows; use a shorter one'],
  ENOSPC: ['disk-full', 'no space is left on this disk; make room or write elsewhere'],
  EDQUOT: ['disk-full', 'the quota of this account is used up; make room or write elsewhere'],
  EROFS: ['read-only', 'this file system is read-only; write elsewhere'],
  EMFILE: ['too-many-open-files', 'too many files are open on this machine; try again with fewer inputs'],
  ENFILE: ['too-many-open-files', 'too many files are open on this machine; try again with fewer inputs'],
};

/**
 * Turns an error of the file system into an InputError.
 * @param error what was caught.
 * @param path the file or folder it is about, as the user knows it.
 * @returns the InputError; an error that does not come from the system is a bug and is returned as it is.
 */
export function toInputError(error: unknown, path: string): unknown {
  if (!isSystemError(error)) return error;
  const known = SENTENCES[error.code];
  if (known !== undefined) return new InputError(known[0], path, known[1]);
  return new InputError(
    'file-system',
    path,
    `the system could not ${error.syscall} it (${error.code}); check the disk or share`,
  );
}

/** Runs an action on the file system; its errors come out as InputError. */
export function guarded<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw toInputError(error, path);
  }
}

/** The code of an error of the file system, such as "ENOENT", else null. */
export function systemCode(error: unknown): string | null {
  return isSystemError(error) ? error.code : null;
}

function isSystemError(error: unknown): error is Error & { code: string; syscall: string } {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    'syscall' in error &&
    typeof error.syscall === 'string'
  );
}
