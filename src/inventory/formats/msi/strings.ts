import { type Decode, decoderOf, decodeWestern } from '../code-page.js';
import type { FormatProblem } from '../problem.js';

/** The strings of a database, numbered from 1; tables refer to them by number. */
export interface StringPool {
  readonly codePage: number;
  /** Bytes of one reference in a table: 2, or 3 in a database with more than 65,535 strings. */
  readonly referenceBytes: 2 | 3;
  /** @returns the string; null for number 0, an unused number, or one beyond the pool. */
  get(id: number): string | null;
}

const LONG_REFERENCES = 0x8000;

/**
 * Reads the streams `_StringPool` (lengths) and `_StringData` (bytes). The pool begins with the code page and a flag for 3-byte
 * references; after that come four bytes a string, length and reference count. A string of 64 kB or more has a length of 0
 * and four bytes more.
 */
export function readStrings(pool: Uint8Array, data: Uint8Array, problems: FormatProblem[]): StringPool {
  const view = new DataView(pool.buffer, pool.byteOffset, pool.byteLength);
  const slots = Math.floor(pool.byteLength / 4);
  const low = slots > 0 ? view.getUint16(0, true) : 0;
  const high = slots > 0 ? view.getUint16(2, true) : 0;
  const codePage = low + (high & ~LONG_REFERENCES) * 0x10000;
  const ends: number[] = [0];
  let end = 0;
  for (let slot = 1; slot < slots; slot += 1) {
    let length = view.getUint16(4 * slot, true);
    const references = view.getUint16(4 * slot + 2, true);
    if (length === 0 && references !== 0) {
      slot += 1;
      length = slot < slots ? view.getUint32(4 * slot, true) : 0;
    }
    end += length;
    ends.push(end);
  }
  if (end > data.byteLength)
    problems.push({
      code: 'package-cut',
      severity: 'error',
      message: `its strings end after ${data.byteLength} of ${end} bytes; copy the package again from its source`,
      line: null,
    });
  return {
    codePage,
    referenceBytes: high & LONG_REFERENCES ? 3 : 2,
    get: reader(ends, data, decoder(codePage, problems)),
  };
}

/** Decodes a string when it is asked for: a package has thousands, and a reader wants some. */
function reader(ends: readonly number[], data: Uint8Array, decode: Decode): (id: number) => string | null {
  const known = new Map<number, string>();
  return (id) => {
    const end = ends[id];
    const start = ends[id - 1];
    if (end === undefined || start === undefined || end === start || end > data.byteLength) return null;
    const text = known.get(id) ?? decode(data.subarray(start, end));
    known.set(id, text);
    return text;
  };
}

function decoder(codePage: number, problems: FormatProblem[]): Decode {
  const decode = decoderOf(codePage);
  if (decode !== null) return decode;
  problems.push({
    code: 'unknown-code-page',
    severity: 'warning',
    message: `code page ${codePage} is not known here; its texts are read as Windows-1252`,
    line: null,
  });
  return decodeWestern;
}
