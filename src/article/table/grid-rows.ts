import type { Cell, GridRow } from '../blocks.js';
import type { ColumnRole, Words } from '../language/words.js';
import { type CellKind, cellKind, fitsColumn, momentOf } from './columns.js';
import { hashNameOf } from './hashes.js';
import { roleOf } from './headings.js';
import { emptyRow, type RawRow } from './raw.js';
import { emptyTable, type RawTable } from './raw-table.js';
import { kindOf, tidyValue } from './values.js';

export type Columns = readonly (ColumnRole | null)[];

/** What the rows of one table share. */
export interface GridReading {
  columns: Columns;
  /** Algorithm of each hash column, where its heading says it. */
  hashNames: readonly (string | null)[];
  /** Whether a value was shifted out of its own column: hardly any row has one in this column, or nothing heads it. */
  isStray: (column: number, value: string) => boolean;
  words: Words;
  table: RawTable;
  caption: string | null;
}

/** A table of which no row was read yet. @param headings of its columns, in their order; none where it has no row of them. */
export function beginTable(
  headings: readonly string[],
  columns: Columns,
  isStray: GridReading['isStray'],
  words: Words,
): GridReading {
  const table = emptyTable();
  table.hasHeadings = headings.length > 0;
  table.columns = columns;
  for (const [index, heading] of headings.entries()) {
    const role = columns[index];
    if ((role === 'date' || role === 'time') && words.utc.test(heading)) table.saysUtc = true;
    if (role === 'size' && LARGER_UNIT.test(heading)) table.isRounded = true;
  }
  return { columns, hashNames: headings.map(hashNameOf), isStray, words, table, caption: null };
}

/** "Size (KB)": its sizes are rounded. */
const LARGER_UNIT = /(?:[(,]\s*(?:in )?|\bin )[km]b(?:ytes)?\)?\s*$/i;

export const rolesOf = (row: GridRow, words: Words): (ColumnRole | null)[] =>
  row.cells.map((cell) => roleOf(cell.text.value, words));

const isHeadingRow = (row: GridRow, columns: Columns, words: Words): boolean =>
  rolesOf(row, words).filter((role, index) => role !== null && role === columns[index]).length >= 2;

/** Reads a row into the table: a file or several, a caption, or one that could not be read. */
export function takeRow(row: GridRow, reading: GridReading): void {
  const { columns, words, table } = reading;
  const filled = row.cells.filter((cell) => cell.text.value !== '');
  if (filled.length === 0 || isHeadingRow(row, columns, words)) return;
  if (filled.length === 1 && columns.length > 2) {
    reading.caption = filled[0]?.text.value ?? null;
    return;
  }
  for (const single of oneFileARow(row, columns, words) ?? [row]) {
    const cells = alignCells(single, columns, words);
    if (cells === null) table.unreadRows.push(single.range);
    else readRow(cells, single, reading);
  }
}

function readRow(cells: readonly (Cell | undefined)[], row: GridRow, reading: GridReading): void {
  const { columns, hashNames, isStray, words, table, caption } = reading;
  const raw = emptyRow(row.range);
  raw.caption = caption;
  for (const [index, role] of columns.entries()) {
    const cell = cells[index];
    if (cell === undefined) continue;
    if (role === null) {
      if (isStray(index, cell.text.value)) raw.unread = [...raw.unread, cell.text.value];
      continue;
    }
    if (cell.text.value === '') {
      if (row.cells.length < columns.length) continue;
      if (isNeeded(role)) raw[role] = '';
      continue;
    }
    const value = valueOfCell(cell, role);
    // In a row of fewer cells a blank one may be that of any column.
    if (row.cells.length < columns.length && isNeeded(role) && cellKind(value, words) === 'none') continue;
    const moment = role === 'date' ? momentOf(value, words) : null;
    if (moment !== null) Object.assign(raw, moment);
    else if (role !== 'hash') raw[role] = value;
    else if (cellKind(value, words) === 'hash')
      raw.hashes = [...raw.hashes, { algorithm: hashNames[index] ?? null, digest: value }];
  }
  if (raw.name !== null && !MAY_BE_NAME.test(raw.name)) raw.unread = [...raw.unread, raw.name];
  if (raw.name === null || !namesFile(raw, reading)) table.unreadRows.push(row.range);
  else table.rows.push(raw);
}

/** Whether a row names a file: words that do not look like a name, "Total", need other values of a file beside them, two where the table has them. */
function namesFile({ name, version, size, date, time, hashes }: RawRow, { columns, words }: GridReading): boolean {
  const kind = kindOf(name ?? '', words);
  if (kind !== 'word') return kind !== 'none';
  const figures = [version, size, date, time].filter((value) => value !== null && /\d/.test(value)).length;
  const most = columns.filter((role) => role !== null && FIGURES.has(role)).length;
  return hashes.length > 0 || (figures > 0 && figures >= Math.min(2, most));
}

const FIGURES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['version', 'size', 'date', 'time']);

/** A file name: one word, or several of which the last has an extension. */
const MAY_BE_NAME = /^[^\s?]+$|\.\w{1,12}$/;

const isNeeded = (role: ColumnRole): role is 'size' | 'date' | 'time' =>
  role === 'size' || role === 'date' || role === 'time';

/** Columns whose values have no spaces of their own: a line break in them is a wrap. */
const UNBROKEN: ReadonlySet<ColumnRole> = new Set(['name', 'version', 'size', 'hash', 'folder']);

/** The text of a cell as its column has it. */
function valueOfCell(cell: Cell, role: ColumnRole): string {
  const { value } = cell.text;
  if (!UNBROKEN.has(role)) return tidyValue(value);
  let joined = value;
  for (const at of [...(cell.breaks ?? [])].reverse()) joined = joined.slice(0, at) + joined.slice(at + 1);
  return tidyValue(role === 'name' || role === 'folder' ? joinWrapped(joined) : joined);
}

/** A file name has no space behind "_", "-" or before ".": there a line break split it. */
const joinWrapped = (name: string): string => name.replace(/([_\-.])\s+(?=\S)/g, '$1').replace(/\s(?=[_.])/g, '');

/**
 * Takes a row apart whose cells each list the values of several files, one a line: its names are several, and every other cell has as many
 * lines or one. Null for any other row.
 */
function oneFileARow(row: GridRow, columns: Columns, words: Words): GridRow[] | null {
  const name = row.cells[columns.indexOf('name')];
  if (name?.breaks === undefined) return null;
  const names = linesOf(name);
  if (names.length < 2 || !names.every((line) => kindOf(line.text.value, words) === 'name')) return null;
  const parts = row.cells.map(linesOf);
  if (!parts.every((lines) => lines.length === names.length || lines.length === 1)) return null;
  // Files that have a size have one each: a single one is that of a file whose name was wrapped.
  const size = columns.indexOf('size');
  if (size !== -1 && parts[size]?.length === 1) return null;
  return names.map((own, index) => ({
    range: own.text.range(),
    cells: parts.map((lines) => (lines.length === 1 ? lines[0] : lines[index]) ?? own),
  }));
}

function linesOf(cell: Cell): Cell[] {
  const ends = [...(cell.breaks ?? []), cell.text.length];
  let from = 0;
  return ends.map((end) => {
    const line: Cell = { text: cell.text.slice(from, end), links: [], isHeader: cell.isHeader };
    from = end + 1;
    return line;
  });
}

/**
 * The cells of a row by column. A row with fewer cells than the table has columns left some out: each of its cells goes to the next column that it
 * fits. Null when they do not go in.
 */
function alignCells(row: GridRow, columns: Columns, words: Words): (Cell | undefined)[] | null {
  if (row.cells.length >= columns.length) return [...row.cells];
  const aligned: (Cell | undefined)[] = columns.map(() => undefined);
  let column = 0;
  for (const cell of row.cells) {
    const kind = cellKind(cell.text.value, words);
    while (column < columns.length && !isAtHome(kind, columns[column] ?? null)) column += 1;
    if (column >= columns.length) return null;
    aligned[column] = cell;
    column += 1;
  }
  return aligned;
}

const IN_VERSIONS: ReadonlySet<CellKind> = new Set<CellKind>(['version', 'dotted', 'brief', 'misdate', 'none']);

/** Stricter than what bears out a column: a size is no version here. */
function isAtHome(kind: CellKind, role: ColumnRole | null): boolean {
  if (role === null) return true;
  if (role === 'name') return kind === 'name';
  if (role === 'version') return IN_VERSIONS.has(kind);
  if (role === 'size') return kind === 'size' || kind === 'number' || kind === 'none';
  return fitsColumn(kind, role);
}
