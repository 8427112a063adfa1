import { createHash } from 'node:crypto';

/** The tables of osquery that say something of what rollcall asks. */
export type Table = 'programs' | 'patches' | 'file' | 'hash' | 'registry' | 'os_version' | 'system_info';

/**
 * Columns by which the result of a query shows which table it is of: all of the first list, and one of the second, if it has any.
 * A query may leave columns out, and its name is up to whoever wrote it.
 */
const SIGNATURES: readonly (readonly [Table, readonly string[], readonly string[]])[] = [
  ['patches', ['hotfix_id'], []],
  ['registry', ['name', 'type', 'data'], ['key', 'path']],
  ['os_version', ['name', 'version'], ['platform', 'build', 'major', 'codename']],
  ['programs', ['name', 'identifying_number'], []],
  [
    'programs',
    ['name', 'version'],
    ['uninstall_string', 'install_source', 'install_location', 'install_date', 'publisher'],
  ],
  ['file', ['path'], ['mtime', 'size', 'filename', 'file_version']],
  ['hash', ['path', 'sha256'], []],
  ['system_info', ['hostname'], ['computer_name', 'uuid', 'hardware_serial', 'cpu_brand', 'hardware_model']],
];

/** @param columns names of all columns of a row, or those that the beginning of a file shows. */
export function tableOf(columns: ReadonlySet<string>): Table | null {
  const found = SIGNATURES.find(
    ([, all, some]) =>
      all.every((name) => columns.has(name)) && (some.length === 0 || some.some((name) => columns.has(name))),
  );
  return found?.[0] ?? null;
}

/** Columns that something is read from. Of a file of millions of rows nothing else is kept. */
const READ = new Set([
  ...['name', 'version', 'publisher', 'identifying_number', 'upgrade_code', 'install_date', 'install_source'],
  ...['csname', 'hotfix_id', 'installed_on', 'path', 'filename', 'type', 'size', 'mtime', 'file_version', 'sha256'],
  ...['key', 'data', 'revision', 'hostname', 'computer_name'],
]);

/** A row of a result. */
export interface Row {
  /** null for a row of a table that says nothing here. */
  readonly table: Table | null;
  /** The texts of the columns that are read. */
  readonly cells: Readonly<Record<string, string>>;
  /** Names of its first columns, for a message; "" where the table is known. */
  readonly columns: string;
  /** Tells rows of one query apart that are logged as changes; "" for all others. */
  readonly id: string;
}

/**
 * @param all columns with their texts, as osquery gives all values.
 * @param logged whether it is to be told from other rows by all of its columns.
 */
export function rowOf(all: readonly (readonly [string, string])[], logged = false): Row {
  const table = knownTableOf(all);
  const cells: Record<string, string> = {};
  for (const [name, text] of table === null ? [] : all) if (READ.has(name)) cells[name] = text;
  return { table, cells, columns: table === null ? namesOf(all) : '', id: logged ? idOf(all) : '' };
}

/** The columns of the row before, and its table: nearly all rows of a file have the same columns. */
let last: { readonly names: readonly string[]; readonly table: Table | null } = { names: [], table: null };

function knownTableOf(all: readonly (readonly [string, string])[]): Table | null {
  const { names } = last;
  if (names.length === all.length && all.every(([name], i) => names[i] === name)) return last.table;
  const own = all.map(([name]) => name);
  last = { names: own, table: tableOf(new Set(own)) };
  return last.table;
}

function namesOf(all: readonly (readonly [string, string])[]): string {
  const shown = all.slice(0, 8).map(([name]) => name.slice(0, 40));
  return shown.join(', ');
}

function idOf(all: readonly (readonly [string, string])[]): string {
  const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64');
}

/** The text of a column, without blanks around it; null when it is missing or empty. */
export function textAt({ cells }: Row, column: string): string | null {
  const text = (Object.hasOwn(cells, column) ? cells[column] : undefined)?.trim() ?? '';
  return text === '' ? null : text;
}

/** A whole number that is not negative; null for anything else. */
export function numberAt(row: Row, column: string): number | null {
  const text = textAt(row, column);
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
