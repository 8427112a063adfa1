import { isName, isThousands } from './token-shapes.js';
import { Token } from './tokens.js';
import { isDigit, isLetter } from './units.js';

/**
 * Where a cell of some kind ends that begins at `at`; -1 when there is none. Only cells in their usual dress are told, those of which `tokenize` would
 * say the same without a doubt, so that a row that is like the one above it can be taken at half the price.
 * @param end of the line.
 */
export function endOfCell(kind: number, units: Uint16Array, at: number, end: number): number {
  switch (kind) {
    case Token.date:
      return isDate(units, at) ? at + 11 : -1;
    case Token.time:
      return isTime(units, at) ? at + 5 : -1;
    case Token.number:
      return endOfNumber(units, at, end);
    case Token.grouped:
      return endOfSize(units, at, end);
    case Token.version:
      return endOfVersion(units, at, end);
    case Token.name:
      return endOfName(units, at, end);
    case Token.word:
      return endOfWord(units, at, end);
    default:
      return -1;
  }
}

const COMMA = 44;
const DASH = 45;
const DOT = 46;
const COLON = 58;

/** "01-Jun-2008" */
const isDate = (units: Uint16Array, at: number): boolean =>
  units[at + 2] === DASH &&
  units[at + 6] === DASH &&
  isDigit(units[at]) &&
  isDigit(units[at + 1]) &&
  isLetter(units[at + 3]) &&
  isLetter(units[at + 4]) &&
  isLetter(units[at + 5]) &&
  isDigit(units[at + 7]) &&
  isDigit(units[at + 8]) &&
  isDigit(units[at + 9]) &&
  isDigit(units[at + 10]);

/** "10:36" */
const isTime = (units: Uint16Array, at: number): boolean =>
  units[at + 2] === COLON &&
  isDigit(units[at]) &&
  isDigit(units[at + 1]) &&
  isDigit(units[at + 3]) &&
  isDigit(units[at + 4]);

/** "79528" */
function endOfNumber(units: Uint16Array, from: number, end: number): number {
  let at = from;
  while (at < end && isDigit(units[at])) at += 1;
  return at > from ? at : -1;
}

/** "79,528" */
function endOfSize(units: Uint16Array, from: number, end: number): number {
  let at = from;
  let commas = 0;
  for (; at < end; at += 1) {
    const code = units[at];
    if (code === COMMA) commas += 1;
    else if (!isDigit(code)) break;
  }
  return commas > 0 && isDigit(units[from]) ? at : -1;
}

/** "5.0.2195.4959" */
function endOfVersion(units: Uint16Array, from: number, end: number): number {
  let at = from;
  let dots = 0;
  for (; at < end; at += 1) {
    const code = units[at];
    if (code === DOT) dots += 1;
    else if (!isDigit(code)) break;
  }
  return dots > 1 && isDigit(units[from]) && !isThousands(units, from, at) ? at : -1;
}

/** "Iris.Server.dll" */
function endOfName(units: Uint16Array, from: number, end: number): number {
  let at = from;
  while (at < end && isInName(units[at])) at += 1;
  return isLetter(units[from]) && isName(units, from, at) ? at : -1;
}

/** Letters, digits and what stands between them in names. */
const isInName = (code = 0): boolean =>
  isLetter(code) || isDigit(code) || code === DOT || code === UNDERSCORE || code === DASH;

const UNDERSCORE = 95;

/** "x64" */
function endOfWord(units: Uint16Array, from: number, end: number): number {
  let at = from;
  while (at < end && (isLetter(units[at]) || isDigit(units[at]))) at += 1;
  return isLetter(units[from]) ? at : -1;
}
