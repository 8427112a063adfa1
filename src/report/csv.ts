import { stringify } from 'csv-stringify/sync';
import { guardFormula } from '../model/formula.js';

/** A cell: a text, a number, or nothing. */
export type Cell = string | number | boolean | null;

/** A column: its name, and how to find its cell in a row. */
export type Column<Row> = readonly [name: string, cell: (row: Row) => Cell];

/**
 * A table as CSV (RFC 4180): a header, CRLF after every record, quotes where needed. No text can be read as a formula by a
 * spreadsheet; numbers stay numbers.
 */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const records = rows.map((row) => columns.map(([, cell]) => safeCell(cell(row))));
  return stringify(records, {
    header: true,
    columns: columns.map(([name]) => ({ key: name, header: name })),
    record_delimiter: 'windows',
    cast: { boolean: String, number: String },
  });
}

function safeCell(cell: Cell): Cell {
  return typeof cell === 'string' ? guardFormula(cell) : cell;
}

/** Several values in one cell. */
export function listCell(values: readonly string[]): string {
  return values.join(';');
}
