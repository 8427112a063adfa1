import type { Words } from '../language/words.js';
import { Line, type LineIndex } from '../line-index.js';
import { columnsNamed } from '../table/headings.js';
import type { Tokenizer } from '../table/tokenizer.js';
import { areCells, isDamagedRow, LEAST_TOKENS, LONGEST_ROW } from './row-likeness.js';

/** How many lines over the first row a heading of columns may stand. */
const HEADER_REACH = 5;
/** Longer lines are no headings. */
export const LONGEST_HEADING = 120;

/** Marks the line above a first row that names its columns; false when there is none. */
export function markHeader(tokenizer: Tokenizer, lines: LineIndex, row: number, words: Words): boolean {
  let seen = 0;
  for (let i = row - 1; i >= 0 && seen < HEADER_REACH; i -= 1) {
    const kind = lines.kind[i];
    if (kind === Line.blank || kind === Line.rule) {
      if (row - i > HEADER_REACH * 2) return false;
      continue;
    }
    if (kind !== Line.prose) return kind === Line.header;
    seen += 1;
    const start = lines.start[i] ?? 0;
    const end = lines.end[i] ?? 0;
    if (end - start <= LONGEST_HEADING && columnsNamed(lines.text.slice(start, end), words).length >= 2) {
      lines.kind[i] = Line.header;
      markBetween(tokenizer, lines, i + 1, row);
      return true;
    }
    if (seen > 2) return false;
  }
  return false;
}

/** What stands right above a first row without headings, and names a file beside figures, is a row as well, if a damaged one. */
export function markAbove(tokenizer: Tokenizer, lines: LineIndex, row: number): void {
  for (let i = row - 1; i >= 0 && lines.kind[i] === Line.prose; i -= 1) {
    const [start, end] = [lines.start[i] ?? 0, lines.end[i] ?? 0];
    if (end - start > LONGEST_ROW) return;
    const count = tokenizer.split(start, end);
    if (!isDamagedRow(tokenizer.tokens, count) && !areCells(lines.text.slice(start, end))) return;
    lines.kind[i] = Line.row;
  }
}

/** What stands between the headings and the first row that is known for one is a row as well, if a damaged one: it must not be lost in silence. */
function markBetween(tokenizer: Tokenizer, lines: LineIndex, from: number, to: number): void {
  for (let i = from; i < to; i += 1) {
    const end = lines.end[i] ?? 0;
    if (lines.kind[i] !== Line.prose || lines.text.charCodeAt(end - 1) === 58) continue;
    if (tokenizer.split(lines.start[i] ?? 0, end) >= LEAST_TOKENS) lines.kind[i] = Line.row;
  }
}
