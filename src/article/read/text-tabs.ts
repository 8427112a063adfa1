import type { Words } from '../language/words.js';
import { Line, type LineIndex } from '../line-index.js';
import { TabRows } from '../table/tab-rows.js';
import { kindOf } from '../table/values.js';

/** Cells that a line has at least, but for one with a file name, which is a row that lacks some. */
const LEAST_CELLS = 3;
/** One row in so many may need a closer look. */
const FEW = 4;

/**
 * The line behind a table of files whose cells tabs set apart, and of which nearly all rows leave no doubt: no cells need be made of it, since
 * nothing but a reader of files has to look at them.
 * @param from the line of its headings.
 * @returns null for any other table.
 */
export function endOfTabFiles(lines: LineIndex, from: number, words: Words): number | null {
  const rows = TabRows.under(lines, from, words);
  if (rows === null) return null;
  let others = 0;
  let to = from + 1;
  for (; to < lines.count && lines.kind[to] !== Line.blank; to += 1) {
    if (rows.isPlain(to)) continue;
    const cells = rows.textsAt(to);
    if (cells.length < LEAST_CELLS && !(cells.length > 1 && cells.some((cell) => kindOf(cell, words) === 'name')))
      break;
    if (cells.length > rows.columns.length) return null;
    if (cells.some((cell) => words.replacedColumn.test(cell) || words.replacedCell.test(cell))) return null;
    others += 1;
  }
  return others * FEW < to - from - 1 ? to : null;
}
