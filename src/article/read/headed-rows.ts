import type { Words } from '../language/words.js';
import { Line, type LineIndex } from '../line-index.js';
import { columnsNamed } from '../table/headings.js';
import type { Tokenizer } from '../table/tokenizer.js';
import { Token, type TokenList } from '../table/tokens.js';
import { LONGEST_HEADING } from './above-rows.js';
import { LONGEST_ROW } from './row-likeness.js';

/**
 * Marks the rows of console tables that are not known by themselves: they list too little, such as a name and a version, or spell out their dates.
 * Headings that name columns over a rule, and a file name and a figure in a line below, say what they are.
 */
export function markHeadedRows(lines: LineIndex, tokenizer: Tokenizer, words: Words): void {
  for (let rule = 1; rule < lines.count; rule += 1) {
    if (lines.kind[rule] !== Line.rule) continue;
    const above = lines.kind[rule - 1];
    if (above !== Line.header && above !== Line.prose) continue;
    const rows = rowsBelow(lines, rule + 1, tokenizer);
    if (rows.length === 0 || (above === Line.prose && !isHeading(lines, rule - 1, words))) continue;
    lines.kind[rule - 1] = Line.header;
    for (const row of rows) lines.kind[row] = Line.row;
  }
}

function isHeading({ text, start, end }: LineIndex, line: number, words: Words): boolean {
  const [from, to] = [start[line] ?? 0, end[line] ?? 0];
  if (to - from > LONGEST_HEADING) return false;
  const columns = columnsNamed(text.slice(from, to), words).map(({ role }) => role);
  return columns.includes('name') && columns.length >= 2;
}

/** The lines down to the next blank one that were taken for prose, and are rows if headings stand over them. */
function rowsBelow(lines: LineIndex, from: number, tokenizer: Tokenizer): number[] {
  const rows: number[] = [];
  for (let line = from; line < lines.count; line += 1) {
    const kind = lines.kind[line];
    if (kind === Line.blank || kind === Line.header) break;
    const [start, end] = [lines.start[line] ?? 0, lines.end[line] ?? 0];
    if (kind !== Line.prose || end - start > LONGEST_ROW) continue;
    const count = tokenizer.split(start, end);
    if (isRow(tokenizer.tokens, count)) rows.push(line);
  }
  return rows;
}

/** One file name, and a figure. */
function isRow(tokens: TokenList, count: number): boolean {
  let names = 0;
  let figures = 0;
  for (let at = 2; at < count * 3; at += 3) {
    const kind = tokens[at];
    if (kind === Token.name) names += 1;
    else if (kind !== Token.word && kind !== Token.dash) figures += 1;
  }
  return names === 1 && figures > 0;
}
