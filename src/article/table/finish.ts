import type { FileRow, Position } from '../../model/generated/article.js';
import type { Diagnostics } from '../diagnostics.js';
import type { Words } from '../language/words.js';
import type { Range } from '../source-text.js';
import { digestsOf } from './hashes.js';
import type { RawRow } from './raw.js';
import { type RawTable, visitRows } from './raw-table.js';
import { isBlank, isCalendarDay, isoDate, isPlausibleYear, readDateParts, readSize, readTime } from './values.js';

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

/** Turns the cells of a table into rows of the article, behind those in `files`, and tells of every cell that is not certain. */
export function finishTable(table: RawTable, context: TableContext, files: FileRow[]): void {
  for (const range of table.unreadRows) context.diagnostics.add('row-unread', '', range);
  const finisher = new Finisher(table, context);
  visitRows(table, (row) => files.push(finisher.finish(row)));
}

/** A cell's text as the article says it, and what is uncertain about it. */
interface Reading {
  value: string | null;
  problem: 'date-unreadable' | 'date-ambiguous' | 'date-implausible' | 'time-unreadable' | null;
}

const NO_HASHES: FileRow['hashes'] = Object.freeze({});

/** Finishes the rows of one table. Dates, times and words mostly repeat from row to row: each is worked out once. */
class Finisher {
  private readonly dates = new Map<string, Reading>();
  private readonly times = new Map<string, Reading>();
  private readonly cells = new Map<string, string | null>();
  private readonly zone: 'UTC' | null;
  /** Found when a date asks for it: most tables name their months. */
  private order: DateOrder | undefined;

  constructor(
    private readonly table: RawTable,
    private readonly context: TableContext,
  ) {
    this.zone = context.isUtc || table.saysUtc ? 'UTC' : null;
  }

  finish(row: RawRow): FileRow {
    const { context } = this;
    const { range } = row;
    if (row.unread.length > 0) context.diagnostics.add('cell-unread', row.unread.join(', '), range);
    const sizeText = row.size === null ? null : this.cell(row.size, false);
    return {
      name: row.name ?? '',
      version: row.version === null ? null : joinVersion(this.cell(row.version, false)),
      size: sizeText === null ? null : this.size(sizeText, range),
      sizeText,
      date: row.date === null ? null : this.tell(this.date(row.date), row.date, range),
      time: row.time === null ? null : this.tell(this.time(row.time), row.time, range),
      zone: this.zone,
      platform: row.platform === null ? null : unbracket(this.cell(row.platform, true)),
      servicePack: row.servicePack === null ? null : this.cell(row.servicePack, true),
      serviceBranch: row.serviceBranch === null ? null : this.cell(row.serviceBranch, true),
      folder: row.folder === null ? null : this.cell(row.folder, true),
      locale: row.locale === null ? null : this.cell(row.locale, true),
      hashes: row.hashes.length === 0 ? NO_HASHES : digestsOf(row.hashes),
      group: row.caption ?? context.group,
      position: context.locate(range),
    };
  }

  /** The text of a cell, null for "not applicable" and the like. */
  private cell(text: string, isRepeated: boolean): string | null {
    if (!isRepeated) return isBlank(text, this.context.words) ? null : text;
    const known = this.cells.get(text);
    if (known !== undefined) return known;
    const value = isBlank(text, this.context.words) ? null : text;
    this.cells.set(text, value);
    return value;
  }

  private size(text: string, range: Range): number | null {
    if (this.table.isRounded) {
      this.context.diagnostics.add('size-rounded', text, range);
      return null;
    }
    const { bytes, isMalformed } = readSize(text);
    if (isMalformed) this.context.diagnostics.add('size-unreadable', text, range);
    else if (bytes === null) this.context.diagnostics.add('size-rounded', text, range);
    return bytes;
  }

  private tell(reading: Reading, text: string, range: Range): string | null {
    if (reading.problem !== null) this.context.diagnostics.add(reading.problem, text, range);
    return reading.value;
  }

  private date(text: string): Reading {
    const known = this.dates.get(text);
    if (known !== undefined) return known;
    const reading = this.readDate(text);
    this.dates.set(text, reading);
    return reading;
  }

  private readDate(text: string): Reading {
    if (isBlank(text, this.context.words)) return { value: null, problem: null };
    const date = readDateParts(text.trim(), this.context.words);
    if (date === null) return { value: null, problem: 'date-unreadable' };
    const problem = isPlausibleYear(date.year) ? null : 'date-implausible';
    if (!date.numeric) return { value: isoDate(date.year, date.month, date.day), problem };
    if (this.order === undefined) this.order = dateOrder(this.table, this.context.words);
    if (this.order === null) return { value: null, problem: 'date-ambiguous' };
    const [month, day] = this.order === 'month-first' ? [date.first, date.second] : [date.second, date.first];
    if (!isCalendarDay(date.year, month, day)) return { value: null, problem: 'date-unreadable' };
    return { value: isoDate(date.year, month, day), problem };
  }

  private time(text: string): Reading {
    const known = this.times.get(text);
    if (known !== undefined) return known;
    const value = readTime(text);
    const isMissing = value === null && isBlank(text, this.context.words);
    const reading: Reading = { value, problem: value === null && !isMissing ? 'time-unreadable' : null };
    this.times.set(text, reading);
    return reading;
  }
}

/** The article's language decides, unless a date of the table can only be read the other way. */
function dateOrder(table: RawTable, words: Words): DateOrder {
  const known = new Set<string>();
  let dayFirst = false;
  let monthFirst = false;
  visitRows(table, ({ date }) => {
    if (date === null || known.has(date)) return;
    known.add(date);
    const parts = readDateParts(date.trim(), words);
    if (parts === null || !parts.numeric) return;
    if (parts.first > 12) dayFirst = true;
    if (parts.second > 12) monthFirst = true;
  });
  if (dayFirst && monthFirst) return null;
  if (dayFirst) return 'day-first';
  if (monthFirst) return 'month-first';
  return words.monthFirst ? 'month-first' : 'day-first';
}

/** A line break within a cell leaves a space in a version: "6.0.6002. 22774". */
function joinVersion(version: string | null): string | null {
  return version?.includes(' ') === true ? version.replace(/(?<=[\d.])\s+(?=\.)|(?<=\.)\s+(?=\d)/g, '') : version;
}

/** "(x86)" is x86. */
function unbracket(platform: string | null): string | null {
  return platform?.charCodeAt(0) === 40 && /^\([^()]*\)$/.test(platform) ? platform.slice(1, -1) : platform;
}
