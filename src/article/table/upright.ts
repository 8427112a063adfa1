import { append } from '../append.js';
import type { Grid, GridRow } from '../blocks.js';
import type { ColumnRole, Words } from '../language/words.js';
import { roleOf } from './headings.js';

/**
 * Turns a table with one field a row ("File name: | foo.dll") into rows; null when it is not such a table. A second name begins the next
 * file.
 */
export function uprightRows(grid: Grid, words: Words): GridRow[] | null {
  const filled = grid.rows.filter((row) => row.cells.some((cell) => cell.text.value !== ''));
  const fields = filled.map((row) => (row.cells[0] === undefined ? null : roleOf(row.cells[0].text.value, words)));
  const named = new Set(fields.filter((role) => role !== null));
  if (named.size < 3 || !named.has('name') || fields.filter((role) => role === null).length > fields.length / 4)
    return null;
  const width = filled.reduce((most, row) => Math.max(most, row.cells.length), 0);
  if (width < 2) return null;
  const order = [...named];
  const header: GridRow = {
    cells: order.map((role) => headerCell(filled, fields, role)),
    range: filled[0]?.range ?? { start: 0, end: 0 },
  };
  const rows: GridRow[] = [header];
  for (let column = 1; column < width; column += 1) append(rows, recordsOf(filled, fields, order, column));
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
