import type { Words } from '../language/words.js';
import { Line } from '../line-index.js';
import type { CellLines } from '../table/cell-lines.js';
import { roleOf } from '../table/headings.js';

/** A stretch of lines that holds one table cell a line. */
export interface FlatTable {
  /** First line, the first column heading where there is one. */
  from: number;
  /** Line after the last. */
  to: number;
}

/** A cell is short; anything longer is prose. */
const LONGEST_CELL = 120;
/** Lines of free text (a wrapped platform or "not applicable") that may follow one another within a record. */
const LONGEST_GAP = 6;
/** Headings, one a line, that leave no doubt that a table follows. */
const LEAST_HEADINGS = 3;
const LONGEST_HEADING = 30;
/** Lines that the headings of columns may take. */
const MOST_HEADINGS = 24;

/**
 * Finds the tables that a flattened text holds: a line that is a date and nothing else can hardly be anything but a cell, so each table is grown
 * from one, over all neighbours that can be cells.
 */
export function findFlatTables(cells: CellLines, words: Words): FlatTable[] {
  const { lines } = cells;
  const tables: FlatTable[] = [];
  let after = 0;
  for (let i = 0; i < lines.count; i += 1) {
    if (i < after || !(isDateLine(cells, i) || isTimeBehind(cells, i) || isBehindHeadings(cells, i, words))) continue;
    const { table, isTable } = grow(cells, i, after, words);
    if (isTable) tables.push(table);
    after = table.to;
  }
  return tables;
}

/** Whether a line follows headings of columns, one a line: a table of one row may lack its date. */
function isBehindHeadings(cells: CellLines, i: number, words: Words): boolean {
  const { lines } = cells;
  for (let line = i - 1; line >= i - LEAST_HEADINGS; line -= 1) {
    const isShort =
      lines.kind[line] === Line.prose && (lines.end[line] ?? 0) - (lines.start[line] ?? 0) <= LONGEST_HEADING;
    if (!isShort || !isHeadingLine(cells, line, words)) return false;
  }
  return lines.kind[i] === Line.prose && !isHeadingLine(cells, i, words);
}

function isDateLine(cells: CellLines, i: number): boolean {
  const { lines } = cells;
  const length = (lines.end[i] ?? 0) - (lines.start[i] ?? 0);
  if (lines.kind[i] !== Line.prose || length < 6 || length > 24) return false;
  const last = lines.text.charCodeAt((lines.end[i] ?? 1) - 1);
  return last >= 48 && last <= 57 && cells.kindAt(i) === 'date';
}

/** Whether a line is a time and nothing else, not far behind a size: the date between them cannot be read. */
function isTimeBehind(cells: CellLines, i: number): boolean {
  const length = (cells.lines.end[i] ?? 0) - (cells.lines.start[i] ?? 0);
  if (length < 4 || length > 10 || i < 2 || cells.lines.kind[i] !== Line.prose || cells.kindAt(i) !== 'time')
    return false;
  const kind = cells.kindAt(i - 2);
  if (kind !== 'size' && kind !== 'number') return false;
  // A date with a letter in place of a digit looks like a name: "1o.02.2019".
  const before = cells.kindAt(i - 1);
  return before === 'word' || (before === 'name' && /^\d/.test(cells.textAt(i - 1)));
}

const TYPED: ReadonlySet<string> = new Set([
  'date',
  'time',
  'size',
  'number',
  'name',
  'version',
  'platform',
  'none',
  'hash',
]);

/** What a record holds beside its name and size. */
const OTHERS: ReadonlySet<string> = new Set(['version', 'date', 'time', 'platform']);

/** The stretch of cells around a date; it is no table when it has no names or no sizes, and need not be looked at again. */
function grow(cells: CellLines, seed: number, floor: number, words: Words): { table: FlatTable; isTable: boolean } {
  const { lines } = cells;
  const isTyped = (i: number): boolean => TYPED.has(cells.kindAt(i));
  let to = seed + 1;
  let sizes = 0;
  let names = 0;
  const others = new Set<string>();
  for (let i = seed + 1, gap = 0; i < lines.count && gap <= LONGEST_GAP; i += 1) {
    if (lines.kind[i] === Line.blank) continue;
    if (lines.kind[i] !== Line.prose || (lines.end[i] ?? 0) - (lines.start[i] ?? 0) > LONGEST_CELL) break;
    if (isTyped(i)) {
      gap = 0;
      to = i + 1;
    } else if (isHeadingLine(cells, i, words)) break;
    else gap += 1;
  }
  to = withBlankWords(cells, to, words);
  let from = seed;
  for (let i = seed - 1, gap = 0; i >= floor && gap <= LONGEST_GAP; i -= 1) {
    if (lines.kind[i] === Line.blank) continue;
    if (lines.kind[i] !== Line.prose || (lines.end[i] ?? 0) - (lines.start[i] ?? 0) > LONGEST_CELL) break;
    if (isTyped(i)) {
      gap = 0;
      from = i;
    } else if (isHeadingLine(cells, i, words)) {
      // What stands between the headings and the first value is the beginning of a wrapped name.
      if (gap <= 2) from = i + 1;
      break;
    } else gap += 1;
  }
  for (let i = from; i < to; i += 1) {
    const kind = cells.kindAt(i);
    if (kind === 'size' || kind === 'number') sizes += 1;
    else if (kind === 'name') names += 1;
    else if (OTHERS.has(kind)) others.add(kind);
  }
  // Three of them are as good as a size that cannot be read.
  if (others.size >= 3) sizes += 1;
  const isHeaded = isBehindHeadings(cells, from, words);
  if ((sizes === 0 || names === 0) && !isHeaded)
    return { table: { from: seed, to: Math.max(to, seed + 1) }, isTable: false };
  return { table: { from: headingsAbove(cells, from, floor, words), to }, isTable: true };
}

/** The last cell may be a wrapped "Not / applicable", of which no line is typed. */
function withBlankWords(cells: CellLines, to: number, words: Words): number {
  for (let length = 1; length <= 3; length += 1) {
    const parts: string[] = [];
    for (let i = to; i < Math.min(to + length, cells.lines.count); i += 1) parts.push(cells.textAt(i));
    if (words.notApplicable.includes(parts.join(' ').toLowerCase())) return to + length;
  }
  return to;
}

function isHeadingLine(cells: CellLines, i: number, words: Words): boolean {
  return cells.kindAt(i) === 'word' && roleOf(cells.textAt(i), words) !== null;
}

/** The first of the lines right above that, joined over wraps, name columns. */
function headingsAbove(cells: CellLines, from: number, floor: number, words: Words): number {
  const { lines } = cells;
  let first = from;
  let named = 0;
  for (let i = from - 1; i >= Math.max(floor, from - MOST_HEADINGS); i -= 1) {
    if (lines.kind[i] === Line.blank) continue;
    if (lines.kind[i] !== Line.prose) break;
    const one = roleOf(cells.textAt(i), words);
    const two = i > 0 ? roleOf(`${cells.textAt(i - 1)} ${cells.textAt(i)}`, words) : null;
    if (two !== null && cells.textAt(i - 1).length < 20) {
      i -= 1;
      first = i;
      named += 1;
    } else if (one !== null) {
      first = i;
      named += 1;
    } else break;
  }
  return named >= 2 ? first : from;
}
