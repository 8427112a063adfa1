import type { FileRow, Position } from '../../model/generated/article.js';
import type { Diagnostics } from '../diagnostics.js';
import type { Words } from '../language/words.js';
import type { Range } from '../source-text.js';
import type { RawRow, RawTable } from './raw.js';
import { type DateParts, isBlank, isCalendarDay, isoDate, isPlausibleYear, readDateParts, readSize, readTime } from './values.js';

/** What a table takes over from the text around it. */
export interface TableContext {
  words: Words;
  /** Whether the article says that the times are in UTC. */
  isUtc: boolean;
  /** Caption or heading over the table. */
  group: string | null;
  diagnostics: Diagnostics;
  locate(range: Range): Position;
}

/** Order of day and month in the dates of digits of one table; null when they contradict each other. */
type DateOrder = 'month-first' | 'day-first' | null;

/** Turns the cells of a table into rows of the article, and tells of every cell that is not certain. */
export function finishTable(table: RawTable, context: TableContext): FileRow[] {
  const dates = table.rows.map((row) => (row.date === null ? null : readDateParts(row.date.trim(), context.words)));
  const order = dateOrder(dates, context.words);
  for (const range of table.unreadRows) context.diagnostics.add('row-unread', '', range);
  return table.rows.map((row, index) => finishRow(row, dates[index] ?? null, order, table, context));
}

/** The article's language decides, unless a date of the table can only be read the other way. */
function dateOrder(dates: readonly (DateParts | null)[], words: Words): DateOrder {
  let dayFirst = false;
  let monthFirst = false;
  for (const date of dates) {
    if (date === null || !date.numeric) continue;
    if (date.first > 12) dayFirst = true;
    if (date.second > 12) monthFirst = true;
  }
  if (dayFirst && monthFirst) return null;
  if (dayFirst) return 'day-first';
  if (monthFirst) return 'month-first';
  return words.monthFirst ? 'month-first' : 'day-first';
}

function finishRow(
  row: RawRow,
  date: DateParts | null,
  order: DateOrder,
  table: RawTable,
  context: TableContext,
): FileRow {
  const { words, diagnostics } = context;
  const cell = (text: string | null): string | null => (text === null || isBlank(text, words) ? null : text);
  if (row.unread.length > 0) diagnostics.add('cell-unread', row.unread.join(', '), row.range);
  return {
    name: row.name ?? '',
    version: cell(row.version),
    ...finishSize(cell(row.size), row.range, diagnostics),
    date: finishDate(cell(row.date), date, order, row.range, diagnostics),
    time: finishTime(cell(row.time), row.range, diagnostics),
    zone: context.isUtc || table.saysUtc ? 'UTC' : null,
    platform: cell(row.platform)?.replace(/^\((.*)\)$/, '$1') ?? null,
    servicePack: cell(row.servicePack),
    serviceBranch: cell(row.serviceBranch),
    folder: cell(row.folder),
    locale: cell(row.locale),
    hashes: {},
    group: row.caption ?? context.group,
    position: context.locate(row.range),
  };
}

function finishSize(
  text: string | null,
  range: Range,
  diagnostics: Diagnostics,
): { size: number | null; sizeText: string | null } {
  if (text === null) return { size: null, sizeText: null };
  const { bytes, isMalformed } = readSize(text);
  if (isMalformed) diagnostics.add('size-unreadable', text, range);
  else if (bytes === null) diagnostics.add('size-rounded', text, range);
  return { size: bytes, sizeText: text };
}

function finishDate(
  text: string | null,
  date: DateParts | null,
  order: DateOrder,
  range: Range,
  diagnostics: Diagnostics,
): string | null {
  if (text === null) return null;
  if (date === null) {
    diagnostics.add('date-unreadable', text, range);
    return null;
  }
  if (!isPlausibleYear(date.year)) diagnostics.add('date-implausible', text, range);
  if (!date.numeric) return isoDate(date.year, date.month, date.day);
  if (order === null) {
    diagnostics.add('date-ambiguous', text, range);
    return null;
  }
  const [month, day] = order === 'month-first' ? [date.first, date.second] : [date.second, date.first];
  if (!isCalendarDay(date.year, month, day)) {
    diagnostics.add('date-unreadable', text, range);
    return null;
  }
  return isoDate(date.year, month, day);
}

function finishTime(text: string | null, range: Range, diagnostics: Diagnostics): string | null {
  if (text === null) return null;
  const time = readTime(text);
  if (time === null) diagnostics.add('time-unreadable', text, range);
  return time;
}
