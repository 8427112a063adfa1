import { createHash } from 'node:crypto';
import { InputError } from '../../model/errors.js';
import type { InventoryFile, InventoryReader } from '../door.js';
import { headText } from '../formats/text-lines.js';

const PIECE = 1024 * 1024;
const HEAD = 4096;

/** Rows of one file that are kept. Real files of many hosts have some ten thousand for each; each row costs a kilobyte of memory or more. */
export const MOST_ROWS = 1_000_000;

/** A file that is open, with a look at its beginning. */
export interface Sample {
  readonly file: InventoryFile;
  readonly reader: InventoryReader;
  readonly head: Uint8Array;
  /** The head as text, in the encoding that it seems to have. */
  readonly text: string;
}

/** Opens a file for as long as `use` runs. @throws InputError when it cannot be read, and whatever `use` throws. */
export function withSample<T>(file: InventoryFile, use: (sample: Sample) => T): T {
  const reader = file.open();
  try {
    const head = reader.read(0, HEAD);
    return use({ file, reader, head, text: headText(head) });
  } finally {
    reader.close();
  }
}

/** SHA-256 of a file of any size, read a piece at a time: 64 lower case hexadecimal digits. */
export function sha256Of(reader: InventoryReader): string {
  const hash = createHash('sha256');
  for (let offset = 0; offset < reader.size; ) {
    const piece = reader.read(offset, PIECE);
    if (piece.length === 0) break;
    hash.update(piece);
    offset += piece.length;
  }
  return hash.digest('hex');
}

/**
 * The whole content.
 * @throws InputError "too-large" beyond the limit, "changed-while-read" when the file has become shorter.
 */
export function wholeOf({ file, reader }: Sample, limit: number): Uint8Array {
  if (reader.size > limit)
    throw new InputError('too-large', file.path, `more than ${limit} bytes, which is the limit for this kind of file`);
  const bytes = reader.read(0, reader.size);
  if (bytes.length !== reader.size)
    throw new InputError('changed-while-read', file.path, 'it became shorter while it was read; read it again');
  return bytes;
}

/** Whether a text file ends with a line end, in any encoding of `textLines`. */
export function endsWithLine({ head, reader }: Sample): boolean {
  const unit = head[0] === 0xfe || head[0] === 0xff || head[1] === 0 ? 2 : 1;
  const last = reader.read(Math.max(0, reader.size - unit), unit);
  return reader.size % unit === 0 && last.includes(LF) && last.reduce((sum, byte) => sum + byte, 0) === LF;
}

const LF = 0x0a;

/** The end of a file name from its last dot on, in lower case; "" without one. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot).toLowerCase();
}

/** Milliseconds since 1970 as RFC 3339 in UTC, without a fraction of zero; null for what no calendar has. */
export function toTime(ms: number | null): string | null {
  if (ms === null) return null;
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().replace('.000Z', 'Z');
}
