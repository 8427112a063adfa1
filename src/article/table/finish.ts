import type { FileRow, Position } from '../../model/generated/article.js';
import type { Diagnostics } from '../diagnostics.js';
import type { Words } from '../language/words.js';
import type { Range } from '../source-text.js';
import { isCalendarDay, isoDate, isPlausibleYear, readHeadedDate } from './dates.js';
import { digestsOf } from './hashes.js';
import { PlannedRows } from './planned-rows.js';
import type { RawRow } from './raw.js';
import type { RawTable } from './raw-table.js';
import { type Reading, Readings } from './readings.js';
import { RowCursor } from './row-cursor.js';
import { plainSize, readSize } from './sizes.js';
import { readTime } from './times.js';
import { isBlank, tidyValue } from './values.js';

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
  const needed = NEEDED.filter((role) => hasColumn(table, role) || (role !== 'time' && isScant(table)));
  for (const part of table.rows) {
    if (part instanceof PlannedRows) {
      finisher.finishPlanned(part, needed.filter((role) => part.plan[role] === -1).join(', '), files);
    } else {
      const missing = needed.filter((role) => part[role] === null).join(', ');
      if (missing !== '') context.diagnostics.add('cell-missing', missing, part.range);
      files.push(finisher.finish(part));
    }
  }
}

/** Columns of which every row of a table has a cell, be it a blank one: a row without one lost it, or it is part of another cell. */
const NEEDED = ['size', 'date', 'time'] as const;

/** Few rows under no headings that have no date, or no size: tables without them name their columns. */
const isScant = (table: RawTable): boolean =>
  !table.hasHeadings && table.rows.length <= 2 && (hasColumn(table, 'date') || hasColumn(table, 'size'));

const hasColumn = (table: RawTable, role: (typeof NEEDED)[number]): boolean =>
  table.columns.includes(role) ||
  table.rows.some((part) => (part instanceof PlannedRows ? part.plan[role] !== -1 : part[role] !== null));

const NO_HASHES: FileRow['hashes'] = Object.freeze({});

/** Finishes the rows of one table. Dates, times and words mostly repeat from row to row: each is worked out once. */
class Finisher {
  private readonly dates = new Readings((text) => this.readDate(text));
  private readonly times = new Readings((text) => this.readTime(text));
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
    const version = row.version === null ? null : this.version(tidyValue(row.version), range);
    if (sizeText === null && version !== null && row.date !== null) this.doubt(version, range);
    return {
      name: tidyValue(row.name ?? ''),
      version,
      size: sizeText === null ? null : this.size(sizeText, range),
      sizeText,
      date: row.date === null ? null : this.tell(this.dates.of(tidyValue(row.date)), row.date, range),
      time: row.time === null ? null : this.tell(this.times.of(tidyValue(row.time)), row.time, range),
      zone: this.zone,
      platform: row.platform === null ? null : unbracket(this.cell(tidyValue(row.platform), true)),
      servicePack: row.servicePack === null ? null : this.cell(row.servicePack, true),
      serviceBranch: row.serviceBranch === null ? null : this.cell(row.serviceBranch, true),
      folder: row.folder === null ? null : this.cell(row.folder, true),
      locale: row.locale === null ? null : this.cell(row.locale, true),
      hashes: row.hashes.length === 0 ? NO_HASHES : digestsOf(row.hashes),
      group: row.caption ?? context.group,
      position: context.locate(range),
    };
  }

  /** The same for rows that have no more cells than their plan, and none that is blank; `missing` names what their table has and they lack. */
  finishPlanned(rows: PlannedRows, missing: string, files: FileRow[]): void {
    const { context, zone } = this;
    const { plan } = rows;
    const { wordRole } = plan;
    const range: Range = { start: 0, end: 0 };
    const row = new RowCursor(rows);
    for (let i = 0; i < rows.count; i += 1) {
      row.goTo(i);
      row.locate(range);
      if (missing !== '') context.diagnostics.add('cell-missing', missing, range);
      const sizeText = row.cell(plan.size);
      const date = this.dates.ofCell(row, plan.date);
      const time = this.times.ofCell(row, plan.time);
      const word = row.cell(plan.word);
      const version = row.cell(plan.version);
      if (sizeText === null && version !== null && plan.date !== -1) this.doubt(version, range);
      files.push({
        name: row.cell(plan.name) ?? '',
        version,
        size: sizeText === null ? null : this.size(sizeText, range),
        sizeText,
        date: date.problem === null ? date.value : this.tell(date, row.cell(plan.date) ?? '', range),
        time: time.problem === null ? time.value : this.tell(time, row.cell(plan.time) ?? '', range),
        zone,
        platform: wordRole === 'platform' ? unbracket(word) : null,
        servicePack: wordRole === 'servicePack' ? word : null,
        serviceBranch: wordRole === 'serviceBranch' ? word : null,
        folder: wordRole === 'folder' ? word : null,
        locale: wordRole === 'locale' ? word : null,
        hashes: NO_HASHES,
        group: rows.caption ?? context.group,
        position: context.locate(range),
      });
    }
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

  private version(text: string, range: Range): string | null {
    const version = joinVersion(this.cell(text, false));
    if (version === null || (HAS_DIGIT.test(version) && !BYTES.test(version))) return version;
    this.context.diagnostics.add('cell-unread', version, range);
    return null;
  }

  /** A row without a size whose version may be that size, or has it at its end. */
  private doubt(version: string, range: Range): void {
    if (SIZE.test(version) || MANY_PARTS.test(version) || Number(LONG_PART.exec(version)?.[0] ?? 0) > HIGHEST_PART)
      this.context.diagnostics.add('cell-unread', version, range);
  }

  private size(text: string, range: Range): number | null {
    if (this.table.isRounded) {
      this.context.diagnostics.add('size-rounded', text, range);
      return null;
    }
    const plain = plainSize(text);
    if (plain !== -1) return plain;
    const { bytes, isMalformed } = readSize(text);
    if (isMalformed) this.context.diagnostics.add('size-unreadable', text, range);
    else if (bytes === null) this.context.diagnostics.add('size-rounded', text, range);
    return bytes;
  }

  private tell(reading: Reading, text: string, range: Range): string | null {
    if (reading.problem !== null) this.context.diagnostics.add(reading.problem, text, range);
    return reading.value;
  }

  private readDate(text: string): Reading {
    if (isBlank(text, this.context.words)) return { value: null, problem: null };
    const date = readHeadedDate(text.trim(), this.context.words);
    if (date === null) return { value: null, problem: 'date-unreadable' };
    const problem = isPlausibleYear(date.year) ? null : 'date-implausible';
    if (!date.numeric) return { value: isoDate(date.year, date.month, date.day), problem };
    if (this.order === undefined) this.order = dateOrder(this.table, this.context.words);
    if (this.order === null) return { value: null, problem: 'date-ambiguous' };
    const [month, day] = this.order === 'month-first' ? [date.first, date.second] : [date.second, date.first];
    if (!isCalendarDay(date.year, month, day)) return { value: null, problem: 'date-unreadable' };
    return { value: isoDate(date.year, month, day), problem };
  }

  private readTime(text: string): Reading {
    const value = readTime(text);
    const isMissing = value === null && isBlank(text, this.context.words);
    return { value, problem: value === null && !isMissing ? 'time-unreadable' : null };
  }
}

function datesOf(table: RawTable): ReadonlySet<string> {
  const dates = new Set<string>();
  for (const part of table.rows) {
    if (part instanceof PlannedRows) {
      const row = new RowCursor(part);
      for (let i = 0; i < part.count; i += 1) {
        row.goTo(i);
        dates.add(row.cell(part.plan.date) ?? '');
      }
    } else dates.add(part.date ?? '');
  }
  return dates;
}

/** The article's language decides, unless a date of the table can only be read the other way. */
function dateOrder(table: RawTable, words: Words): DateOrder {
  let dayFirst = false;
  let monthFirst = false;
  for (const date of datesOf(table)) {
    const parts = readHeadedDate(date.trim(), words);
    if (parts === null || !parts.numeric) continue;
    if (parts.first > 12) dayFirst = true;
    if (parts.second > 12) monthFirst = true;
  }
  if (dayFirst && monthFirst) return null;
  if (dayFirst) return 'day-first';
  if (monthFirst) return 'month-first';
  return words.monthFirst ? 'month-first' : 'day-first';
}

const HAS_DIGIT = /\d/;
/** "4,640,924", "1.447.754", "4640924" and "535" are sizes. */
const SIZE = /^(?:\d{1,3}(?:[.,]\d{3})+|\d+)$/;
/** A version of a file has four parts of 16 bits each. */
const MANY_PARTS = /(?:\d+[.,]){5}/;
const LONG_PART = /\d{5,}/;
const HIGHEST_PART = 65535;
/** "4,378,926" and "4.1 MB" are no versions. */
const BYTES = /\d ?(?:bytes?|[kmg]b)$|^\d{1,3}(?:,\d{3})+$/i;

/** A line break within a cell leaves a space in a version: "6.0.6002. 22774". */
function joinVersion(version: string | null): string | null {
  return version?.includes(' ') === true ? version.replace(/(?<=[\d.])\s+(?=\.)|(?<=\.)\s+(?=\d)/g, '') : version;
}

/** "(x86)" is x86. */
function unbracket(platform: string | null): string | null {
  return platform?.charCodeAt(0) === 40 && /^\([^()]*\)$/.test(platform) ? platform.slice(1, -1) : platform;
}
