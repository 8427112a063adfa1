import { classAt, DIGIT, LETTER, UNDERSCORE } from './unit-classes.js';
import { isDigit } from './units.js';

/** Whether letters and dots are a name: an extension stands behind the last dot, and it is not "1.2.3a". */
export function isName(codes: Uint16Array, from: number, to: number): boolean {
  let dot = to - 1;
  while (dot >= from && codes[dot] !== 46) dot -= 1;
  if (dot < from || dot === to - 1 || (isDigit(codes[from]) && isDigit(codes[dot + 1]))) return false;
  return isExtension(codes, dot + 1, to);
}

function isExtension(codes: Uint16Array, from: number, to: number): boolean {
  if (to - from > 12) return false;
  for (let at = from; at < to; at += 1) {
    const isPlain = (classAt(codes, at) & (DIGIT | LETTER | UNDERSCORE)) !== 0 && (codes[at] ?? 0) < 128;
    if (!isPlain) return false;
  }
  return true;
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
export function isClock(codes: Uint16Array, from: number, to: number): boolean {
  const colon = codes[from + 1] === 58 ? from + 1 : from + 2;
  return codes[colon] === 58 && colon + 2 < to && isDigit(codes[colon + 1]) && isDigit(codes[colon + 2]);
}

/** "01.06.2008": two figures that are a day and a month in either order, and a year that files are of. */
export function isDottedDate(codes: Uint16Array, from: number): boolean {
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
export function isDashedDate(codes: Uint16Array, from: number, to: number, seen: number): boolean {
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
