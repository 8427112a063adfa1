import type { FileRow, Position } from '../../model/generated/article.js';
import type { Diagnostics } from '../diagnostics.js';
import type { Words } from '../language/words.js';
import type { Range } from '../source-text.js';
import type { RawRow, RawTable } from './raw.js';
import {
  type DateParts,
  isBlank,
  isCalendarDay,
  isoDate,
  isPlausibleYear,
  readDateParts,
  readSize,
  readTime,
} from './values.js';

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
  for (const range of table.unreadRows) context.diagnostics.add('row-unread', '', range);
  return new Finisher(table, context).rows();
}

/** A cell's text as the article says it, and what is uncertain about it. */
interface Reading {
  value: string | null;
  problem: 'date-unreadable' | 'date-ambiguous' | 'date-implausible' | 'time-unreadable' | null;
}

const NO_HASHES: FileRow['hashes'] = Object.freeze({});

/** Finishes the rows of one table. Dates, times and words mostly repeat from row to row: each is worked out once. */
class Finisher {
  private readonly order: DateOrder;
  private readonly dates = new Map<string, DateParts | null>();
  private readonly dateReadings = new Map<string, Reading>();
  private readonly timeReadings = new Map<string, Reading>();
  private readonly cells = new Map<string, string | null>();
  private readonly zone: 'UTC' | null;

  constructor(
    private readonly table: RawTable,
    private readonly context: TableContext,
  ) {
    for (const { date } of table.rows) {
      if (date !== null && !this.dates.has(date)) this.dates.set(date, readDateParts(date.trim(), context.words));
    }
    this.order = dateOrder(this.dates.values(), context.words);
    this.zone = context.isUtc || table.saysUtc ? 'UTC' : null;
  }

  rows(): FileRow[] {
    return this.table.rows.map((row) => this.finish(row));
  }

  private finish(row: RawRow): FileRow {
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
      hashes: NO_HASHES,
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
    const known = this.dateReadings.get(text);
    if (known !== undefined) return known;
    const reading = this.readDate(text, this.dates.get(text) ?? null);
    this.dateReadings.set(text, reading);
    return reading;
  }

  private readDate(text: string, date: DateParts | null): Reading {
    if (isBlank(text, this.context.words)) return { value: null, problem: null };
    if (date === null) return { value: null, problem: 'date-unreadable' };
    const problem = isPlausibleYear(date.year) ? null : 'date-implausible';
    if (!date.numeric) return { value: isoDate(date.year, date.month, date.day), problem };
    if (this.order === null) return { value: null, problem: 'date-ambiguous' };
    const [month, day] = this.order === 'month-first' ? [date.first, date.second] : [date.second, date.first];
    if (!isCalendarDay(date.year, month, day)) return { value: null, problem: 'date-unreadable' };
    return { value: isoDate(date.year, month, day), problem };
  }

  private time(text: string): Reading {
    const known = this.timeReadings.get(text);
    if (known !== undefined) return known;
    const value = readTime(text);
    const isMissing = value === null && isBlank(text, this.context.words);
    const reading: Reading = { value, problem: value === null && !isMissing ? 'time-unreadable' : null };
    this.timeReadings.set(text, reading);
    return reading;
  }
}

/** The article's language decides, unless a date of the table can only be read the other way. */
function dateOrder(dates: Iterable<DateParts | null>, words: Words): DateOrder {
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

/** A line break within a cell leaves a space in a version: "6.0.6002. 22774". */
function joinVersion(version: string | null): string | null {
  return version?.includes(' ') === true ? version.replace(/(?<=[\d.])\s+(?=\.)|(?<=\.)\s+(?=\d)/g, '') : version;
}

/** "(x86)" is x86. */
function unbracket(platform: string | null): string | null {
  return platform?.charCodeAt(0) === 40 && /^\([^()]*\)$/.test(platform) ? platform.slice(1, -1) : platform;
}
