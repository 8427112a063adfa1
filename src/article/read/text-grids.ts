import type { Cell, GridRow } from '../blocks.js';
import type { Words } from '../language/words.js';
import { Line, type LineIndex } from '../line-index.js';
import type { SourceText } from '../source-text.js';
import { dividedCells, type Mark, tabsBefore } from '../table/divided.js';
import { roleOf } from '../table/headings.js';
import { kindOf } from '../table/values.js';
import { Ahead } from './ahead.js';
import { separatedAt } from './separated.js';
import type { Stretch } from './stretch.js';
import { endOfTabFiles } from './text-tabs.js';

const FIELD = /^([^:]{3,32}):[ \t]+(\S.*)$/;
/** Units that the name of a field and its colon take at most. */
const LONGEST_FIELD = 33;
/** Columns that a table has at least, by what divides them; a drawn border leaves no doubt. */
const LEAST_COLUMNS = { '\t': 3, '|': 3, drawn: 2 } as const;
const BAR = 124;
const PLUS = 43;
const RULE = /^(?:[-=+| ]*[+|][-=:+| ]*[-=+|:]|-+)$/;
/** Columns that are looked at to know a table by its first line. */
const MOST_COLUMNS = 24;
/** Rules that follow upon each other in a drawn table; more are no table. */
const MOST_RULES = 4;
/** Fields that a record has at least. */
const LEAST_FIELDS = 3;

/** Finds the tables whose cells a text sets apart by bars, by tabs, or by the name of a field on each line. */
export function findGrids(lines: LineIndex, source: SourceText, words: Words): Stretch[] {
  const stretches: Stretch[] = [];
  const ahead = (mark: string): Ahead => new Ahead(lines.text, mark);
  const marks = { bar: ahead('|'), comma: ahead(','), semicolon: ahead(';'), tab: ahead('\t'), colon: ahead(':') };
  for (let i = 0; i < lines.count; ) {
    const found = lines.kind[i] === Line.blank || isCell(lines, i) ? null : gridAt(lines, i, marks, source, words);
    if (typeof found === 'object' && found !== null) stretches.push(found);
    i = typeof found === 'number' ? found : (found?.to ?? i + 1);
  }
  return stretches;
}

/** A line that is one cell has neither bars, tabs nor colons but that of a time. */
const isCell = ({ tokens, place }: LineIndex, i: number): boolean => tokens.cellAt(place[i] ?? 0) !== null;

/** What begins at a line; a number is the next line at which anything can begin. */
function gridAt(lines: LineIndex, i: number, marks: Marks, source: SourceText, words: Words): Stretch | number | null {
  const start = lines.start[i] ?? 0;
  const code = lines.text.charCodeAt(start);
  if (code === BAR || code === PLUS) return dividedBy('|', lines, i, source, words);
  const end = lines.end[i] ?? 0;
  if (marks.bar.from(start) < end) return barsWithin(lines, i, source, words);
  // A console row that the scan of lines knows need not be looked through.
  if (code >= 48 && code <= 57 && lines.kind[i] !== Line.prose) return null;
  if (lines.kind[i] !== Line.row && Math.min(marks.comma.from(start), marks.semicolon.from(start)) < end) {
    const separated = separatedAt(lines, i, source, words);
    if (separated !== null) return separated;
  }
  if (marks.tab.from(start) < end) return dividedByTabs(lines, i, source, words);
  return marks.colon.from(start) < Math.min(end, start + LONGEST_FIELD) ? recordsAt(lines, i, source, words) : null;
}

/** What sets cells apart in a text. */
interface Marks {
  bar: Ahead;
  comma: Ahead;
  semicolon: Ahead;
  tab: Ahead;
  colon: Ahead;
}

function dividedByTabs(lines: LineIndex, from: number, source: SourceText, words: Words): Stretch | null {
  const to = endOfTabFiles(lines, from, words);
  return to === null
    ? dividedBy('\t', lines, from, source, words)
    : { from, to, block: { type: 'lines', shape: 'tabs', text: source, lines, from, to } };
}

/** Lines that are divided into at least three cells each; lines of a drawn border are left out. */
function dividedBy(mark: Mark, lines: LineIndex, from: number, source: SourceText, words: Words): Stretch | null {
  const rows: GridRow[] = [];
  const least = LEAST_COLUMNS[isDrawn(lines, from) ? 'drawn' : mark];
  const inset = mark === '\t' ? insetFrom(lines, from) : 0;
  let to = from;
  let rules = 0;
  for (; to < lines.count; to += 1) {
    if (lines.kind[to] === Line.blank) {
      if (mark === '|' && goesOn(lines, to + 1, rows.at(-1))) continue;
      break;
    }
    const start = lines.start[to] ?? 0;
    const end = lines.end[to] ?? 0;
    if (mark === '|' && isRule(lines, to)) {
      rules += 1;
      if (rules > MOST_RULES) break;
      continue;
    }
    rules = 0;
    const cells = dividedCells(mark, lines, to, source, inset);
    const isShort = cells.length < least;
    // A row of a file that lacks most of its cells does not end the table.
    if (
      isShort &&
      !(rows.length > 0 && cells.length > 1 && cells.some(({ text }) => kindOf(text.value, words) === 'name'))
    )
      break;
    rows.push({ cells, range: source.range(start, end) });
  }
  return rows.length < 2 ? null : { from, to, block: { type: 'grid', rows } };
}

/** A table whose bars stand between its cells alone: what is under its first line, or in it, tells it from links that bars divide. */
function barsWithin(lines: LineIndex, from: number, source: SourceText, words: Words): Stretch | null {
  const cells = lines.text.slice(lines.start[from] ?? 0, lines.end[from] ?? 0).split('|', MOST_COLUMNS);
  const isTable =
    isDrawn(lines, from) ||
    (cells.length >= LEAST_COLUMNS['|'] &&
      cells.some((cell) => kindOf(cell.trim(), words) === 'name' || roleOf(cell.trim(), words) !== null));
  return isTable ? dividedBy('|', lines, from, source, words) : null;
}

/** Whether a border is drawn over the first line of a table, or one that divides columns under it. */
const isDrawn = (lines: LineIndex, from: number): boolean =>
  lines.text.charCodeAt(lines.start[from] ?? 0) === PLUS || (from + 1 < lines.count && isRule(lines, from + 1));

/** "+----+----+", "|----|----|", "---|---" and a filler row without a word; in a table also "--------". */
const isRule = ({ text, start, end }: LineIndex, line: number): boolean =>
  RULE.test(text.slice(start[line] ?? 0, end[line] ?? 0));

/** Whether the line behind a blank one has as many cells as the row before it. */
function goesOn({ text, start, end }: LineIndex, line: number, row: GridRow | undefined): boolean {
  if (row === undefined) return false;
  const value = text.slice(start[line] ?? 0, end[line] ?? 0);
  return value.includes('|') && value.replace(/^\||\|$/g, '').split('|').length === row.cells.length;
}

/** Tabs in front of each line of a table: a first line of more than the others begins with a blank cell. */
function insetFrom(lines: LineIndex, from: number): number {
  let inset = tabsBefore(lines, from);
  for (let at = from + 1; inset > 0 && at < lines.count && lines.kind[at] !== Line.blank; at += 1)
    inset = Math.min(inset, tabsBefore(lines, at));
  return inset;
}

/**
 * "File name: foo.dll" and the like, one field a line: at least three different ones, the name among them.
 * @returns the line behind the fields where they are too few: from none of them on they are more.
 */
function recordsAt(lines: LineIndex, from: number, source: SourceText, words: Words): Stretch | number {
  const rows: GridRow[] = [];
  const roles = new Set<string>();
  let to = from;
  for (let at = from; at < lines.count; at += 1) {
    if (lines.kind[at] === Line.blank) continue;
    const start = lines.start[at] ?? 0;
    const end = lines.end[at] ?? 0;
    const field = end - start > 200 ? null : FIELD.exec(lines.text.slice(start, end));
    const role = field === null ? null : roleOf(field[1] ?? '', words);
    if (field === null || role === null) break;
    roles.add(role);
    const value = end - (field[2] ?? '').length;
    const cell = (text: SourceText): Cell => ({ text: text.trim(), links: [], isHeader: false });
    rows.push({
      cells: [cell(source.slice(start, start + (field[1] ?? '').length)), cell(source.slice(value, end))],
      range: source.range(start, end),
    });
    to = at + 1;
  }
  if (roles.size < LEAST_FIELDS || !roles.has('name')) return Math.max(to, from + 1);
  return { from, to, block: { type: 'grid', rows } };
}
