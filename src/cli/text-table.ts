import { oneLine } from './terminal.js';

/** What stands in a cell without a value. */
export const NOTHING = '-';

/**
 * Rows under their headings, columns as wide as their content, the last one open. A column without any value is left out. Cells
 * are made harmless for a terminal.
 * @returns lines, each ended by a newline.
 */
export function textTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = headings.flatMap((heading, i) => {
    const cells = rows.map((row) => oneLine(row[i] ?? NOTHING));
    if (rows.length > 0 && cells.every((cell) => cell === NOTHING)) return [];
    const width = [heading, ...cells].reduce((most, { length }) => Math.max(most, length), 0);
    return [[heading, ...cells].map((cell) => cell.padEnd(width))];
  });
  return ['', ...rows]
    .map(
      (_, line) =>
        `${columns
          .map((column) => column[line])
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
