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

const DIGIT = 1;
const LETTER = 2;
const COMMA = 4;
const SLASH = 8;
const COLON = 16;
const OTHER = 32;
const UNDERSCORE = 64;
// The classes of which a token's units are counted lie so far apart that their sum holds both counts.
const DOT = 1 << 10;
const DASH = 1 << 20;

/**
 * The class of each unit; 0 for what stands between tokens. All beyond ASCII is taken for letters. (One table without a question asked makes the
 * loop below a quarter faster.)
 */
const CLASS = new Int32Array(1 << 16).fill(OTHER, 0, 128).fill(LETTER, 128);
for (let code = 48; code <= 57; code += 1) CLASS[code] = DIGIT;
for (let code = 65; code <= 90; code += 1) CLASS[code] = CLASS[code + 32] = LETTER;
for (const [mark, bit] of Object.entries({ ',': COMMA, '/': SLASH, ':': COLON, _: UNDERSCORE, '.': DOT, '-': DASH }))
  CLASS[mark.charCodeAt(0)] = bit;
for (const space of ' \t\u00a0') CLASS[space.charCodeAt(0)] = 0;

const classAt = (codes: Uint16Array, at: number): number => CLASS[codes[at] ?? 0] ?? OTHER;

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

/** @param marks the sum of the dots and dashes. */
function judge(codes: Uint16Array, from: number, to: number, seen: number, marks: number): TokenKind {
  const length = to - from;
  const dots = (marks >> 10) & 1023;
  const dashes = marks >>> 20;
  if (seen === DIGIT) return Token.number;
  if ((seen & (COLON | DIGIT)) === (COLON | DIGIT) && isDigit(codes[from])) {
    return (seen & ~(COLON | DIGIT | LETTER | DOT)) === 0 && length <= 12 && isClock(codes, from, to)
      ? Token.time
      : Token.word;
  }
  if (seen === (DIGIT | COMMA)) return Token.grouped;
  if (seen === (DIGIT | DOT)) {
    if (dots < 2 || isThousands(codes, from, to)) return Token.dotted;
    return length === 10 && isDottedDate(codes, from) ? Token.date : Token.version;
  }
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
  return (seen & DOT) !== 0 && (seen & (LETTER | UNDERSCORE)) !== 0 && (seen & (SLASH | COLON)) === 0
    ? isName(codes, from, to)
      ? Token.name
      : Token.word
    : Token.word;
}

/** Whether letters and dots are a name: an extension stands behind the last dot, and it is not "1.2.3a". */
export function isName(codes: Uint16Array, from: number, to: number): boolean {
  let dot = to - 1;
  while (dot >= from && codes[dot] !== 46) dot -= 1;
  if (dot < from || dot === to - 1 || (isDigit(codes[from]) && isDigit(codes[dot + 1]))) return false;
  return isExtension(codes, dot + 1, to);
}

/** One to three digits, then groups of three: "1.232.969". */
export function isThousands(codes: Uint16Array, from: number, to: number): boolean {
  let length = 0;
  let groups = 0;
  for (let at = from; at < to; at += 1) {
    if (codes[at] !== 46) {
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
  return codes[colon] === 58 && colon + 2 < to && isDigit(codes[colon + 1]) && isDigit(codes[colon + 2]);
}

/** "01.06.2008": two figures that are a day and a month in either order, and a year that files are of. */
function isDottedDate(codes: Uint16Array, from: number): boolean {
  if (codes[from + 2] !== 46 || codes[from + 5] !== 46) return false;
  const first = twoDigits(codes, from);
  const second = twoDigits(codes, from + 3);
  const century = twoDigits(codes, from + 6);
  const year = twoDigits(codes, from + 8);
  return (
    first > 0 &&
    second > 0 &&
    first <= 31 &&
    second <= 31 &&
    Math.min(first, second) <= 12 &&
    ((century === 19 && year >= 80) || (century === 20 && year < 80))
  );
}

const twoDigits = (codes: Uint16Array, at: number): number => ((codes[at] ?? 0) - 48) * 10 + (codes[at + 1] ?? 0) - 48;

/** 01-Jun-2008, 31-05-2001, Dec-17-2001, 20-June-2015, 27-Jan-23: parts of digits but for one month of letters. */
function isDashedDate(codes: Uint16Array, from: number, to: number, seen: number): boolean {
  if (!isDigit(codes[to - 1])) return false;
  if ((seen & LETTER) === 0) return true;
  // Nearly all dates of nearly all tables: "01-Jun-2008".
  if (to - from === 11 && codes[from + 2] === 45 && codes[from + 6] === 45)
    return (
      areAll(DIGIT, codes, from, from + 2) &&
      areAll(LETTER, codes, from + 3, from + 6) &&
      areAll(DIGIT, codes, from + 7, to)
    );
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

function areAll(bit: number, codes: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (classAt(codes, at) !== bit) return false;
  return true;
}

function isExtension(codes: Uint16Array, from: number, to: number): boolean {
  if (to - from > 12) return false;
  for (let at = from; at < to; at += 1) {
    const isPlain = (classAt(codes, at) & (DIGIT | LETTER | UNDERSCORE)) !== 0 && (codes[at] ?? 0) < 128;
    if (!isPlain) return false;
  }
  return true;
}
