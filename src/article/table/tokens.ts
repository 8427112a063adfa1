import { isClock, isDashedDate, isDottedDate, isName, isThousands } from './token-shapes.js';
import {
  COLON,
  COMMA,
  classAt,
  DASH,
  DIGIT,
  DOT,
  dashesIn,
  dotsIn,
  LETTER,
  SLASH,
  UNDERSCORE,
} from './unit-classes.js';
import { isDigit } from './units.js';

/**
 * Tokens of a console line, judged by the characters that they hold. This runs over every line of a text, so it looks at each
 * character once and makes no strings.
 */
export const Token = {
  word: 0,
  number: 1,
  /** Digits in groups, "79,528": a size, rarely a version of two parts. */
  grouped: 2,
  /** Digits and dots that may be a version or a size with separators: "4.10", "177.424", "1.232.969". */
  dotted: 3,
  date: 4,
  time: 5,
  name: 6,
  dash: 7,
  /** Digits and two dots or more that can be no size: "5.0.2195.4959". */
  version: 8,
} as const;
export type TokenKind = (typeof Token)[keyof typeof Token];

/** Start, end and kind of each token of a line, in threes. Reused from line to line, so that old tokens may stand behind those of a shorter one. */
export type TokenList = number[];

/**
 * Splits the units `start` to `end` of a text at white space.
 * @param shift is added to all places.
 * @param out receives start, end and kind of each token in threes.
 * @returns the number of tokens.
 */
export function tokenize(codes: Uint16Array, start: number, end: number, shift: number, out: TokenList): number {
  let count = 0;
  for (let at = start; at < end; ) {
    let bit = classAt(codes, at);
    if (bit === 0) {
      at += 1;
      continue;
    }
    const from = at;
    let seen = 0;
    let marks = 0;
    while (bit !== 0) {
      seen |= bit;
      marks += bit & (DOT | DASH);
      at += 1;
      if (at >= end) break;
      bit = classAt(codes, at);
    }
    out[count * 3] = from + shift;
    out[count * 3 + 1] = at + shift;
    out[count * 3 + 2] = judge(codes, from, at, seen, marks);
    count += 1;
  }
  return count;
}

/** @param seen the classes of its units; @param marks the sum of its dots and dashes. */
function judge(codes: Uint16Array, from: number, to: number, seen: number, marks: number): TokenKind {
  const length = to - from;
  if (seen === DIGIT) return Token.number;
  if ((seen & (COLON | DIGIT)) === (COLON | DIGIT) && isDigit(codes[from])) {
    return (seen & ~(COLON | DIGIT | LETTER | DOT)) === 0 && length <= 12 && isClock(codes, from, to)
      ? Token.time
      : Token.word;
  }
  if (seen === (DIGIT | COMMA)) return Token.grouped;
  if (seen === (DIGIT | DOT)) {
    if (dotsIn(marks) < 2 || isThousands(codes, from, to)) return Token.dotted;
    return length === 10 && isDottedDate(codes, from) ? Token.date : Token.version;
  }
  if (seen === DASH || seen === DOT) return Token.dash;
  if ((seen & DIGIT) !== 0 && (seen & SLASH) !== 0 && (seen & ~(DIGIT | SLASH)) === 0 && length >= 6 && length <= 10)
    return Token.date;
  if (
    dashesIn(marks) === 2 &&
    (seen & ~(DIGIT | DASH | LETTER)) === 0 &&
    length >= 6 &&
    length <= 17 &&
    isDashedDate(codes, from, to, seen)
  )
    return Token.date;
  const mayBeName = (seen & DOT) !== 0 && (seen & (LETTER | UNDERSCORE)) !== 0 && (seen & (SLASH | COLON)) === 0;
  return mayBeName && isName(codes, from, to) ? Token.name : Token.word;
}
