import type { Lines } from '../blocks.js';
import type { Words } from '../language/words.js';
import { splitLines } from '../line-index.js';
import { type Range, type SourceText, SourceTextBuilder } from '../source-text.js';
import { readConsoleTable } from './console.js';
import type { ConsoleHeadings } from './console-headings.js';
import { columnsNamed } from './headings.js';
import { PlannedRows } from './planned-rows.js';
import { emptyTable, type RawTable } from './raw-table.js';

/** A rule with figures behind it. */
const RULE = /[-_=]{8,}(?=\s*[\p{L}\d])/u;
/** "12-May-2004", "12.05.04", "12/05/2004", "18 maggio 2004", "May 18, 2004". */
const DATE =
  '(?:\\d{1,2}([-./])(?:\\d{1,2}|\\p{L}{3,9}\\.?)\\1\\d{2}(?:\\d{2})?|\\d{1,2}\\.? \\p{L}{3,12}\\.? \\d{4}|\\p{L}{3,12} \\d{1,2}, \\d{4})';
const TIME = '\\d{1,2}[.:]\\d{2}(?:[.:]\\d{2})?';
const DATE_AND_TIME = new RegExp(`${DATE}(?=\\s+${TIME})`, 'gu');
const DATE_ALONE = new RegExp(`${DATE}(?=\\s)`, 'gu');
/** A row of a table within words: a date with its time, figures, and a name in front of them or behind. */
const ROW = new RegExp(
  `${DATE}\\s+${TIME}\\s?(?:[ap]\\.?m?\\.?)?\\s+(?:v?\\d+(?:\\.\\d+)+\\s+)?\\d[\\d.,]*\\s+[\\w$~-]+\\.\\w{2,4}(?![\\w/])|[\\w$~-]+\\.\\w{2,4}\\s+(?:v?\\d+(?:\\.\\d+)+\\s+)?\\d[\\d.,]*\\s+${DATE.replace('\\1', '\\2')}\\s+${TIME}`,
  'u',
);
/** Longer words in front of a rule are no headings of columns. */
const LONGEST_HEADING = 400;
/** A place behind all cells: such headings say which columns there are, but not where. */
const NOWHERE = 1_000_000;

/** Whether a text may hold a table whose lines were pressed into one: a quick test, to be made of every paragraph. */
export const mayBePressed = (value: string): boolean => CLOCK.test(value) && ROW.test(value);

/** Most paragraphs hold no time of day, and finding that out takes a tenth of the time. */
const CLOCK = /\d[.:]\d\d(?:\s|[ap])/;

/**
 * Reads a table whose lines were pressed into one, with a space between them or none: "Date Time ... Folder-----05.05.04 22.58 ... RTMGDR07.05.04 20.08".
 * Its rows begin with their dates. What cannot be parted with certainty is left as unread rows; all of it where no headings tell the columns.
 */
export function readPressed(text: SourceText, words: Words): RawTable {
  const { value } = text;
  const rule = RULE.exec(value);
  const first = rule === null ? value.search(DATE_AND_TIME) : rule.index;
  const headings = headingsIn(value.slice(Math.max(0, first - LONGEST_HEADING), first), words);
  const from = rule === null ? first : rule.index + rule[0].length;
  const starts = headings?.columns[0]?.role === 'date' ? rowStarts(value, from, headings) : [];
  if (headings === null || starts.length === 0) return { ...emptyTable(), unreadRows: [text.range()] };
  const { sure, unsure } = parted(value, from, starts);
  const table = readRows(text, sure, headings, words);
  return { ...table, hasHeadings: true, unreadRows: [...table.unreadRows, ...unsure.map(toRange(text))] };
}

function headingsIn(words: string, language: Words): ConsoleHeadings | null {
  for (const heading of [words, words.slice(words.lastIndexOf(':') + 1)]) {
    const columns = columnsNamed(heading, language);
    if (columns.length >= 3 && columns.some(({ role }) => role === 'name'))
      return {
        columns: columns.map(({ role }, i) => ({ role, from: NOWHERE + i * 2, to: NOWHERE + i * 2 + 1 })),
        saysUtc: language.utc.test(heading),
      };
  }
  return null;
}

/** Where the dates stand with which rows begin. */
function rowStarts(value: string, from: number, { columns }: ConsoleHeadings): number[] {
  const pattern = columns.some(({ role }) => role === 'time') ? DATE_AND_TIME : DATE_ALONE;
  return [...value.slice(from).matchAll(pattern)].map(({ index }) => index + from);
}

/**
 * Rows between two dates each. A digit right in front of a date is the end of the cell before or the beginning of the date: where days of one digit may
 * be printed as such, both rows are uncertain.
 */
function parted(value: string, from: number, starts: readonly number[]): { sure: Range[]; unsure: Range[] } {
  const isWide = starts.some((start) => value.charAt(start) === '0');
  const isUnsure = starts.map((start) => !isWide && start > from && /\d/.test(value.charAt(start - 1)));
  const sure: Range[] = [];
  const unsure: Range[] = [];
  if (value.slice(from, starts[0]).trim() !== '') unsure.push({ start: from, end: starts[0] ?? from });
  for (const [i, start] of starts.entries()) {
    const row = { start, end: starts[i + 1] ?? value.length };
    if (isUnsure[i] === true || isUnsure[i + 1] === true) unsure.push(row);
    else sure.push(row);
  }
  return { sure, unsure };
}

const toRange =
  (text: SourceText) =>
  ({ start, end }: Range): Range =>
    text.range(start, end);

function readRows(text: SourceText, rows: readonly Range[], headings: ConsoleHeadings, words: Words): RawTable {
  const builder = new SourceTextBuilder();
  for (const { start, end } of rows) {
    builder.append(text.slice(start, end).trim());
    const { end: at } = text.range(start, end);
    builder.push('\n', at, at);
  }
  const lined = builder.build();
  const lines = splitLines(lined.value);
  const block: Lines = { type: 'lines', shape: 'console', text: lined, lines, from: 0, to: lines.count };
  const { table } = readConsoleTable(block, words, headings);
  // Where no heading says what stands under it, a cell that is not there is missing, not blank.
  for (const row of table.rows) {
    if (row instanceof PlannedRows) continue;
    if (row.size === '') row.size = null;
    if (row.time === '') row.time = null;
  }
  return table;
}
