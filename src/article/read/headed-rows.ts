import type { Words } from '../language/words.js';
import { Line, type LineIndex } from '../line-index.js';
import { columnsNamed } from '../table/headings.js';
import type { Tokenizer } from '../table/tokenizer.js';
import { Token, type TokenList } from '../table/tokens.js';

/** Longer lines are no headings of so few columns. */
const LONGEST_HEADING = 72;
/** A name, a version and what else a row of a short table may hold. */
const MOST_TOKENS = 4;

/**
 * Marks the rows of tables that list too little for a row to be known by itself, such as a name and a version: headings that name columns, a rule under
 * them, and nothing but such rows down to the next blank line say what they are.
 */
export function markHeadedRows(lines: LineIndex, tokenizer: Tokenizer, words: Words): void {
  for (let rule = 1; rule < lines.count; rule += 1) {
    if (lines.kind[rule] !== Line.rule || lines.kind[rule - 1] !== Line.prose) continue;
    const end = endOfRows(lines, rule + 1, tokenizer);
    if (end === rule + 1 || !isHeading(lines, rule - 1, words)) continue;
    lines.kind[rule - 1] = Line.header;
    for (let row = rule + 1; row < end; row += 1) lines.kind[row] = Line.row;
  }
}

function isHeading({ text, start, end }: LineIndex, line: number, words: Words): boolean {
  const [from, to] = [start[line] ?? 0, end[line] ?? 0];
  if (to - from > LONGEST_HEADING) return false;
  const columns = columnsNamed(text.slice(from, to), words).map(({ role }) => role);
  return columns.includes('name') && columns.length >= 2;
}

/** The line after the last of the rows that begin at a line; the line itself when anything else stands among them. */
function endOfRows(lines: LineIndex, from: number, tokenizer: Tokenizer): number {
  let line = from;
  for (; line < lines.count && lines.kind[line] === Line.prose; line += 1) {
    const count = tokenizer.split(lines.start[line] ?? 0, lines.end[line] ?? 0);
    if (count < 2 || count > MOST_TOKENS || !isShortRow(tokenizer.tokens, count)) return from;
  }
  return line;
}

/** One name, and figures. */
function isShortRow(tokens: TokenList, count: number): boolean {
  let names = 0;
  let words = 0;
  for (let at = 2; at < count * 3; at += 3) {
    if (tokens[at] === Token.name) names += 1;
    else if (tokens[at] === Token.word) words += 1;
  }
  return names === 1 && words < count - 1;
}
