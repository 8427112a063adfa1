import { counted } from '../../../model/counted.js';
import { InputError } from '../../../model/errors.js';
import type { PolicyInventory } from '../../../model/generated/policy.js';
import { type CsvRow, csvRows } from '../../formats/csv.js';
import { DateOrders } from '../../formats/date-order.js';
import { textLines } from '../../formats/text-lines.js';
import { Drafts } from '../../input/drafts.js';
import { Remarks, tooManyRows } from '../../input/remarks.js';
import { MOST_ROWS, type Sample } from '../../input/sample.js';
import type { FileAdapter, Reading } from '../adapter.js';
import { type Column, headerOf } from './headings.js';
import { addRecord, type Cells, reportTimes } from './records.js';
import { StatedHost } from './stated-host.js';

/** Rows in front of the table: titles and parameters of the report. */
const MOST_PREAMBLE = 40;

/**
 * Reports of Configuration Manager as CSV: installed software, software files, updates, of one or of many computers.
 * @param settings the order of dates, and the zone of times, where the report does not tell them.
 */
export function configmgr(settings: Pick<PolicyInventory, 'dates' | 'reportZone'>): FileAdapter {
  return {
    kind: 'file',
    name: 'configmgr',
    reads: 'a report of Configuration Manager as CSV',
    endsLines: 'mostly',
    recognise({ head }) {
      const source = { size: head.length, read: (at: number, length: number) => head.subarray(at, at + length) };
      return firstHeader(csvRows(textLines(source))) === null ? null : 'content';
    },
    read: (sample) => readReport(sample, settings),
  };
}

function firstHeader(rows: Iterable<CsvRow>): ReadonlyMap<Column, number> | null {
  let count = 0;
  for (const { cells } of rows) {
    const header = cells === null ? null : headerOf(cells);
    count += 1;
    if (header !== null || count > MOST_PREAMBLE) return header;
  }
  return null;
}

/** The computer that is named in front of the first table. */
function statedHost(rows: Iterable<CsvRow>): string | null {
  const stated = new StatedHost();
  for (const { cells, line } of rows) {
    if (cells !== null && headerOf(cells) !== null) break;
    if (cells !== null) stated.see(cells, line);
  }
  return stated.name;
}

/** A row of a table, or what is wrong with a row. */
type ReportRow = { readonly line: number; readonly guessed: boolean } & (
  | { readonly cells: Cells; readonly problem: null; readonly hasHosts: boolean }
  | { readonly cells: null; readonly problem: string }
);

function readReport(sample: Sample, { dates, reportZone }: Pick<PolicyInventory, 'dates' | 'reportZone'>): Reading {
  const { path } = sample.file;
  const rows = () => csvRows(textLines(sample.reader));
  if (firstHeader(rows()) === null)
    throw new InputError('no-header', path, 'no row near its beginning has headings of installed software or of files');
  const remarks = new Remarks(path);
  const orders = new DateOrders();
  for (const { cells } of tableRows(rows()))
    for (const column of ['installDate', 'installedOn', 'fileTime'] as const) orders.see(cells?.(column) ?? '');
  const order = orders.found(dates ?? null);
  if (order.order === null) remarks.add('warning', 'date-order-unknown', WHY[order.why], null);
  const times = reportTimes(order, reportZone);
  const stated = statedHost(rows());
  const drafts = new Drafts(sample);
  let timesLeft = 0;
  let count = 0;
  for (const { cells, line, problem, guessed, ...row } of tableRows(rows())) {
    count += 1;
    if (count > MOST_ROWS) {
      remarks.push(tooManyRows(path, MOST_ROWS, line));
      break;
    }
    if (guessed) remarks.add('warning', 'not-utf-8', 'this row is no UTF-8 and was read as Windows-1252', line);
    if (cells === null) {
      remarks.add('error', 'bad-row', `${problem}; this row was left out`, line);
      continue;
    }
    const host = cells('host');
    if (host === null && 'hasHosts' in row && row.hasHosts) {
      remarks.add('error', 'bad-row', 'it names no host; this row was left out', line);
      continue;
    }
    for (const wrong of addRecord(cells, drafts.of(host ?? stated), { name: path, line }, times))
      remarks.add('warning', 'bad-value', `${wrong}; it was left out`, line);
    if (cells('fileTime') !== null && times.clock === null) timesLeft += 1;
  }
  if (timesLeft > 0) {
    const message = `a report does not tell the zone of its times, so those of ${counted(timesLeft, 'file')} were left out; set "inventory: reportZone:" of the policy`;
    remarks.add('warning', 'report-zone-unknown', message, null);
  }
  return { drafts: drafts.list(), remarks: remarks.list };
}

const WHY = {
  ambiguous:
    'nothing in it tells whether the day or the month comes first in its dates, so they were left out; set "inventory: dates:" of the policy',
  contradiction: 'some of its dates have the day first and some the month, so they were left out',
};

/** What sqlcmd draws below headings. */
const RULE = /^-+$/;
/** What it says behind a table, in its language: "(2 rows affected)". */
const ROWS_AFFECTED = /^\(\d+ [^()]+\)$/;

/** The rows of all tables of a report, without what stands in front of them. */
function* tableRows(rows: Iterable<CsvRow>): Generator<ReportRow> {
  let header: ReadonlyMap<Column, number> | null = null;
  let count = 0;
  for (const { cells, problem, line, guessed, ended } of rows) {
    const found: ReadonlyMap<Column, number> | null = cells === null ? null : headerOf(cells);
    if (found !== null) {
      header = found;
      count = cells?.length ?? 0;
    } else if (header === null || cells?.every((cell) => RULE.test(cell))) continue;
    else if (cells?.length === 1 && ROWS_AFFECTED.test(cells[0] ?? '')) continue;
    else if (cells === null) yield { cells: null, problem, line, guessed };
    else if (!ended) yield { cells: null, problem: 'the file ends inside of it', line, guessed };
    else if (cells.length !== count)
      yield {
        cells: null,
        problem: `it has ${counted(cells.length, 'cell')}, and the header has ${count}`,
        line,
        guessed,
      };
    else {
      const at = header;
      const cell = (column: Column) => {
        const text = cells[at.get(column) ?? -1]?.trim() ?? '';
        return text === '' || text === 'NULL' ? null : text;
      };
      yield { cells: cell, problem: null, hasHosts: at.has('host'), line, guessed };
    }
  }
}
