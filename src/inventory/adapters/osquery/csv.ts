import { counted } from '../../../model/counted.js';
import { csvRows } from '../../formats/csv.js';
import { type ByteSource, textLines } from '../../formats/text-lines.js';
import type { Remarks } from '../../input/remarks.js';
import { HOST_COLUMNS, momentSeconds, type ResultSet } from './results.js';
import { rowOf, tableOf } from './tables.js';

/** The names in the first line of CSV, and what stands between them. `osqueryi --csv` takes a bar. */
export function headerOf(line: string): { columns: string[]; delimiter: string } {
  const delimiter = /^"?[A-Za-z_ ]+"?([,|;\t])/.exec(line)?.[1] ?? ',';
  return { columns: line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, '')), delimiter };
}

/** Columns that other lists do not have under these names. */
const OWN = [
  ...['identifying_number', 'uninstall_string', 'install_source', 'hotfix_id', 'mtime', 'file_version'],
  ...['codename', 'platform_like', 'computer_name', ...HOST_COLUMNS],
];

/** Whether a header is one of results: of a table that is known, with a column that only osquery or Fleet has. */
export function isHeader(columns: readonly string[]): boolean {
  const own = OWN.some((column) => columns.includes(column));
  return own && tableOf(new Set(columns.filter((name) => !HOST_COLUMNS.includes(name)))) !== null;
}

/** Results as CSV: one set for each row. */
export function* csvResults(source: ByteSource, remarks: Remarks): Generator<ResultSet> {
  let header: { columns: string[]; delimiter: string } | null = null;
  const [first] = textLines(source);
  const delimiter = headerOf(first?.text ?? '').delimiter;
  for (const { cells, line, guessed, problem } of csvRows(textLines(source), delimiter)) {
    if (header === null) {
      header = { columns: (cells ?? []).map((cell) => cell.trim()), delimiter };
      continue;
    }
    if (guessed) remarks.add('warning', 'not-utf-8', 'this row is no UTF-8 and was read as Windows-1252', line);
    const { columns } = header;
    const wrong =
      cells === null
        ? problem
        : cells.length === columns.length
          ? null
          : `it has ${counted(cells.length, 'cell')}, and the header has ${columns.length}`;
    if (cells === null || wrong !== null) {
      remarks.add('error', 'bad-row', `${wrong}; this row was left out`, line);
      continue;
    }
    yield resultOf(new Map(columns.map((column, at) => [column, unquoted(cells[at] ?? '')])), line);
  }
}

function resultOf(cells: ReadonlyMap<string, string>, line: number): ResultSet {
  const host = HOST_COLUMNS.map((column) => cells.get(column) ?? '').find((name) => name !== '') ?? null;
  const row = rowOf([...cells].filter(([column]) => !HOST_COLUMNS.includes(column)));
  const seconds = momentSeconds(cells.get('last_fetched') ?? null);
  return { host, decorated: null, query: '', kind: 'rows', rows: [row], seconds, run: null, line };
}

/**
 * What a cell of Fleet means: it writes what is missing as "undefined" or "null", numbers with leading zeros as a formula, and older
 * releases double every backslash, which no path of Windows has behind its drive or root.
 */
function unquoted(cell: string): string {
  if (cell === 'undefined' || cell === 'null') return '';
  const zeros = /^="(0\d+)"$/.exec(cell)?.[1];
  if (zeros !== undefined) return zeros;
  return /^(?:[A-Za-z]:|HKEY_[A-Z_]+)\\\\/.test(cell) ? cell.replaceAll('\\\\', '\\') : cell;
}
