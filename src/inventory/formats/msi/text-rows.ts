import type { Database } from './database.js';

/**
 * Some columns of a table as texts, by their names; numbers as they are printed.
 * @returns nothing when there is no such table; null for a column that is not there, and for a cell that is null.
 */
export function* textRows(database: Database, table: string, columns: readonly string[]): Generator<(string | null)[]> {
  const content = database.table(table);
  if (content === null) return;
  const at = columns.map((name) => content.columns.findIndex((column) => column.name === name));
  for (const row of content.rows())
    yield at.map((column) => {
      const cell = row[column] ?? null;
      return cell === null ? null : String(cell);
    });
}
