import { oneLine } from './terminal.js';

/**
 * Rows under their headings, columns as wide as their content, the last one open. Cells are made harmless for a terminal.
 * @returns lines, each ended by a newline.
 */
export function textTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [headings, ...rows].map((row) => row.map(oneLine));
  const widths = headings.map((_, column) =>
    lines.reduce((most, row) => Math.max(most, (row[column] ?? '').length), 0),
  );
  return lines
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
