import { codesOf } from '../codes.js';

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

const DIGIT = 1;
const LETTER = 2;
const DOT = 4;
const COMMA = 8;
const SLASH = 16;
const DASH = 32;
const COLON = 64;
const OTHER = 128;
const UNDERSCORE = 256;

const CLASS = new Uint16Array(128).fill(OTHER);
for (let code = 48; code <= 57; code += 1) CLASS[code] = DIGIT;
for (let code = 65; code <= 90; code += 1) CLASS[code] = CLASS[code + 32] = LETTER;
CLASS[46] = DOT;
CLASS[44] = COMMA;
CLASS[47] = SLASH;
CLASS[45] = DASH;
CLASS[58] = COLON;
CLASS[95] = UNDERSCORE;
CLASS[9] = CLASS[32] = 0;

/** Class of a unit; 0 for what stands between tokens. Letters beyond ASCII are taken for letters, and so is all else there. */
const classOf = (code: number): number => (code < 128 ? (CLASS[code] ?? OTHER) : code === 160 ? 0 : LETTER);

/**
 * Splits the units `start` to `end` of a text at white space.
 * @param out receives start, end and kind of each token in threes.
 * @returns the number of tokens.
 */
export function tokenize(codes: Uint16Array, start: number, end: number, out: TokenList): number {
  let count = 0;
  for (let at = start; at < end; ) {
    let bit = classOf(codes[at] ?? 0);
    if (bit === 0) {
      at += 1;
      continue;
    }
    const from = at;
    let seen = 0;
    let dots = 0;
    let dashes = 0;
    let lastDot = -1;
    while (bit !== 0) {
      seen |= bit;
      if (bit === DOT) {
        dots += 1;
        lastDot = at;
      } else if (bit === DASH) dashes += 1;
      at += 1;
      if (at >= end) break;
      bit = classOf(codes[at] ?? 0);
    }
    out[count * 3] = from;
    out[count * 3 + 1] = at;
    out[count * 3 + 2] = judge(codes, from, at, seen, dots, dashes, lastDot);
    count += 1;
  }
  return count;
}

/** The same for a piece of a text whose units are not at hand. */
export function tokenizeText(text: string, start: number, end: number, out: TokenList): number {
  const count = tokenize(codesOf(text.slice(start, end)), 0, end - start, out);
  for (let i = 0; i < count * 3; i += 3) {
    out[i] = (out[i] ?? 0) + start;
    out[i + 1] = (out[i + 1] ?? 0) + start;
  }
  return count;
}

function judge(
  codes: Uint16Array,
  from: number,
  to: number,
  seen: number,
  dots: number,
  dashes: number,
  lastDot: number,
): TokenKind {
  const length = to - from;
  if (seen === DIGIT) return Token.number;
  if ((seen & (COLON | DIGIT)) === (COLON | DIGIT) && isDigit(codes[from] ?? 0)) {
    return (seen & ~(COLON | DIGIT | LETTER | DOT)) === 0 && length <= 12 && isClock(codes, from, to)
      ? Token.time
      : Token.word;
  }
  if (seen === (DIGIT | COMMA)) return Token.grouped;
  if (seen === (DIGIT | DOT)) return dots > 1 && !isThousands(codes, from, to) ? Token.version : Token.dotted;
  if (seen === DASH || seen === DOT) return Token.dash;
  if ((seen & DIGIT) !== 0 && (seen & SLASH) !== 0 && (seen & ~(DIGIT | SLASH)) === 0 && length >= 6 && length <= 10)
    return Token.date;
  if (
    dashes === 2 &&
    (seen & ~(DIGIT | DASH | LETTER)) === 0 &&
    length >= 6 &&
    length <= 17 &&
    isDashedDate(codes, from, to, seen)
  )
    return Token.date;
  if (
    dots > 0 &&
    (seen & (LETTER | UNDERSCORE)) !== 0 &&
    lastDot > from - 1 &&
    lastDot < to - 1 &&
    (seen & (SLASH | COLON)) === 0
  ) {
    const isVersion = isDigit(codes[from] ?? 0) && isDigit(codes[lastDot + 1] ?? 0);
    return !isVersion && isExtension(codes, lastDot + 1, to) ? Token.name : Token.word;
  }
  return Token.word;
}

/** One to three digits, then groups of three: "1.232.969". */
function isThousands(codes: Uint16Array, from: number, to: number): boolean {
  let length = 0;
  let groups = 0;
  for (let at = from; at < to; at += 1) {
    if ((codes[at] ?? 0) !== 46) {
      length += 1;
      continue;
    }
    if (length === 0 || length > 3 || (groups > 0 && length !== 3)) return false;
    groups += 1;
    length = 0;
  }
  return length === 3;
}

/** One or two digits before the first colon, two after it: not "5.0:2195". */
function isClock(codes: Uint16Array, from: number, to: number): boolean {
  const colon = codes[from + 1] === 58 ? from + 1 : from + 2;
  return codes[colon] === 58 && colon + 2 < to && isDigit(codes[colon + 1] ?? 0) && isDigit(codes[colon + 2] ?? 0);
}

/** 01-Jun-2008, 31-05-2001, Dec-17-2001, 20-June-2015, 27-Jan-23: parts of digits but for one month of letters. */
function isDashedDate(codes: Uint16Array, from: number, to: number, seen: number): boolean {
  if (!isDigit(codes[to - 1] ?? 0)) return false;
  if ((seen & LETTER) === 0) return true;
  let parts = 0;
  let mixed = false;
  let kind = 0;
  let length = 0;
  for (let at = from; at <= to; at += 1) {
    const code = at < to ? (codes[at] ?? 0) : 45;
    if (code === 45) {
      if (kind === LETTER) parts += 1;
      if (kind === 0 || (kind === DIGIT && length > 4) || (kind === LETTER && length < 3)) return false;
      kind = 0;
      length = 0;
      continue;
    }
    const bit = isDigit(code) ? DIGIT : LETTER;
    if (kind !== 0 && kind !== bit) mixed = true;
    kind = bit;
    length += 1;
  }
  return parts === 1 && !mixed;
}

function isExtension(codes: Uint16Array, from: number, to: number): boolean {
  if (to - from > 12) return false;
  for (let at = from; at < to; at += 1) {
    const code = codes[at] ?? 0;
    const bit = code < 128 ? (CLASS[code] ?? OTHER) : OTHER;
    if ((bit & (DIGIT | LETTER | UNDERSCORE)) === 0) return false;
  }
  return true;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
