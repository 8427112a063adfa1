import { type Bytes, viewOf } from '../compound/index.js';

/** Where each string lies in the data. */
export interface PoolIndex {
  readonly codePage: number;
  readonly longReferences: boolean;
  /** Bytes of all strings. */
  readonly bytes: number;
  /** @returns null for a number that has no string. */
  find(id: number): { readonly start: number; readonly length: number } | null;
}

const LONG_REFERENCES = 0x8000;
/** Places are kept for one string of this many; those after it are counted on from there. */
const STRIDE = 128;
/** Entries of the largest pool: three bytes number 2^24 strings, and a long one has two. */
const MOST_SLOTS = 2 ** 25;
/** Entries that are read at once. */
const PIECE = 16 * 1024;

/**
 * Reads a string pool. It begins with the code page and a flag for 3-byte references; after that come four bytes a string: its
 * length, and how often it is referred to. An entry of zeros is a number without a string. A string of 64 KiB or more has two
 * entries but one number: zero and the high word of its length, then the low word and the references. (There is no published
 * specification: wine and libmsi write this. libmsi 0.101 reads the high word from the place of the references, and so reads
 * right only what is shorter than 128 KiB and referred to once.)
 */
export function readPool(pool: Bytes): PoolIndex {
  const slots = Math.min(MOST_SLOTS, Math.floor(pool.size / 4));
  const markedSlots: number[] = [];
  const markedStarts: number[] = [];
  let count = 0;
  const bytes = walk(pool, { slot: 1, start: 0 }, slots, (slot, start) => {
    if (count % STRIDE === 0) {
      markedSlots.push(slot);
      markedStarts.push(start);
    }
    count += 1;
    return true;
  });
  const head = viewOf(pool.bytes(0, slots > 0 ? 4 : 0));
  const [low, high] = slots > 0 ? [head.getUint16(0, true), head.getUint16(2, true)] : [0, 0];
  return {
    codePage: low + (high & ~LONG_REFERENCES) * 0x10000,
    longReferences: (high & LONG_REFERENCES) !== 0,
    bytes,
    find(id) {
      const slot = id < 1 || id > count ? undefined : markedSlots[Math.floor((id - 1) / STRIDE)];
      if (slot === undefined) return null;
      const from = { slot, start: markedStarts[Math.floor((id - 1) / STRIDE)] ?? 0 };
      let found = -1;
      let left = (id - 1) % STRIDE;
      const end = walk(pool, from, Math.min(slots, slot + 2 * STRIDE), (_, start) => {
        if (left === 0) found = start;
        left -= 1;
        return left >= -1;
      });
      return found < 0 ? null : { start: found, length: end - found };
    },
  };
}

/**
 * Goes through the strings whose first entry lies between two places of the pool.
 * @param visit gets the place of a string in the pool and in the data; false from it ends the walk before that string.
 * @returns the place in the data where it ended.
 */
function walk(
  pool: Bytes,
  from: { readonly slot: number; readonly start: number },
  to: number,
  visit: (slot: number, start: number) => boolean,
): number {
  let { start } = from;
  const slots = Math.floor(pool.size / 4);
  for (let slot = from.slot; slot < to; ) {
    const first = slot;
    const end = Math.min(to, slot + PIECE);
    // One entry more, so that both of a long string are there.
    const view = viewOf(pool.bytes(4 * first, 4 * (Math.min(end + 1, slots) - first)));
    while (slot < end) {
      if (!visit(slot, start)) return start;
      const at = 4 * (slot - first);
      const length = view.getUint16(at, true);
      const second = view.getUint16(at + 2, true);
      const isLong = length === 0 && second !== 0;
      const low = isLong && at + 8 <= view.byteLength ? view.getUint16(at + 4, true) : 0;
      start += isLong ? second * 0x10000 + low : length;
      slot += isLong ? 2 : 1;
    }
  }
  return start;
}
