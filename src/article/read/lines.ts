import type { Words } from '../language/words.js';
import { Line, type LineIndex, splitLines } from '../line-index.js';
import { columnsNamed } from '../table/headings.js';
import { looksLikeRow } from '../table/set-apart.js';
import { Tokenizer } from '../table/tokenizer.js';
import { Token, type TokenList } from '../table/tokens.js';
import { markHeadedRows } from './headed-rows.js';

/** How many lines over the first row a heading of columns may stand. */
const HEADER_REACH = 5;
/** Words beyond which a line with a date and a name is prose. */
const MOST_WORDS = 4;

/** Units that a row has at least and at most. */
const SHORTEST_ROW = 12;
const LONGEST_ROW = 400;
/** Tokens that a row has at least. */
const LEAST_TOKENS = 3;

/** "0o-Dec-2006", "l2/31/2000", "01-Jun-200810:36": a date with something wrong about it. */
const DAMAGED_DATE =
  /(?:^|\s)[\dOIl]{1,4}([-/.])(?:[\dOIl]{1,2}|[a-z\d]{3,4})\1[\dOIl]{2,4}(?:[\d:]*(?:[ap]\.?m?\.?)?\s|$)/i;

/** Single words set apart by two spaces or more are cells. */
const CELLS = /^\S+(?: {2,}\S+)+$/;

/** "June 3, 2010" and "3. Juni 2010" among cells. */
const SPELLED_DATE = /(?:^| {2}|\t)(?:\p{L}{3,12}\.? \d{1,2},|\d{1,2}\.? \p{L}{3,12}\.?,?) (?:19|20)\d\d(?: {2}|\t|$)/u;

const isDamaged = (line: string): boolean => DAMAGED_DATE.test(line) || CELLS.test(line) || SPELLED_DATE.test(line);

/** Cells set apart by two spaces or more, three of them at least. */
const SET_APART = /\S {2,}\S.{0,200}? {2,}\S/;

const isScantRow = (line: string, near: boolean): boolean =>
  DAMAGED_DATE.test(line) || SPELLED_DATE.test(line) || (near && SET_APART.test(line));

/** A row by its cells, of which one is a date in words; it may have more words than other rows. */
const isSpelledRow = (line: string, words: Words): boolean =>
  line.includes('  ') && YEAR.test(line) && SPELLED_DATE.test(line) && looksLikeRow(line, words);

/** What every spelled date has: a quick test, since sentences may be set apart by two spaces as well. */
const YEAR = /(?:19|20)\d\d/;

/** Splits a text into lines and tells rows of console tables, and the headings over them, from prose. */
export function indexLines(text: string, words: Words): LineIndex {
  const lines = splitLines(text);
  const tokenizer = new Tokenizer(text, true);
  let previousRow = -1;
  /** Whether the row before is one by its own characters, so that one like it right below is one as well. */
  let isModel = false;
  for (let i = 0; i < lines.count; i += 1) {
    if (lines.kind[i] !== Line.prose) continue;
    const start = lines.start[i] ?? 0;
    const end = lines.end[i] ?? 0;
    const near = previousRow >= 0 && isNear(lines, previousRow, i);
    const alike = near && isModel && end - start <= LONGEST_ROW ? lines.tokens.keepAlike(start, end, tokenizer) : 0;
    if (alike > 0) {
      lines.kind[i] = Line.row;
      lines.place[i] = alike;
      previousRow = i;
      continue;
    }
    const cell = previousRow !== i - 1 && end - start <= LONGEST_ROW ? lines.tokens.keepCell(start, end, tokenizer) : 0;
    if (cell > 0) {
      lines.place[i] = cell;
      continue;
    }
    const isShort = end - start >= SHORTEST_ROW && end - start <= LONGEST_ROW;
    const count = isShort ? tokenizer.split(start, end) : 0;
    const likeness = count < LEAST_TOKENS ? 'none' : likenessToRow(tokenizer.tokens, count, near);
    const place = likeness === 'none' ? 0 : lines.tokens.keep(start, tokenizer, count);
    isModel = likeness === 'row';
    const isRow =
      isModel ||
      (likeness === 'under-heading' && markHeader(tokenizer, lines, i, words)) ||
      (likeness === 'scant' && isScantRow(text.slice(start, end), near)) ||
      (likeness !== 'none' && likeness !== 'scant' && isDamaged(text.slice(start, end))) ||
      (likeness === 'none' && count >= LEAST_TOKENS && isSpelledRow(text.slice(start, end), words));
    if (isRow) {
      lines.kind[i] = Line.row;
      lines.place[i] = place;
      const isLikely = isModel || likeness === 'none';
      if (!near && !markHeader(tokenizer, lines, i, words) && isLikely) markAbove(tokenizer, lines, i);
      previousRow = i;
    } else if (previousRow === i - 1 && isContinuation(tokenizer, lines, i, previousRow)) {
      lines.kind[i] = Line.continuation;
      previousRow = i;
    }
  }
  markHeadedRows(lines, tokenizer, words);
  unmarkListings(lines);
  return lines;
}

/** What the DIR command prints around the files that it lists. */
const LISTING = /<dir>|\bfile\(s\)|\bdirectory of\b|\bbytes free\b/i;
/** Lines around a run of rows in which that is looked for. */
const LISTING_REACH = 4;

/** Listings of a folder look like rows without headings, but say nothing of an update: they are prose. */
function unmarkListings(lines: LineIndex): void {
  for (let i = 0; i < lines.count; i += 1) {
    if (lines.kind[i] !== Line.row) continue;
    let end = i;
    while (end + 1 < lines.count && lines.kind[end + 1] !== Line.prose && lines.kind[end + 1] !== Line.header) end += 1;
    const hasHeader = headerBefore(lines, i);
    if (!hasHeader && isListing(lines, i, end))
      for (let at = i; at <= end; at += 1) if (lines.kind[at] === Line.row) lines.kind[at] = Line.prose;
    i = end;
  }
}

function headerBefore(lines: LineIndex, row: number): boolean {
  for (let i = row - 1; i >= 0; i -= 1) {
    if (lines.kind[i] === Line.header) return true;
    if (lines.kind[i] === Line.prose) return false;
  }
  return false;
}

function isListing(lines: LineIndex, from: number, to: number): boolean {
  const textOf = (first: number, last: number): string =>
    lines.text.slice(lines.start[Math.max(first, 0)] ?? 0, lines.end[Math.min(last, lines.count - 1)] ?? 0);
  return LISTING.test(textOf(from - LISTING_REACH, from)) || LISTING.test(textOf(to, to + LISTING_REACH));
}

/** Whether only blank lines and rules lie between a row and this line. */
function isNear(lines: LineIndex, row: number, i: number): boolean {
  if (i - row > 4) return false;
  for (let at = row + 1; at < i; at += 1)
    if (lines.kind[at] !== Line.blank && lines.kind[at] !== Line.rule) return false;
  return true;
}

/** What a line is by its own characters: a row, a row if headings of columns stand over it (its name has no extension), one if it is set in
 * cells or there is a damaged date in it, one if there is such a date or it is set in cells right below a row, or none. */
type Likeness = 'row' | 'under-heading' | 'damaged' | 'scant' | 'none';

/**
 * A row of a console table has a file name and a date, or enough else of a row; right below another row less is asked, so that a
 * damaged row is seen and told of, not taken for prose.
 */
function likenessToRow(tokens: TokenList, count: number, near: boolean): Likeness {
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

/** One file name and two figures at least, among few words. */
function isDamagedRow(tokens: TokenList, count: number): boolean {
  let names = 0;
  let plain = 0;
  for (let at = 2; at < count * 3; at += 3) {
    if (tokens[at] === Token.name) names += 1;
    else if (tokens[at] === Token.word) plain += 1;
  }
  return names === 1 && plain <= MOST_WORDS + 2 && count - plain - names >= 2;
}

/** A short rest of a cell, set far to the right right below its row; or the name of a row that has none. */
function isContinuation(tokenizer: Tokenizer, lines: LineIndex, i: number, row: number): boolean {
  const start = lines.start[i] ?? 0;
  const end = lines.end[i] ?? 0;
  if ((lines.indent[i] ?? 0) >= (lines.indent[row] ?? 0) + 20 && end - start < 40) return true;
  if (lines.text.slice(start, end).includes(' ')) return false;
  const { tokens } = tokenizer;
  if (tokenizer.split(start, end) !== 1 || tokens[2] !== Token.name) return false;
  const count = tokenizer.split(lines.start[row] ?? 0, lines.end[row] ?? 0);
  return !tokens.slice(0, count * 3).some((kind, token) => token % 3 === 2 && kind === Token.name);
}

/** What stands between the headings and the first row that is known for one is a row as well, if a damaged one: it must not be lost in silence. */
function markBetween(tokenizer: Tokenizer, lines: LineIndex, from: number, to: number): void {
  for (let i = from; i < to; i += 1) {
    const end = lines.end[i] ?? 0;
    if (lines.kind[i] !== Line.prose || lines.text.charCodeAt(end - 1) === 58) continue;
    if (tokenizer.split(lines.start[i] ?? 0, end) >= LEAST_TOKENS) lines.kind[i] = Line.row;
  }
}

/** What stands right above a first row without headings, and names a file beside figures, is a row as well, if a damaged one. */
function markAbove(tokenizer: Tokenizer, lines: LineIndex, row: number): void {
  for (let i = row - 1; i >= 0 && lines.kind[i] === Line.prose; i -= 1) {
    const [start, end] = [lines.start[i] ?? 0, lines.end[i] ?? 0];
    if (end - start > LONGEST_ROW) return;
    const count = tokenizer.split(start, end);
    if (!isDamagedRow(tokenizer.tokens, count) && !CELLS.test(lines.text.slice(start, end))) return;
    lines.kind[i] = Line.row;
  }
}

/** Marks the line above a first row that names its columns; false when there is none. */
function markHeader(tokenizer: Tokenizer, lines: LineIndex, row: number, words: Words): boolean {
  let seen = 0;
  for (let i = row - 1; i >= 0 && seen < HEADER_REACH; i -= 1) {
    const kind = lines.kind[i];
    if (kind === Line.blank || kind === Line.rule) {
      if (row - i > HEADER_REACH * 2) return false;
      continue;
    }
    if (kind !== Line.prose) return kind === Line.header;
    seen += 1;
    const start = lines.start[i] ?? 0;
    const end = lines.end[i] ?? 0;
    if (end - start < 120 && columnsNamed(lines.text.slice(start, end), words).length >= 2) {
      lines.kind[i] = Line.header;
      markBetween(tokenizer, lines, i + 1, row);
      return true;
    }
    if (seen > 2) return false;
  }
  return false;
}
