import { copyCodes } from '../codes.js';
import { type TokenList, tokenize } from './tokens.js';

/** Units that are copied out at most: so few that the processor has them at hand. */
const MOST = 1 << 15;
/** Units that are copied out at first where few lines may be asked for. */
const FEW = 1 << 10;

/**
 * Splits lines of a text into tokens, mostly one line after the other. A loop over the units of a text as numbers takes a third of the time that one
 * over the text does, so that each stretch of it is copied out first.
 */
export class Tokenizer {
  /** The tokens of the line that was split last, their places in the text. Old ones may stand behind them. */
  readonly tokens: TokenList = [];
  /** Units of the text, of which the first stands at `begin`. */
  units = new Uint16Array();
  begin = 0;
  private end = 0;

  /** @param isForAll whether all of the text is to be split, or a line here and there. */
  constructor(
    private readonly text: string,
    private readonly isForAll: boolean,
  ) {}

  /** Splits the units `start` to `end` of the text; returns the number of tokens. */
  split(start: number, end: number): number {
    this.reach(start, end);
    return tokenize(this.units, start - this.begin, end - this.begin, this.begin, this.tokens);
  }

  /** Sees to it that `units` holds those of the text from `start` to `end`. */
  reach(start: number, end: number): void {
    if (start < this.begin || end > this.end) this.load(start, end);
  }

  private load(start: number, end: number): void {
    const usual = this.isForAll ? Math.min(MOST, this.text.length) : Math.min(this.units.length * 2 + FEW, MOST);
    const length = Math.max(usual, end - start);
    if (length > this.units.length) this.units = new Uint16Array(length);
    this.begin = start;
    this.end = Math.min(start + this.units.length, this.text.length);
    copyCodes(this.text.slice(this.begin, this.end), this.units);
  }
}
