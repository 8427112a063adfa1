import { type Decode, decoderOf, decodeWestern } from '../code-page.js';
import type { Bytes } from '../compound/index.js';
import type { FormatProblem } from '../problem.js';
import { type PoolIndex, readPool } from './string-pool.js';
import { TextCache } from './text-cache.js';

/** The strings of a database, numbered from 1; tables refer to them by number. */
export interface StringPool {
  readonly codePage: number;
  /** Bytes of one reference in a table: 2, or 3 in a database with more than 65,535 strings. */
  readonly referenceBytes: 2 | 3;
  /** @returns the string; null for number 0, an unused number, or one beyond the pool. */
  get(id: number): string | null;
}

/** Bytes of one string. What is longer in a package lies in a stream of its own. */
const LONGEST = 16 * 1024 * 1024;

/**
 * Reads the streams `_StringPool` (lengths) and `_StringData` (bytes). A string is decoded when it is asked for: a package has
 * thousands, and a reader wants some.
 * @throws InputError through `tooCostly`, when tables ask for long strings so often that it would take without end.
 */
export function readStrings(pool: Bytes, data: Bytes, problems: FormatProblem[], tooCostly: () => Error): StringPool {
  const index = readPool(pool);
  const tell = (code: string, severity: FormatProblem['severity'], message: string) => {
    problems.push({ code, severity, message, line: null });
  };
  const again = 'copy the package again from its source';
  if (index.bytes > data.size)
    tell('package-cut', 'error', `its strings end after ${data.size} of ${index.bytes} bytes; ${again}`);
  const known = decoderOf(index.codePage);
  if (known === null)
    tell(
      'unknown-code-page',
      'warning',
      `code page ${index.codePage} is not known here; its texts are read as Windows-1252`,
    );
  const tooLong = () =>
    tell('package-too-long-string', 'error', `a string of it has more than ${LONGEST} bytes; it was left out`);
  return {
    codePage: index.codePage,
    referenceBytes: index.longReferences ? 3 : 2,
    get: reader(index, data, known ?? decodeWestern, { tooLong, tooCostly }),
  };
}

function reader(
  index: PoolIndex,
  data: Bytes,
  decode: Decode,
  tell: { tooLong: () => void; tooCostly: () => Error },
): (id: number) => string | null {
  const cache = new TextCache(data.size);
  let told = false;
  return (id) => {
    const known = cache.get(id);
    if (known !== undefined) return known;
    const place = index.find(id);
    if (place === null || place.length === 0 || place.start + place.length > data.size) return null;
    if (place.length > LONGEST) {
      if (!told) tell.tooLong();
      told = true;
      return null;
    }
    if (!cache.spend(place.length)) throw tell.tooCostly();
    const text = decode(data.bytes(place.start, place.length));
    cache.set(id, text);
    return text;
  };
}
