import { Repeated } from './repeated.js';
import { Token, type TokenList } from './tokens.js';

/** More tokens than this are not kept: one number holds no more kinds, and no plan is made for them. */
const MOST_TOKENS = 8;
/** Bits that the length of a token takes, or the number of a repeated word; the bits before are its place in the line. Rows have 400 units at most. */
const BITS = 12;
const MASK = (1 << BITS) - 1;

/** The tokens of the rows of a text, packed into one array, so that rows need not be split into tokens again when they are read. */
export class RowTokens {
  /** For each row that is kept its kinds, four bits a token, then a number a token: its place and length, or the complement of its place and the number of a repeated word. The first number is unused: 0 is the place of none. */
  private packed = new Int32Array(1 << 10);
  private used = 1;
  private readonly repeated: Repeated;

  constructor(private readonly text: string) {
    this.repeated = new Repeated(text);
  }

  /**
   * Keeps the tokens of a row that begins at `start`.
   * @returns their place; 0 when there are too many of them.
   */
  keep(start: number, codes: Uint16Array, tokens: TokenList, count: number): number {
    if (count > MOST_TOKENS) return 0;
    if (this.used + count >= this.packed.length) this.grow();
    let kinds = 0;
    let place = this.used + 1;
    for (let i = 0; i < count * 3; i += 3) {
      const from = tokens[i] ?? 0;
      const to = tokens[i + 1] ?? 0;
      const kind = tokens[i + 2] ?? 0;
      kinds = (kinds << 4) | (kind + 1);
      const isRepeated = kind === Token.date || kind === Token.time || kind === Token.word;
      const known = isRepeated ? this.repeated.numberOf(codes, from, to) : -1;
      this.packed[place] = known === -1 ? ((from - start) << BITS) | (to - from) : ~(((from - start) << BITS) | known);
      place += 1;
    }
    this.packed[this.used] = kinds;
    const kept = this.used;
    this.used = place;
    return kept;
  }

  private grow(): void {
    const larger = new Int32Array(this.packed.length * 2);
    larger.set(this.packed);
    this.packed = larger;
  }

  /** The kinds of a row's tokens as one number: equal numbers, equal kinds. */
  kindsAt(place: number): number {
    return this.packed[place] ?? 0;
  }

  /** Where token `i` of a row begins, from the beginning of the row. */
  fromAt(place: number, i: number): number {
    const token = this.packed[place + 1 + i] ?? 0;
    return (token < 0 ? ~token : token) >>> BITS;
  }

  /** The text of token `i` of a row that begins at `start`. */
  textAt(place: number, i: number, start: number): string {
    const token = this.packed[place + 1 + i] ?? 0;
    if (token < 0) return this.repeated.wordAt(~token & MASK);
    const from = start + (token >>> BITS);
    return this.text.slice(from, from + (token & MASK));
  }
}
