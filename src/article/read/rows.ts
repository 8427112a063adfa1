import type { Cell } from '../blocks.js';
import type { Range } from '../source-text.js';

/** From the first to the last word of a row; `start` to `end`, the place of the row itself, when it has none or they run backwards. */
export function rowRange(cells: readonly Cell[], start: number, end: number): Range {
  const first = cells.find((cell) => cell.text.length > 0);
  const last = cells.findLast((cell) => cell.text.length > 0);
  if (first === undefined || last === undefined) return { start, end };
  const range = { start: first.text.range().start, end: last.text.range().end };
  return range.end >= range.start ? range : { start, end };
}
