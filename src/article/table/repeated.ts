/** Places of the table that words are looked up in; a power of two. */
const SLOTS = 2048;
/** Beyond this many different words a text does not repeat itself enough to look further. */
const MOST = SLOTS / 2;
/** Longer words hardly repeat. */
const LONGEST = 16;

/**
 * The dates, times and words that the rows of a text repeat: each is cut out of the text once. Told by their units, so that a repeated one costs
 * no string.
 */
export class Repeated {
  private readonly slots = new Int16Array(SLOTS);
  private readonly starts: number[] = [];
  private readonly words: string[] = [];

  constructor(private readonly text: string) {}

  /** @returns the number of the word from `start` to `end`; -1 when it is too long, or there are too many. */
  numberOf(codes: Uint16Array, start: number, end: number): number {
    const length = end - start;
    if (length > LONGEST) return -1;
    let hash = length;
    for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + (codes[at] ?? 0)) | 0;
    for (let slot = (hash ^ (hash >>> 11)) & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const known = (this.slots[slot] ?? 0) - 1;
      if (known === -1) return this.add(slot, start, end);
      if (this.isAt(known, codes, start, length)) return known;
    }
  }

  private add(slot: number, start: number, end: number): number {
    if (this.words.length >= MOST) return -1;
    this.slots[slot] = this.words.push(this.text.slice(start, end));
    this.starts.push(start);
    return this.words.length - 1;
  }

  private isAt(known: number, codes: Uint16Array, start: number, length: number): boolean {
    if (this.words[known]?.length !== length) return false;
    const from = this.starts[known] ?? 0;
    for (let i = 0; i < length; i += 1) if (codes[from + i] !== codes[start + i]) return false;
    return true;
  }

  wordAt(number: number): string {
    return this.words[number] ?? '';
  }
}
