import { doubled } from '../doubled.js';
import { plainCell } from './plain-cells.js';
import { Repeated } from './repeated.js';
import { endOfCell } from './row-cells.js';
import type { Tokenizer } from './tokenizer.js';
import { Token } from './tokens.js';

/** More tokens than this are not kept: one number holds no more kinds, and no plan is made for them. */
const MOST_TOKENS = 8;
/** Bits that the length of a token takes, or the number of a repeated word; the bits before are its place in the line. Rows have 400 units at most. */
const BITS = 12;
const MASK = (1 << BITS) - 1;
const SPACE = 32;
const TAB = 9;
/** The kinds of one token take four bits: of a row of several they are a larger number. */
const KINDS = 15;

/** The tokens of the rows of a text, packed into one array, so that rows need not be split into tokens again when they are read. */
export class RowTokens {
  /** For each row that is kept its kinds, four bits a token, then a number a token: its place and length, or the complement of its place and the number of a repeated word. The first number is unused: 0 is the place of none. */
  private packed = new Int32Array(1 << 10);
  private used = 1;
  private readonly repeated: Repeated;
  /** The kinds of the tokens of the row that was kept last, and how many they are; none when it was not kept. */
  private readonly lastKinds = new Uint8Array(MOST_TOKENS);
  private lastCount = 0;
  private lastPlace = 0;

  constructor(private readonly text: string) {
    this.repeated = new Repeated(text);
  }

  /**
   * Keeps the tokens of a row that begins at `start`.
   * @param tokenizer has split it last, into `count` tokens.
   * @returns their place; 0 when there are too many of them.
   */
  keep(start: number, tokenizer: Tokenizer, count: number): number {
    this.lastCount = 0;
    if (count > MOST_TOKENS) return 0;
    const { tokens, begin } = tokenizer;
    const place = this.room(count);
    let kinds = 0;
    for (let i = 0; i < count; i += 1) {
      const kind = tokens[i * 3 + 2] ?? 0;
      kinds = (kinds << 4) | (kind + 1);
      this.lastKinds[i] = kind;
      this.put(
        place + 1 + i,
        kind,
        tokenizer,
        (tokens[i * 3] ?? 0) - begin,
        (tokens[i * 3 + 1] ?? 0) - begin,
        start - begin,
      );
    }
    this.lastCount = count;
    return this.close(place, count, kinds);
  }

  /**
   * Keeps the tokens of a line from `start` to `end` that has tokens of the same kinds as the row that was kept last, all of them in their usual dress.
   * @returns their place; 0, with nothing kept, when it is another line.
   */
  keepAlike(start: number, end: number, tokenizer: Tokenizer): number {
    const count = this.lastCount;
    if (count === 0) return 0;
    tokenizer.reach(start, end);
    const { units, begin } = tokenizer;
    const place = this.room(count);
    const first = start - begin;
    const last = end - begin;
    let at = first;
    for (let i = 0; i < count; i += 1) {
      while ((units[at] === SPACE || units[at] === TAB) && at < last) at += 1;
      const kind = this.lastKinds[i] ?? 0;
      const to = endOfCell(kind, units, at, last);
      if (to === -1 || to > last || (to < last && units[to] !== SPACE && units[to] !== TAB)) return 0;
      this.put(place + 1 + i, kind, tokenizer, at, to, first);
      at = to;
    }
    if (at !== last) return 0;
    return this.close(place, count, this.packed[this.lastPlace] ?? 0);
  }

  /**
   * Keeps a line from `start` to `end` that is one cell in its usual dress, for texts that hold one cell a line.
   * @returns its place; 0, with nothing kept, when it is another line.
   */
  keepCell(start: number, end: number, tokenizer: Tokenizer): number {
    tokenizer.reach(start, end);
    const from = start - tokenizer.begin;
    const to = end - tokenizer.begin;
    const kind = plainCell(tokenizer.units, from, to);
    if (kind === -1) return 0;
    const place = this.room(1);
    this.put(place + 1, kind, tokenizer, from, to, from);
    this.packed[place] = kind + 1;
    this.used = place + 2;
    return place;
  }

  private put(place: number, kind: number, { units, begin }: Tokenizer, from: number, to: number, first: number): void {
    const isRepeated = kind === Token.date || kind === Token.time || kind === Token.word;
    const known = isRepeated ? this.repeated.numberOf(units, from, to, begin) : -1;
    this.packed[place] = known === -1 ? ((from - first) << BITS) | (to - from) : ~(((from - first) << BITS) | known);
  }

  /** Where the next row goes, with room for its tokens. */
  private room(count: number): number {
    if (this.used + count >= this.packed.length) this.packed = doubled(this.packed);
    return this.used;
  }

  private close(place: number, count: number, kinds: number): number {
    this.packed[place] = kinds;
    this.lastPlace = place;
    this.used = place + 1 + count;
    return place;
  }

  /** The kinds of a row's tokens as one number: equal numbers, equal kinds. */
  kindsAt(place: number): number {
    return this.packed[place] ?? 0;
  }

  /** The kind of a line that was kept as one cell; null for a row. */
  cellAt(place: number): number | null {
    const kinds = this.kindsAt(place);
    return kinds > 0 && kinds <= KINDS ? kinds - 1 : null;
  }

  /** Where token `i` of a row begins, from the beginning of the row. */
  fromAt(place: number, i: number): number {
    const token = this.packed[place + 1 + i] ?? 0;
    return (token < 0 ? ~token : token) >>> BITS;
  }

  /** Units of token `i` of a row. */
  lengthAt(place: number, i: number): number {
    const token = this.packed[place + 1 + i] ?? 0;
    return token < 0 ? this.repeated.wordAt(~token & MASK).length : token & MASK;
  }

  /** The number of token `i` of a row among the words that repeat; -1 when it is none of them. */
  numberAt(place: number, i: number): number {
    const token = this.packed[place + 1 + i] ?? 0;
    return token < 0 ? ~token & MASK : -1;
  }

  /** The text of token `i` of a row that begins at `start`. */
  textAt(place: number, i: number, start: number): string {
    const token = this.packed[place + 1 + i] ?? 0;
    if (token < 0) return this.repeated.wordAt(~token & MASK);
    const from = start + (token >>> BITS);
    return this.text.slice(from, from + (token & MASK));
  }
}
