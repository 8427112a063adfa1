import { unguardFormula } from '../../../model/formula.js';
import { type CsvRecord, DELIMITERS, type Delimiter } from '../csv.js';

/** Columns of an edge list. The last three are those of an export, and keep its rows what they were. */
const COLUMNS = ['kb', 'posted', 'supersedes', 'products', 'relation', 'source', 'line'] as const;

export type Column = (typeof COLUMNS)[number];

/** Where each column stands, from 0. */
export type Header = ReadonlyMap<Column, number>;

/**
 * Finds the header of an edge list: names in any case and order, others beside them.
 * @param line the first line of the list.
 * @returns null when it lacks "kb" or "supersedes".
 */
export function headerOf(line: string): { header: Header; delimiter: Delimiter } | null {
  for (const delimiter of DELIMITERS) {
    const names = line.split(delimiter).map((name) => name.replaceAll('"', '').trim().toLowerCase());
    const header = new Map(
      COLUMNS.map((column) => [column, names.indexOf(column)] as const).filter(([, at]) => at >= 0),
    );
    if (header.has('kb') && header.has('supersedes')) return { header, delimiter };
  }
  return null;
}

/** The cell of a column, trimmed, without what guards it from spreadsheets; "" where there is none. */
export function cellOf(header: Header, cells: NonNullable<CsvRecord['cells']>, column: Column): string {
  const at = header.get(column);
  return at === undefined ? '' : unguardFormula(cells[at] ?? '').trim();
}
