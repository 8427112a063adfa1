import { counted } from '../../../model/counted.js';
import { InputError } from '../../../model/errors.js';
import { isRecordKind, RECORD_FIELDS } from '../../../model/record-fields.js';
import { type CsvRow, csvRows } from '../../formats/csv.js';
import { textLines } from '../../formats/text-lines.js';
import { Remarks } from '../../input/remarks.js';
import { sha256Of } from '../../input/sample.js';
import { RowHosts } from '../../rows/index.js';
import type { FileAdapter, Reading } from '../adapter.js';

/** Rollcall's own form as CSV (RFC 4180, UTF-8): one record a row, of which `record` tells the kind. */
export const rollcallCsv: FileAdapter = {
  kind: 'file',
  name: 'rollcall-csv',
  wholeLists: true,
  reads: "rollcall's own inventory, one record a row (.csv)",
  endsLines: 'mostly',
  recognise: ({ text }) =>
    isHeader(headerOf(/^[^\r\n]*/.exec(text.trimStart())?.[0].split(',') ?? [])) ? 'content' : null,
  read({ file, reader }): Reading {
    const remarks = new Remarks(file.path);
    const hosts = new RowHosts(file.path);
    let header: string[] | null = null;
    for (const row of csvRows(textLines(reader))) {
      if (header === null) {
        header = headerOf(row.cells ?? []);
        if (!isHeader(header))
          throw new InputError('no-header', file.path, 'its first row does not name the columns "record" and "host"');
        const unknown = unknownColumns(header);
        if (unknown !== '')
          remarks.add('warning', 'unknown-column', `nothing was read from the columns ${unknown}`, row.line);
        continue;
      }
      if (row.guessed)
        remarks.add('warning', 'not-utf-8', 'this row is no UTF-8 and was read as Windows-1252', row.line);
      const problem = addRow(row, header, hosts);
      if (problem !== null) remarks.add('error', 'bad-row', `${problem}; this row was left out`, row.line);
    }
    const source = { name: file.path, sha256: sha256Of(reader) };
    return { drafts: hosts.drafts(source).map((draft) => ({ draft, remarks: [] })), remarks: remarks.list };
  },
};

function headerOf(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.replace(/^"|"$/g, '').trim());
}

function isHeader(header: readonly string[]): boolean {
  return header.includes('record') && header.includes('host');
}

/** Adds what a row says to its host. @returns what is wrong with the row, in which case it adds nothing. */
function addRow({ cells, line, problem }: CsvRow, header: readonly string[], hosts: RowHosts): string | null {
  if (cells === null) return problem;
  const cell = (column: string) => {
    const at = header.indexOf(column);
    const text = at < 0 ? '' : (cells[at] ?? '');
    return text === '' ? null : text;
  };
  const record = cell('record') ?? '';
  const host = cell('host');
  if (cells.length > header.length)
    return `it has ${counted(cells.length, 'cell')}, and the header has ${header.length}`;
  if (host === null) return 'it names no host';
  if (!isRecordKind(record))
    return `its record is ${JSON.stringify(record.slice(0, 40))}, not one of ${Object.keys(RECORD_FIELDS).join(', ')}`;
  return hosts.add({ record, host, cells: cell, line });
}

/** Names of the columns that are none of the form, for a message; "" when there are none. */
function unknownColumns(header: readonly string[]): string {
  const known = new Set<string>(['record', 'host', 'schemaVersion', ...Object.values(RECORD_FIELDS).flat()]);
  const unknown = header.filter((column) => !known.has(column));
  return unknown
    .slice(0, 10)
    .map((column) => JSON.stringify(column.slice(0, 40)))
    .join(', ');
}
