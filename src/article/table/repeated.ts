import { doubled } from '../doubled.js';

/** Places of the table that words are looked up in; a power of two. */
const SLOTS = 2048;
/** Beyond this many different words a text does not repeat itself enough to look further. */
const MOST = SLOTS / 2;
/** Units that a number holds, of eight bits each. */
const PACK = 4;
/** Longer words hardly repeat. */
const LONGEST = 3 * PACK;

/**
 * The dates, times and words that the rows of a text repeat: each is cut out of the text once. A word is known by three numbers that hold its units, so
 * that finding one again takes no string and no loop.
 */
export class Repeated {
  private readonly slots = new Int16Array(SLOTS);
  /** The three numbers of each word. */
  private keys = new Int32Array(3 * 64);
  private readonly words: string[] = [];

  constructor(private readonly text: string) {}

  /**
   * @param units of a stretch of the text that begins at `shift`.
   * @param start of the word in `units`; `end` behind it.
   * @returns the number of the word; -1 when it is too long, not ASCII, or there are too many.
   */
  numberOf(units: Uint16Array, start: number, end: number, shift: number): number {
    if (end - start > LONGEST) return -1;
    const a = packed(units, start, end);
    const b = packed(units, start + PACK, end);
    const c = packed(units, start + 2 * PACK, end);
    if ((a | b | c) < 0) return -1;
    let hash = Math.imul(a, 0x2c1b3c6d) ^ Math.imul(b, 0x297a2d39) ^ Math.imul(c, 0x1b56c4e9);
    hash ^= hash >>> 15;
    for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const known = (this.slots[slot] ?? 0) - 1;
      if (known === -1) return this.add(slot, a, b, c, this.text.slice(start + shift, end + shift));
      const at = known * 3;
      if (this.keys[at] === a && this.keys[at + 1] === b && this.keys[at + 2] === c) return known;
    }
  }

  private add(slot: number, a: number, b: number, c: number, word: string): number {
    const number = this.words.length;
    if (number >= MOST) return -1;
    if (number * 3 === this.keys.length) this.keys = doubled(this.keys);
    this.keys[number * 3] = a;
    this.keys[number * 3 + 1] = b;
    this.keys[number * 3 + 2] = c;
    this.slots[slot] = this.words.push(word);
    return number;
  }

  wordAt(number: number): string {
    return this.words[number] ?? '';
  }
}

/** Up to four ASCII units as one number; negative where another one stands among them. */
function packed(units: Uint16Array, from: number, end: number): number {
  let number = 0;
  for (let at = from, shift = 0; at < end && shift < 32; at += 1, shift += 8) {
    const unit = units[at] ?? 0;
    if (unit === 0 || unit > 127) return -1;
    number |= unit << shift;
  }
  return number;
}
