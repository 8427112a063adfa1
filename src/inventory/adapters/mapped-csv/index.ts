import { counted } from '../../../model/counted.js';
import { InputError } from '../../../model/errors.js';
import type { ColumnMap } from '../../../model/generated/policy.js';
import { type CsvRow, csvRows } from '../../formats/csv.js';
import { textLines } from '../../formats/text-lines.js';
import { nameIn } from '../../input/records.js';
import { Remarks } from '../../input/remarks.js';
import { type Sample, sha256Of, toTime } from '../../input/sample.js';
import { RowHosts } from '../../rows/index.js';
import type { FileAdapter, Reading } from '../adapter.js';
import { isHeader, MOST_PREAMBLE, tableOf } from './header.js';
import { type Value, valueReader } from './values.js';

/** Any table as CSV whose columns a map of the policy (`inventory.csv`) explains. */
export function mappedCsv(maps: readonly ColumnMap[]): FileAdapter {
  return {
    kind: 'file',
    name: 'mapped-csv',
    reads: 'a table whose columns the policy maps (inventory: csv)',
    endsLines: 'mostly',
    recognise: (sample) => (tableOf(sample, maps) === null ? null : 'content'),
    read: (sample) => readTable(sample, maps),
  };
}

function readTable(sample: Sample, maps: readonly ColumnMap[]): Reading {
  const { file, reader } = sample;
  const table = tableOf(sample, maps);
  if (table === null) {
    const count =
      maps.length === 0 ? 'the policy has no map of columns' : 'none of the maps of the policy has its headings';
    throw new InputError('no-column-map', file.path, `${count}; add one under "inventory: csv:" and give --policy`);
  }
  const remarks = new Remarks(file.path);
  const hosts = new RowHosts(file.path);
  const read = valueReader(table.map);
  let columns: Columns | null = null;
  let rows = 0;
  for (const row of csvRows(textLines(reader, table.codePage), table.delimiter)) {
    rows += 1;
    if (columns === null) {
      if (isHeader(row, table.map)) {
        columns = columnsOf(row, table.map);
        for (const heading of columns.doubled) {
          const message = `the heading ${JSON.stringify(heading.slice(0, 80))} stands twice; its first column was read`;
          remarks.add('warning', 'double-heading', message, row.line);
        }
      } else if (rows > MOST_PREAMBLE)
        throw new InputError('no-header', file.path, 'its headings do not stand in front');
      continue;
    }
    if (row.guessed) {
      const message = 'this row is no UTF-8 and was read as Windows-1252; set "codePage" of the map';
      remarks.add('warning', 'code-page-guessed', message, row.line);
    }
    const problem = addRow(row, columns, table.map, hosts, (field, cell) => {
      const value = read(field, cell);
      if ('problem' in value) {
        const message = `${JSON.stringify(cell.slice(0, 80))} (${field}) ${value.problem}; it was left out`;
        remarks.add('warning', 'bad-value', message, row.line);
      }
      return value;
    });
    if (problem !== null) remarks.add('error', 'bad-row', `${problem}; this row was left out`, row.line);
  }
  const drafts = hosts.drafts({ name: file.path, sha256: sha256Of(reader) }).map((draft) => ({
    draft: { ...draft, collectedAt: draft.collectedAt ?? toTime(file.modifiedMs) },
    remarks: [],
    localTimes: 'of-their-day' as const,
  }));
  return { drafts, remarks: remarks.list };
}

/** Where each field stands. */
interface Columns {
  readonly count: number;
  readonly at: ReadonlyMap<string, number>;
  /** Headings of the map that stand more than once. */
  readonly doubled: readonly string[];
}

function columnsOf({ cells }: CsvRow, { columns }: ColumnMap): Columns {
  const headings = (cells ?? []).map((cell) => cell.trim());
  const at = Object.entries(columns).map(([heading, field]): [string, number] => [
    field,
    headings.indexOf(heading.trim()),
  ]);
  const doubled = Object.keys(columns).filter(
    (heading) => headings.indexOf(heading.trim()) !== headings.lastIndexOf(heading.trim()),
  );
  return { count: headings.length, at: new Map(at), doubled };
}

/** @returns what is wrong with a row that was left out. */
function addRow(
  { cells, problem, line }: CsvRow,
  { count, at }: Columns,
  { record }: ColumnMap,
  hosts: RowHosts,
  read: (field: string, cell: string) => Value,
): string | null {
  if (cells === null) return problem;
  if (cells.length > count) return `it has ${counted(cells.length, 'cell')}, and the header has ${count}`;
  const values = new Map<string, string>();
  for (const [field, column] of at) {
    const cell = cells[column]?.trim() ?? '';
    const value = cell === '' ? null : read(field, cell);
    if (value !== null && 'text' in value) values.set(field, value.text);
  }
  const host = values.get('host') ?? null;
  if (host === null && at.has('host')) return 'it names no host';
  const path = values.get('path');
  if (record === 'file' && path !== undefined && !values.has('name')) values.set('name', nameIn(path));
  return hosts.add({ record, host, cells: (field) => values.get(field) ?? null, line });
}
