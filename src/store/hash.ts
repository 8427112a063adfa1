import { createHash } from 'node:crypto';
import type { FileEntry } from './file.js';

const PIECE = 1024 * 1024;

/** SHA-256 of bytes, or of text as UTF-8: 64 lower case hexadecimal digits. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** SHA-256 of a file of any size, read a piece at a time. */
export function sha256OfFile(file: FileEntry): string {
  const hash = createHash('sha256');
  const reader = file.open();
  try {
    for (let offset = 0; offset < reader.size; offset += PIECE) hash.update(reader.read(offset, PIECE));
  } finally {
    reader.close();
  }
  return hash.digest('hex');
}
