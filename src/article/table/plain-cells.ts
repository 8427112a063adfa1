import { endOfCell } from './row-cells.js';
import { Token, type TokenKind } from './tokens.js';
import { isDigit, isLetter } from './units.js';

const COMMA = 44;
const DASH = 45;
const DOT = 46;
const COLON = 58;
const UNDERSCORE = 95;
/** Digits of the number of an article. */
const FEWEST_DIGITS = 5;

/**
 * The kind of a line that is one cell in its usual dress: "01-Jun-2008", "10:36", "79,528", "79528", "5.0.2195.4959", "Iris.Server.dll", "x86".
 * Of numbers, sizes, times, versions and names `kindOf` says the same without a doubt; of dates and words it may say more.
 * @param units hold the line from `from` to `end`.
 * @returns -1 for any other line.
 */
export function plainCell(units: Uint16Array, from: number, end: number): TokenKind | -1 {
  const kind = isDigit(units[from]) ? figureKind(units, from, end) : wordKind(units, from, end);
  return kind !== -1 && endOfCell(kind, units, from, end) === end ? kind : -1;
}

/** What a cell that begins with a digit can only be. */
function figureKind(units: Uint16Array, from: number, end: number): TokenKind | -1 {
  if (units[from + 2] === COLON) return Token.time;
  if (units[from + 2] === DASH) return Token.date;
  let dots = 0;
  let commas = 0;
  let group = 0;
  for (let at = from; at < end; at += 1) {
    const unit = units[at];
    if (isDigit(unit)) group += 1;
    else if (unit === DOT) dots += 1;
    else if (unit === COMMA && (commas === 0 ? group <= 3 : group === 3)) {
      commas += 1;
      group = 0;
    } else return -1;
  }
  if (commas > 0) return dots === 0 && group === 3 ? Token.grouped : -1;
  // Two dots stand in dates as well: "4.10.1998".
  return dots === 0 ? Token.number : dots > 2 ? Token.version : -1;
}

/** What a cell that begins with a letter can only be. */
function wordKind(units: Uint16Array, from: number, end: number): TokenKind | -1 {
  let dot = -1;
  let digits = 0;
  let isNumber = false;
  let isBound = false;
  for (let at = from; at < end; at += 1) {
    const unit = units[at];
    digits = isDigit(unit) ? digits + 1 : 0;
    if (digits === FEWEST_DIGITS) isNumber = true;
    if (unit === DOT) dot = at;
    else if (unit === UNDERSCORE) isBound = true;
    else if (digits === 0 && !isLetter(unit) && unit !== DASH) return -1;
  }
  if (dot === -1) return Token.word;
  // "KB_99000001.x" may say a number.
  if (isBound && isNumber) return -1;
  // "v1.2a" is a version, "Jun.12.2008" a date, "n.a" nothing, and platforms may begin with "win".
  const isSure = end - dot > 2 && isLetter(units[end - 1]) && !isDigit(units[from + 1]) && !isWin(units, from);
  return isSure ? Token.name : -1;
}

const isWin = (units: Uint16Array, from: number): boolean =>
  ((units[from] ?? 0) | 32) === 119 && ((units[from + 1] ?? 0) | 32) === 105 && ((units[from + 2] ?? 0) | 32) === 110;
