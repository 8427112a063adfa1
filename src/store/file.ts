import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { basename, dirname } from 'node:path';
import { InputError } from '../model/errors.js';
import { LIMITS } from './limits.js';
import { guarded } from './problem.js';

/** Reads any part of a file. The file stays open until `close`, so use it in `try ... finally`. */
export interface RandomReader {
  /** Bytes in the file when it was opened. */
  readonly size: number;
  /**
   * @returns the bytes from `offset` on: `length` of them, fewer only at the end of the file.
   * @throws InputError when the system cannot read.
   */
  read(offset: number, length: number): Uint8Array;
  close(): void;
}

/** A file that was found, not yet read. */
export interface FileEntry {
  readonly kind: 'file';
  /** Name without folders. */
  readonly name: string;
  /** Path as the user gave it, continued with "/" below a folder. "-" for standard input. */
  readonly path: string;
  /** Name of the folder that holds it, also where `path` does not show it; nothing for standard input. */
  readonly folder: string | undefined;
  /** Bytes when it was found. */
  readonly size: number;
  /** Last change in milliseconds since 1970 UTC, with fractions; null for standard input and pipes. */
  readonly modifiedMs: number | null;
  /**
   * The whole content.
   * @param limit most bytes to read, else `LIMITS.fileBytes`.
   * @throws InputError "too-large" beyond the limit, or when the system cannot read.
   */
  read(limit?: number): Uint8Array;
  /** @throws InputError when the file cannot be opened. */
  open(): RandomReader;
}

/** A file on disk. `location` is where the system finds it, `path` how the user knows it. */
export function diskFile(location: string, path: string, name: string, stats: Stats): FileEntry {
  return {
    kind: 'file',
    name,
    path,
    folder: basename(dirname(location)) || undefined,
    size: stats.size,
    modifiedMs: stats.mtimeMs,
    read: (limit = LIMITS.fileBytes) => readWhole(location, path, limit),
    open: () => openReader(location, path),
  };
}

/** A file whose bytes are in memory already, such as standard input. */
export function memoryFile(bytes: Uint8Array, path: string, name: string, modifiedMs: number | null = null): FileEntry {
  return {
    kind: 'file',
    name,
    path,
    folder: undefined,
    size: bytes.length,
    modifiedMs,
    read: (limit = LIMITS.fileBytes) => {
      if (bytes.length > limit) throw tooLarge(path, limit);
      return bytes;
    },
    open: () => ({
      size: bytes.length,
      read: (offset, length) => bytes.subarray(offset, offset + length),
      close: () => {},
    }),
  };
}

export function tooLarge(path: string, limit: number): InputError {
  return new InputError(
    'too-large',
    path,
    `more than ${limit} bytes, which is the limit here; split it, or name the right file`,
  );
}

function readWhole(location: string, path: string, limit: number): Uint8Array {
  const reader = openReader(location, path);
  try {
    if (reader.size > limit) throw tooLarge(path, limit);
    return reader.read(0, reader.size);
  } finally {
    reader.close();
  }
}

function openReader(location: string, path: string): RandomReader {
  const descriptor = guarded(path, () => openSync(location, 'r'));
  try {
    const size = guarded(path, () => fstatSync(descriptor).size);
    return {
      size,
      read: (offset, length) => guarded(path, () => readAt(descriptor, offset, Math.min(length, size - offset))),
      close: () => closeSync(descriptor),
    };
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

/** Loops, since the system may hand over less than asked for long before the end of the file. */
function readAt(descriptor: number, offset: number, length: number): Uint8Array {
  if (length <= 0) return new Uint8Array(0);
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const got = readSync(descriptor, bytes, filled, length - filled, offset + filled);
    if (got === 0) return bytes.subarray(0, filled);
    filled += got;
  }
  return bytes;
}
