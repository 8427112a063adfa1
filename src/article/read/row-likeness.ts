import type { Words } from '../language/words.js';
import { looksLikeRow } from '../table/set-apart.js';
import { Token, type TokenList } from '../table/tokens.js';

/** Words beyond which a line with a date and a name is prose. */
const MOST_WORDS = 4;

/** Units that a row of a console table has at least and at most. */
export const SHORTEST_ROW = 12;
export const LONGEST_ROW = 400;
/** Tokens that a row has at least. */
export const LEAST_TOKENS = 3;

/**
 * What a line is by the kinds of its tokens:
 * - `row`: a row;
 * - `under-heading`: one if headings of columns stand over it, since its name has no extension or it lists too little;
 * - `damaged`: one if it is set in cells, or there is a damaged date or one in words in it;
 * - `scant`: one if there is such a date in it, or it is set in cells right below a row;
 * - `none`: one only if it is set in cells of which one is a date in words.
 */
export type Likeness = 'row' | 'under-heading' | 'damaged' | 'scant' | 'none';

/**
 * A row of a console table has a file name and a date, or enough else of a row; right below another row less is asked, so that a
 * damaged row is seen and told of, not taken for prose.
 */
export function likenessToRow(tokens: TokenList, count: number, near: boolean): Likeness {
  let names = 0;
  let dates = 0;
  let times = 0;
  let sizes = 0;
  let numbers = 0;
  let plain = 0;
  for (let at = 2; at < count * 3; at += 3) {
    const kind = tokens[at];
    if (kind === Token.name) names += 1;
    else if (kind === Token.date) dates += 1;
    else if (kind === Token.time) times += 1;
    else if (kind === Token.grouped || kind === Token.dotted || kind === Token.version) sizes += 1;
    else if (kind === Token.number) numbers += 1;
    else if (kind === Token.word) plain += 1;
  }
  const figures = sizes + numbers;
  const typed = Math.min(names, 1) + Math.min(dates, 1) + Math.min(times, 1) + Math.min(figures, 2);
  if (near && typed >= 3 && dates + times > 0 && plain <= MOST_WORDS * 2) return 'row';
  const isScant = names === 1 && figures > 0 && plain <= MOST_WORDS + (numbers > 1 ? 2 : 0);
  if (plain > MOST_WORDS + (dates > 0 && figures > 0 && names > 0 ? 2 : 0)) return isScant ? 'scant' : 'none';
  if (names > 0 && dates > 0 && figures + times > 0) return 'row';
  if (names > 0 && times > 0 && figures > 1) return 'row';
  if (near && typed >= 2 && plain <= 2) return 'row';
  if (names > 0 && dates === 1 && plain <= 2 && count <= 5) return 'under-heading';
  const isDated = dates > 0 && times > 0 && figures > 0;
  if (isDated || (names === 1 && sizes >= 2 && plain <= 2)) return 'under-heading';
  const isSpelled = numbers >= 2 && plain <= MOST_WORDS - 1;
  if (names === 1 && ((sizes >= 2 && plain <= MOST_WORDS) || isSpelled)) return 'damaged';
  return isScant ? 'scant' : 'none';
}

/** Whether a line whose tokens leave it open is a row by its characters; `near` when it stands right below one. */
export function isRowByText(likeness: Likeness, line: string, near: boolean, words: Words): boolean {
  switch (likeness) {
    case 'row':
      return true;
    case 'under-heading':
    case 'damaged':
      return DAMAGED_DATE.test(line) || areCells(line) || SPELLED_DATE.test(line);
    case 'scant':
      return DAMAGED_DATE.test(line) || SPELLED_DATE.test(line) || (near && SET_APART.test(line));
    case 'none':
      return line.includes('  ') && YEAR.test(line) && SPELLED_DATE.test(line) && looksLikeRow(line, words);
  }
}

/** "0o-Dec-2006", "l2/31/2000", "01-Jun-200810:36": a date with something wrong about it. */
const DAMAGED_DATE =
  /(?:^|\s)[\dOIl]{1,4}([-/.])(?:[\dOIl]{1,2}|[a-z\d]{3,4})\1[\dOIl]{2,4}(?:[\d:]*(?:[ap]\.?m?\.?)?\s|$)/i;

/** "June 3, 2010" and "3. Juni 2010" among cells. */
const SPELLED_DATE = /(?:^| {2}|\t)(?:\p{L}{3,12}\.? \d{1,2},|\d{1,2}\.? \p{L}{3,12}\.?,?) (?:19|20)\d\d(?: {2}|\t|$)/u;
/** What every spelled date has: a quick test, since sentences may be set apart by two spaces as well. */
const YEAR = /(?:19|20)\d\d/;

/** Cells set apart by two spaces or more, three of them at least. */
const SET_APART = /\S {2,}\S.{0,200}? {2,}\S/;

/** Single words set apart by two spaces or more. */
const CELLS = /^\S+(?: {2,}\S+)+$/;

export const areCells = (line: string): boolean => CELLS.test(line);

/** One file name and two figures at least, among few words. */
export function isDamagedRow(tokens: TokenList, count: number): boolean {
  let names = 0;
  let plain = 0;
  for (let at = 2; at < count * 3; at += 3) {
    if (tokens[at] === Token.name) names += 1;
    else if (tokens[at] === Token.word) plain += 1;
  }
  return names === 1 && plain <= MOST_WORDS + 2 && count - plain - names >= 2;
}
