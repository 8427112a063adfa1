import { type CsvError, parse } from 'csv-parse/sync';
import { InputError } from '../../../model/errors.js';
import type { HostInventory } from '../../../model/generated/inventory.js';
import { encodingOf } from '../../formats/text-lines.js';
import { Remarks } from '../../input/remarks.js';
import { type Sample, sha256Of, wholeOf } from '../../input/sample.js';
import { explainInvalid, isInventory } from '../../input/validate.js';
import { emptyDraft, type FileAdapter, type Reading } from '../adapter.js';
import { COLUMNS, isRecordKind, partOf } from './columns.js';

/** CSV is read as a whole; a fleet of hosts is better kept as NDJSON. */
const LARGEST = 128 * 1024 * 1024;

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Rollcall's own form as CSV (RFC 4180, UTF-8): one record a row, of which `record` tells the kind. */
export const rollcallCsv: FileAdapter = {
  kind: 'file',
  name: 'rollcall-csv',
  reads: "rollcall's own inventory, one record a row (.csv)",
  recognise({ text }) {
    const header = headerOf(/^[^\r\n]*/.exec(text.trimStart())?.[0].split(',') ?? []);
    return header.includes('record') && header.includes('host') ? 'content' : null;
  },
  read(sample): Reading {
    const remarks = new Remarks(sample.file.path);
    const [first, ...rows] = rowsOf(sample, remarks);
    const header = headerOf(first?.cells ?? []);
    if (!header.includes('record') || !header.includes('host'))
      throw new InputError(
        'no-header',
        sample.file.path,
        'its first row does not name the columns "record" and "host"',
      );
    const unknown = unknownColumns(header);
    if (unknown !== '') remarks.add('warning', 'unknown-column', `nothing was read from the columns ${unknown}`, 1);
    const hosts = new Map<string, HostInventory>();
    for (const row of rows) {
      const problem = addRow(row, header, hosts, sample);
      if (problem !== null) remarks.add('error', 'bad-row', `${problem}; this row was left out`, row.line);
    }
    const source = { name: sample.file.path, sha256: sha256Of(sample.reader) };
    const drafts = [...hosts.values()].map((host) => ({ draft: { ...host, sources: [source] }, remarks: [] }));
    return { drafts, remarks: remarks.list };
  },
};

function headerOf(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.replace(/^"|"$/g, '').trim());
}

/** Rows that break the form of CSV are left out, each with its line. */
function rowsOf(sample: Sample, remarks: Remarks): Row[] {
  const bytes = wholeOf(sample, LARGEST);
  const { encoding, mark } = encodingOf(bytes);
  const text = new TextDecoder(encoding === 'bytes' ? 'utf-8' : encoding).decode(bytes.subarray(mark));
  if (text.includes('\ufffd') && !Buffer.from(bytes).includes('\ufffd'))
    remarks.add('warning', 'not-utf-8', 'it is not all UTF-8; characters that are not were replaced', null);
  const rows: Row[] = [];
  parse(text, {
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => {
      remarks.add(
        'error',
        'bad-row',
        `this row is no CSV (${error?.code ?? 'unknown'}); it was left out`,
        lineOf(error),
      );
      return undefined;
    },
    on_record: (cells: string[], { lines }) => {
      rows.push({ cells, line: lines });
      return null;
    },
  });
  return rows;
}

function lineOf(error: CsvError | undefined): number | null {
  return typeof error?.lines === 'number' && error.lines > 0 ? error.lines : null;
}

/** Adds what a row says to its host. @returns what is wrong with the row, in which case it adds nothing. */
function addRow(
  { cells, line }: Row,
  header: readonly string[],
  hosts: Map<string, HostInventory>,
  sample: Sample,
): string | null {
  const cell = (column: string) => {
    const at = header.indexOf(column);
    const text = at < 0 ? '' : (cells[at] ?? '');
    return text === '' ? null : text;
  };
  const kind = cell('record') ?? '';
  const name = cell('host');
  if (cells.length > header.length) return `it has ${cells.length} cells, and the header has ${header.length}`;
  if (name === null) return 'it names no host';
  if (!isRecordKind(kind))
    return `its record is ${JSON.stringify(kind.slice(0, 40))}, not one of ${Object.keys(COLUMNS).join(', ')}`;
  const part: unknown = { ...emptyDraft(name), ...partOf(kind, cell, { name: sample.file.path, line }) };
  if (!isInventory(part)) return `it does not fit: ${explainInvalid(part)}`;
  const host = hosts.get(name.toLowerCase()) ?? { ...emptyDraft(name), host: name };
  const said = kind === 'host' ? part : host;
  hosts.set(name.toLowerCase(), {
    ...said,
    products: host.products,
    patches: host.patches,
    updates: host.updates,
    files: host.files,
  });
  host.products.push(...part.products);
  host.patches.push(...part.patches);
  host.updates.push(...part.updates);
  host.files.push(...part.files);
  return null;
}

/** Names of the columns that are none of the form, for a message; "" when there are none. */
function unknownColumns(header: readonly string[]): string {
  const known = new Set<string>(['record', 'host', 'schemaVersion', ...Object.values(COLUMNS).flat()]);
  const unknown = header.filter((column) => !known.has(column));
  return unknown
    .slice(0, 10)
    .map((column) => JSON.stringify(column.slice(0, 40)))
    .join(', ');
}
