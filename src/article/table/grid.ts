import type { Grid, GridRow } from '../blocks.js';
import type { ColumnRole, Words } from '../language/words.js';
import { roleOf } from './headings.js';
import { emptyRow, emptyTable, hashNameOf, type RawTable } from './raw.js';
import { DOTTED_CLOCK, kindOf, type ValueKind } from './values.js';

/** "17.23" is a time or a version, as its column has it. */
type CellKind = ValueKind | 'clock';

/** Which kinds of value bear out that a column has a role; a column of other kinds was headed wrongly. */
const FITS: Readonly<Record<ColumnRole, readonly CellKind[]>> = {
  name: ['name', 'word', 'version', 'clock', 'number', 'platform'],
  version: ['version', 'clock', 'number', 'none', 'size', 'word'],
  size: ['size', 'number', 'version', 'clock', 'none'],
  date: ['date', 'none'],
  time: ['time', 'clock', 'none', 'number'],
  platform: ['platform', 'word', 'none', 'number'],
  servicePack: ['word', 'none', 'platform', 'number', 'name'],
  serviceBranch: ['word', 'none', 'platform', 'name', 'number'],
  folder: ['word', 'none', 'name', 'platform', 'number', 'version', 'clock'],
  locale: ['word', 'none', 'platform', 'number'],
  hash: ['hash', 'none'],
};

/** Rows looked at to find out what a column holds. */
const SAMPLE = 200;

/** Reads a table with cells as a table of files; null when it is about something else. */
export function readGrid(grid: Grid, words: Words): RawTable | null {
  const upright = uprightRows(grid, words);
  const rows = upright ?? grid.rows;
  const header = rows.findIndex((row) => rolesOf(row, words).filter((role) => role !== null).length >= 2);
  const body = rows.slice(header + 1);
  const kinds = columnKinds(body, words);
  const headings = header === -1 ? [] : rolesOf(rows[header] ?? { cells: [], range: { start: 0, end: 0 } }, words);
  const columns = assignColumns(headings, kinds);
  if (!isFileTable(columns, headings, kinds)) return null;
  const table = emptyTable();
  table.hasHeadings = header !== -1;
  for (const [index, cell] of (rows[header]?.cells ?? []).entries()) {
    if (columns[index] === 'hash') table.hashName = hashNameOf(cell.text.value);
    if ((columns[index] === 'date' || columns[index] === 'time') && words.utc.test(cell.text.value))
      table.saysUtc = true;
  }
  let caption: string | null = null;
  for (const row of body) {
    const filled = row.cells.filter((cell) => cell.text.value !== '');
    if (filled.length === 0) continue;
    if (filled.length === 1 && columns.length > 2) {
      caption = filled[0]?.text.value ?? null;
      continue;
    }
    if (isHeadingRow(row, columns, words)) continue;
    readRow(row, columns, words, table, caption);
  }
  return table;
}

const rolesOf = (row: GridRow, words: Words): (ColumnRole | null)[] =>
  row.cells.map((cell) => roleOf(cell.text.value, words));

const isHeadingRow = (row: GridRow, columns: readonly (ColumnRole | null)[], words: Words): boolean =>
  rolesOf(row, words).filter((role, index) => role !== null && role === columns[index]).length >= 2;

function readRow(
  row: GridRow,
  columns: readonly (ColumnRole | null)[],
  words: Words,
  table: RawTable,
  caption: string | null,
): void {
  const raw = emptyRow(row.range);
  raw.caption = caption;
  for (const [index, role] of columns.entries()) {
    const cell = row.cells[index];
    if (role === null || cell === undefined || cell.text.value === '') continue;
    raw[role] = role === 'name' || role === 'folder' ? joinWrapped(cell.text.value) : cell.text.value;
  }
  if (raw.name === null || kindOf(raw.name, words) === 'none') {
    table.unreadRows.push(row.range);
    return;
  }
  table.rows.push(raw);
}

/** A file name has no space behind "_", "-" or before ".": there a line break split it. */
const joinWrapped = (name: string): string => name.replace(/([_\-.])\s+(?=\S)/g, '$1').replace(/\s+(?=[_.])/g, '');

type KindCounts = Map<CellKind, number>;

function columnKinds(body: readonly GridRow[], words: Words): KindCounts[] {
  const columns: KindCounts[] = [];
  for (const row of body.slice(0, SAMPLE)) {
    if (row.cells.filter((cell) => cell.text.value !== '').length < 2) continue;
    for (const [index, cell] of row.cells.entries()) {
      const counts = columns[index] ?? new Map<CellKind, number>();
      columns[index] = counts;
      if (cell.text.value === '') continue;
      const kind = DOTTED_CLOCK.test(cell.text.value) ? 'clock' : kindOf(cell.text.value, words);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  return Array.from(columns, (counts) => counts ?? new Map());
}

function share(counts: KindCounts, kinds: readonly CellKind[]): number {
  let all = 0;
  let fitting = 0;
  for (const [kind, count] of counts) {
    if (kind === 'none') continue;
    all += count;
    if (kinds.includes(kind)) fitting += count;
  }
  return all === 0 ? -1 : fitting / all;
}

/** The heading says what a column is, unless its values say otherwise; values alone say it where there is no heading. */
function assignColumns(headings: readonly (ColumnRole | null)[], kinds: readonly KindCounts[]): (ColumnRole | null)[] {
  const width = Math.max(headings.length, kinds.length);
  const columns: (ColumnRole | null)[] = [];
  for (let i = 0; i < width; i += 1) {
    const role = headings[i] ?? null;
    const fit = role === null ? 0 : share(kinds[i] ?? new Map(), FITS[role]);
    columns.push(role !== null && (fit === -1 || fit >= 0.5) && !columns.includes(role) ? role : null);
  }
  const infer = (role: ColumnRole, from: readonly CellKind[], least: number): void => {
    if (columns.includes(role)) return;
    let best = -1;
    let most = least;
    for (let i = 0; i < width; i += 1) {
      if (columns[i] !== null) continue;
      const fit = share(kinds[i] ?? new Map(), from);
      if (fit >= most) {
        best = i;
        most = fit + 0.0001;
      }
    }
    if (best !== -1) columns[best] = role;
  };
  infer('date', ['date'], 0.8);
  infer('time', ['time'], 0.8);
  infer('hash', ['hash'], 0.9);
  infer('name', ['name'], 0.6);
  if (columns.includes('name')) {
    infer('version', ['version', 'clock'], 0.6);
    infer('size', ['size', 'number'], 0.8);
    infer('platform', ['platform'], 0.6);
  }
  return columns;
}

/** A file table names files, and gives a size, hash, date and version, or headings that leave no doubt. */
function isFileTable(
  columns: readonly (ColumnRole | null)[],
  headings: readonly (ColumnRole | null)[],
  kinds: readonly KindCounts[],
): boolean {
  const name = columns.indexOf('name');
  if (name === -1) return false;
  const has = (role: ColumnRole): boolean => columns.includes(role);
  const looksLikeFiles = share(kinds[name] ?? new Map(), ['name']) >= 0.5;
  const isHeaded = headings[name] === 'name';
  if (has('hash')) return isHeaded || looksLikeFiles;
  if (has('size') && (has('date') || has('version'))) return isHeaded || looksLikeFiles;
  if (has('date') && has('version')) return isHeaded || looksLikeFiles;
  return isHeaded && looksLikeFiles && (has('size') || has('date'));
}

/**
 * Turns a table with one field a row ("File name: | foo.dll") into rows; null when it is not such a table. A second name begins the next
 * file.
 */
function uprightRows(grid: Grid, words: Words): GridRow[] | null {
  const filled = grid.rows.filter((row) => row.cells.some((cell) => cell.text.value !== ''));
  const fields = filled.map((row) => (row.cells[0] === undefined ? null : roleOf(row.cells[0].text.value, words)));
  const named = new Set(fields.filter((role) => role !== null));
  if (named.size < 3 || !named.has('name') || fields.filter((role) => role === null).length > fields.length / 4)
    return null;
  const width = Math.max(...filled.map((row) => row.cells.length));
  if (width < 2) return null;
  const order = [...named];
  const header: GridRow = {
    cells: order.map((role) => headerCell(filled, fields, role)),
    range: filled[0]?.range ?? { start: 0, end: 0 },
  };
  const rows: GridRow[] = [header];
  for (let column = 1; column < width; column += 1) rows.push(...recordsOf(filled, fields, order, column));
  return rows;
}

function headerCell(
  rows: readonly GridRow[],
  fields: readonly (ColumnRole | null)[],
  role: ColumnRole,
): GridRow['cells'][number] {
  const cell = rows[fields.indexOf(role)]?.cells[0];
  if (cell === undefined) throw new Error(`no cell heads ${role}`);
  return cell;
}

function recordsOf(
  rows: readonly GridRow[],
  fields: readonly (ColumnRole | null)[],
  order: readonly ColumnRole[],
  column: number,
): GridRow[] {
  const records: GridRow[] = [];
  let cells = new Map<ColumnRole, GridRow['cells'][number]>();
  let start: number | null = null;
  let end = 0;
  const close = (): void => {
    const blank = headerCell(rows, fields, order[0] ?? 'name');
    const blankCell = { ...blank, text: blank.text.slice(0, 0), isHeader: false };
    if (start !== null)
      records.push({ cells: order.map((role) => cells.get(role) ?? blankCell), range: { start, end } });
    cells = new Map();
    start = null;
  };
  for (const [index, row] of rows.entries()) {
    const role = fields[index] ?? null;
    const cell = row.cells[column];
    if (role === null || cell === undefined) continue;
    if (cells.has(role)) close();
    cells.set(role, cell);
    start ??= row.range.start;
    end = row.range.end;
  }
  close();
  return records;
}
