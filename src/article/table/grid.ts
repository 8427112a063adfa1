import type { Grid, GridRow } from '../blocks.js';
import type { ColumnRole, Words } from '../language/words.js';
import {
  assignColumns,
  type CellKind,
  cellKind,
  columnKinds,
  isFileTable,
  type KindCounts,
  rivalsIn,
} from './columns.js';
import { beginTable, type GridReading, rolesOf, takeRow } from './grid-rows.js';
import { roleOf } from './headings.js';
import { emptyTable, type RawTable } from './raw-table.js';
import { uprightRows } from './upright.js';
import { kindOf } from './values.js';

/**
 * Reads a table with cells as a table of files; null when it is about something else.
 * @param isAboutFiles whether the words around it speak of files, so that less is asked of a row that is told of.
 */
export function readGrid(grid: Grid, words: Words, isAboutFiles = false): RawTable | null {
  const rows = uprightRows(grid, words) ?? grid.rows;
  const header = headerOf(rows, words);
  const headings = rows[header]?.cells.map((cell) => cell.text.value) ?? [];
  const body = [
    ...rows.slice(0, Math.max(header, 0)).filter((row) => !isWordsAlone(row, words)),
    ...rows.slice(header + 1),
  ];
  const kinds = columnKinds(body, words);
  const roles = headings.map((heading) => roleOf(heading, words));
  const columns = assignColumns(roles, kinds);
  if (!isFileTable(columns, roles, kinds)) return unreadTable(body, roles, kinds, isAboutFiles, words);
  const isWhole = columns.includes('size') && columns.includes('date');
  const rivals = rivalsIn(columns, roles, kinds);
  const isStray: GridReading['isStray'] = (column, value) => {
    if (value === '' || cellKind(value, words) === 'none') return false;
    if (valuesOf(kinds[column]) * 2 < body.length) return true;
    // Another column has the role that this one is headed by.
    if ((roles[column] ?? null) !== null && (isOfRows(cellKind(value, words)) || kindOf(value, words) === 'platform'))
      return true;
    if (rivals.includes(column)) return true;
    if (headings.length === 0 && isBetween(column, columns)) return true;
    return column >= headings.length && (!isWhole || cellKind(value, words) !== 'word' || holdsOfRows(kinds[column]));
  };
  const reading = beginTable(headings, columns, isStray, words);
  for (const row of body) takeRow(row, reading);
  reading.table.isOfOthers =
    body.filter(({ cells }) => cells.some(({ text }) => OR_EARLIER.test(text.value))).length * 2 > body.length;
  // A column that a heading names, and whose place the values of another one took, is missing in every row.
  reading.table.columns = [...columns, ...roles.filter((role) => role !== null && !columns.includes(role))];
  return reading.table;
}

/** "6.0.2800.1100 or earlier": a version that has the problem, as the languages print it. */
const OR_EARLIER =
  /^[\dvx.]+ (?:(?:or|and|oder|und|o|y|e) )?(?:all )?(?:earlier|older|previous|below|prior|früher|älter|niedriger|vorherig|precedent|anterior|previ)\S*(?: \S+)?$/i;

const valuesOf = (counts: KindCounts | undefined): number =>
  [...(counts?.values() ?? [])].reduce((sum, count) => sum + count, 0);

/** Kinds of value that a row of files has several of. */
const OF_ROWS: ReadonlySet<CellKind> = new Set<CellKind>([
  'name',
  'version',
  'brief',
  'misdate',
  'size',
  'date',
  'time',
]);

/** Whether a column stands between others that have roles: what it holds is part of the row, and no remark behind it. */
const isBetween = (column: number, columns: readonly (ColumnRole | null)[]): boolean =>
  columns.slice(0, column).some((role) => role !== null) && columns.slice(column + 1).some((role) => role !== null);

/** Whether a column without a role holds values that rows of files have: words among them are such a value that could not be read. */
const holdsOfRows = (counts: KindCounts | undefined): boolean =>
  [...(counts?.keys() ?? [])].some((kind) => kind !== 'name' && OF_ROWS.has(kind));

const isOfRows = (kind: CellKind): boolean => OF_ROWS.has(kind) || kind === 'number';

/** A table that is not known for one of files, of which some rows look like those of one all the same; null when none does. */
function unreadTable(
  body: readonly GridRow[],
  headings: readonly (ColumnRole | null)[],
  kinds: readonly KindCounts[],
  isAboutFiles: boolean,
  words: Words,
): RawTable | null {
  const occurs = (kind: CellKind): boolean => kinds.some((counts) => counts.has(kind));
  const isHeaded = headings.filter((role) => role !== null).length >= 3 && headings.includes('name');
  const isAbout = isAboutFiles || (headings.includes('name') && headings.includes('version'));
  const isFull = occurs('name') && occurs('date') && (occurs('size') || occurs('version') || occurs('time'));
  if (!isHeaded && !isFull && !(isAbout && occurs('name'))) return null;
  const table = emptyTable();
  for (const row of body) {
    const own = row.cells.map((cell) => cellKind(cell.text.value, words));
    const typed = new Set(own.filter((kind) => OF_ROWS.has(kind)));
    const isNamed = isHeaded ? typed.has('name') || typed.size >= 2 : isAbout && typed.has('name') && typed.size >= 2;
    if (isNamed || (typed.has('date') && typed.size >= 3)) table.unreadRows.push(row.range);
  }
  return table.unreadRows.length === 0 ? null : table;
}

/** Words in a first row that are headings, in whatever language. */
const LEAST_HEADINGS = 3;

const namedIn = (row: GridRow, words: Words): number => rolesOf(row, words).filter((role) => role !== null).length;

/** Several cells of words: a heading over headings. One alone is a caption. */
function isWordsAlone({ cells }: GridRow, words: Words): boolean {
  const filled = cells.filter(({ text }) => text.value !== '');
  return filled.length > 1 && filled.every(({ text }) => cellKind(text.value, words) === 'word');
}

/** The row that names columns, or a first one of words alone that a table's layout or their number sets apart; -1 when there is none. */
function headerOf(rows: readonly GridRow[], words: Words): number {
  const named = rows.findIndex((row) => namedIn(row, words) >= 2);
  const next = rows[named + 1];
  // "File | Time stamp" over "Name | Version | Size | Date | Time".
  if (named !== -1)
    return next !== undefined && namedIn(next, words) > namedIn(rows[named] ?? next, words) ? named + 1 : named;
  const [first] = rows;
  if (first === undefined) return -1;
  const kinds = first.cells.map((cell) => (cell.text.value === '' ? null : cellKind(cell.text.value, words)));
  if (!kinds.every((kind) => kind === null || kind === 'word')) return -1;
  const isSetApart = first.cells.some((cell) => cell.isHeader);
  return isSetApart || (rows.length > 1 && kinds.filter((kind) => kind !== null).length >= LEAST_HEADINGS) ? 0 : -1;
}
