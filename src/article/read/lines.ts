import type { Words } from '../language/words.js';
import { Line, type LineIndex, splitLines } from '../line-index.js';
import { Tokenizer } from '../table/tokenizer.js';
import { Token } from '../table/tokens.js';
import { markAbove, markHeader } from './above-rows.js';
import { unmarkListings } from './folder-listings.js';
import { markHeadedRows } from './headed-rows.js';
import { isRowByText, LEAST_TOKENS, LONGEST_ROW, likenessToRow, SHORTEST_ROW } from './row-likeness.js';

/** Splits a text into lines and tells rows of console tables, and the headings over them, from prose. */
export function indexLines(text: string, words: Words): LineIndex {
  const lines = splitLines(text);
  const tokenizer = new Tokenizer(text, true);
  let previousRow = -1;
  /** Whether the row before is one by its own characters, so that one like it right below is one as well. */
  let isModel = false;
  for (let i = 0; i < lines.count; i += 1) {
    if (lines.kind[i] !== Line.prose) continue;
    const start = lines.start[i] ?? 0;
    const end = lines.end[i] ?? 0;
    const near = previousRow >= 0 && isNear(lines, previousRow, i);
    const alike = near && isModel && end - start <= LONGEST_ROW ? lines.tokens.keepAlike(start, end, tokenizer) : 0;
    if (alike > 0) {
      lines.kind[i] = Line.row;
      lines.place[i] = alike;
      previousRow = i;
      continue;
    }
    const cell = previousRow !== i - 1 && end - start <= LONGEST_ROW ? lines.tokens.keepCell(start, end, tokenizer) : 0;
    if (cell > 0) {
      lines.place[i] = cell;
      continue;
    }
    const isShort = end - start >= SHORTEST_ROW && end - start <= LONGEST_ROW;
    const count = isShort ? tokenizer.split(start, end) : 0;
    const likeness = count < LEAST_TOKENS ? 'none' : likenessToRow(tokenizer.tokens, count, near);
    const place = likeness === 'none' ? 0 : lines.tokens.keep(start, tokenizer, count);
    isModel = likeness === 'row';
    const isRow =
      isModel ||
      (likeness === 'under-heading' && markHeader(tokenizer, lines, i, words)) ||
      (count >= LEAST_TOKENS && isRowByText(likeness, text.slice(start, end), near, words));
    if (isRow) {
      lines.kind[i] = Line.row;
      lines.place[i] = place;
      const isLikely = isModel || likeness === 'none';
      if (!near && !markHeader(tokenizer, lines, i, words) && isLikely) markAbove(tokenizer, lines, i);
      previousRow = i;
    } else if (previousRow === i - 1 && isContinuation(tokenizer, lines, i, previousRow)) {
      lines.kind[i] = Line.continuation;
      previousRow = i;
    }
  }
  markHeadedRows(lines, tokenizer, words);
  unmarkListings(lines);
  return lines;
}

/** Whether only blank lines and rules lie between a row and this line. */
function isNear(lines: LineIndex, row: number, i: number): boolean {
  if (i - row > 4) return false;
  for (let at = row + 1; at < i; at += 1)
    if (lines.kind[at] !== Line.blank && lines.kind[at] !== Line.rule) return false;
  return true;
}

/** A short rest of a cell, set far to the right right below its row; or the name of a row that has none. */
function isContinuation(tokenizer: Tokenizer, lines: LineIndex, i: number, row: number): boolean {
  const start = lines.start[i] ?? 0;
  const end = lines.end[i] ?? 0;
  if ((lines.indent[i] ?? 0) >= (lines.indent[row] ?? 0) + 20 && end - start < 40) return true;
  if (lines.text.slice(start, end).includes(' ')) return false;
  const { tokens } = tokenizer;
  if (tokenizer.split(start, end) !== 1 || tokens[2] !== Token.name) return false;
  const count = tokenizer.split(lines.start[row] ?? 0, lines.end[row] ?? 0);
  return !tokens.slice(0, count * 3).some((kind, token) => token % 3 === 2 && kind === Token.name);
}
