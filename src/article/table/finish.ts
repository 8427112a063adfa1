import type { FileRow, Position } from '../../model/generated/article.js';
import type { Diagnostics } from '../diagnostics.js';
import type { Words } from '../language/words.js';
import type { Range } from '../source-text.js';
import { DateOrder } from './date-order.js';
import { digestsOf } from './hashes.js';
import { PlannedRows } from './planned-rows.js';
import type { RawRow } from './raw.js';
import type { RawTable } from './raw-table.js';
import { type Reading, Readings } from './readings.js';
import { RowCursor } from './row-cursor.js';
import { plainSize, readSize } from './sizes.js';
import { readDateCell, readTimeCell } from './time-cells.js';
import { isBlank, tidyValue } from './values.js';
import { joinVersion, mayBeVersion, mayHoldSize } from './version-cells.js';

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
  private readonly dates: Readings;
  private readonly times: Readings;
  private readonly cells = new Map<string, string | null>();
  private readonly zone: 'UTC' | null;

  constructor(
    private readonly table: RawTable,
    private readonly context: TableContext,
  ) {
    const { words } = context;
    const order = new DateOrder(table, words);
    this.dates = new Readings((text) => readDateCell(text, order, words));
    this.times = new Readings((text) => readTimeCell(text, words));
    this.zone = context.isUtc || table.saysUtc ? 'UTC' : null;
  }

  finish(row: RawRow): FileRow {
    const { context } = this;
    const { range } = row;
    if (row.unread.length > 0) context.diagnostics.add('cell-unread', row.unread.join(', '), range);
    const sizeText = row.size === null ? null : this.cell(row.size);
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
      platform: row.platform === null ? null : unbracket(this.repeatedCell(tidyValue(row.platform))),
      servicePack: row.servicePack === null ? null : this.repeatedCell(row.servicePack),
      serviceBranch: row.serviceBranch === null ? null : this.repeatedCell(row.serviceBranch),
      folder: row.folder === null ? null : this.repeatedCell(row.folder),
      locale: row.locale === null ? null : this.repeatedCell(row.locale),
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

  /** The text of a cell; null for "not applicable" and the like. */
  private cell(text: string): string | null {
    return isBlank(text, this.context.words) ? null : text;
  }

  /** The same for words that mostly repeat from row to row. */
  private repeatedCell(text: string): string | null {
    const known = this.cells.get(text);
    if (known !== undefined) return known;
    const value = this.cell(text);
    this.cells.set(text, value);
    return value;
  }

  private version(text: string, range: Range): string | null {
    const version = joinVersion(this.cell(text));
    if (version === null || mayBeVersion(version)) return version;
    this.context.diagnostics.add('cell-unread', version, range);
    return null;
  }

  /** A row without a size whose version may be that size, or has it at its end. */
  private doubt(version: string, range: Range): void {
    if (mayHoldSize(version)) this.context.diagnostics.add('cell-unread', version, range);
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
}

/** "(x86)" is x86. */
function unbracket(platform: string | null): string | null {
  return platform?.charCodeAt(0) === 40 && /^\([^()]*\)$/.test(platform) ? platform.slice(1, -1) : platform;
}
