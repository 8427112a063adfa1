import type { Lines } from '../blocks.js';
import type { Words } from '../language/words.js';
import { nextUsed } from '../line-index.js';
import type { Range } from '../source-text.js';
import { type ConsoleHeadings, columnOf, WORD_ROLES } from './console-headings.js';
import { type Plan, Plans } from './console-plan.js';
import { readRow } from './console-row.js';
import { columnsNamed } from './headings.js';
import { PlannedRows } from './planned-rows.js';
import type { RawRow } from './raw.js';
import { emptyTable, lastRow, type RawTable } from './raw-table.js';
import { Tokenizer } from './tokenizer.js';
import { Token, type TokenList } from './tokens.js';

/** Reads the headings of a console table from its line; null when the line is none. */
function readConsoleHeadings(line: string, lineStart: number, words: Words): ConsoleHeadings | null {
  const columns = columnsNamed(line, words);
  if (columns.length < 2) return null;
  return {
    columns: columns.map((c) => ({ ...c, from: c.from + lineStart, to: c.to + lineStart })),
    saysUtc: words.utc.test(line),
  };
}

/**
 * Reads a console table: rows of cells set apart by spaces, often ragged, some cells missing. Each cell is known by its own characters;
 * headings settle what characters leave open.
 * @param inherited headings of a table right above, for a table that has none.
 */
export function readConsoleTable(
  block: Lines,
  words: Words,
  inherited: ConsoleHeadings | null,
): { table: RawTable; headings: ConsoleHeadings | null } {
  const reader = new ConsoleReader(block, words, inherited);
  const { lines, from, to } = block;
  for (let line = nextUsed(lines, from, to); line < to; ) line = nextUsed(lines, reader.read(line), to);
  return { table: reader.table, headings: reader.headings };
}

class ConsoleReader {
  readonly table = emptyTable();
  private readonly tokenizer: Tokenizer;
  private plans: Plans;

  constructor(
    private readonly block: Lines,
    private readonly words: Words,
    public headings: ConsoleHeadings | null,
  ) {
    this.tokenizer = new Tokenizer(block.text.value, false);
    this.plans = this.headedBy(headings);
  }

  private headedBy(headings: ConsoleHeadings | null): Plans {
    this.headings = headings;
    this.table.hasHeadings = headings !== null;
    this.table.columns = headings?.columns.map(({ role }) => role) ?? [];
    this.table.saysUtc = headings?.saysUtc ?? false;
    return new Plans(headings, this.words);
  }

  /** Reads what begins at a line; returns the line after it. */
  read(line: number): number {
    const behind = this.readPlanned(line);
    if (behind > line) return behind;
    const { block, table, tokenizer, words } = this;
    const { start, end } = this.spanOf(line);
    const { value } = block.text;
    const count = tokenizer.split(start, end);
    if (!hasFigures(tokenizer.tokens, count)) {
      this.readWordsOnly(start, end);
      return line + 1;
    }
    const row = readRow(value, tokenizer.tokens, count, this.headings, words);
    const next = row === null ? nextUsed(block.lines, line + 1, block.to) : line;
    const whole = row ?? this.readWrapped(line, next);
    const range = block.text.range(start, this.spanOf(whole === null ? line : next).end);
    if (whole === null) table.unreadRows.push(range);
    else table.rows.push(Object.assign(whole, { range }));
    return (whole === null ? line : next) + 1;
  }

  private spanOf(line: number): Range {
    const { start, end } = this.block.lines;
    return { start: start[line] ?? 0, end: end[line] ?? 0 };
  }

  /** Reads rows whose tokens leave no doubt; returns the line after them. */
  private readPlanned(from: number): number {
    const { tokens, place } = this.block.lines;
    let rows: PlannedRows | null = null;
    let line = from;
    for (; line < this.block.to; line += 1) {
      const at = place[line] ?? 0;
      const plan = at === 0 ? null : this.plans.for(tokens.kindsAt(at));
      if (plan === null || !this.isPlain(line, at, plan)) break;
      if (rows === null || rows.plan !== plan) {
        rows = new PlannedRows(this.block, plan, line);
        this.table.rows.push(rows);
      }
      rows.extend();
    }
    return line;
  }

  /** Whether the closing word of a row, where it has one, can only be a cell of its column. */
  private isPlain(line: number, place: number, { word }: Plan): boolean {
    if (word === -1) return true;
    const { text, lines } = this.block;
    const start = lines.start[line] ?? 0;
    const column = columnOf(text.value, start) + lines.tokens.fromAt(place, word);
    return this.plans.closing.fits(lines.tokens.textAt(place, word, start), column);
  }

  /** Reads a line without figures: headings, or the rest of a cell of the row above. */
  private readWordsOnly(start: number, end: number): void {
    const { block, headings, table } = this;
    const { value } = block.text;
    const named = readConsoleHeadings(value.slice(start, end), columnOf(value, start), this.words);
    if (named !== null) {
      this.plans = this.headedBy(named);
      return;
    }
    const range = block.text.range(start, end);
    const previous = lastRow(table);
    if (previous !== undefined && continueRow(previous, value, start, end, headings))
      previous.range = { start: previous.range.start, end: range.end };
    else table.unreadRows.push(range);
  }

  /** Reads a row whose name stands alone on the next line; null when it does not. */
  private readWrapped(line: number, next: number): RawRow | null {
    if (next >= this.block.to) return null;
    const { value } = this.block.text;
    const { tokenizer } = this;
    const name = this.spanOf(next);
    if (tokenizer.split(name.start, name.end) !== 1 || tokenizer.tokens[2] !== Token.name) return null;
    const { start, end } = this.spanOf(line);
    const count = tokenizer.split(start, end);
    tokenizer.tokens.splice(count * 3, 3, name.start, name.end, Token.name);
    return readRow(value, tokenizer.tokens, count + 1, this.headings, this.words);
  }
}

function hasFigures(tokens: TokenList, count: number): boolean {
  for (let i = 2; i < count * 3; i += 3) {
    const kind = tokens[i];
    if (kind !== Token.word && kind !== Token.dash && kind !== Token.name) return true;
  }
  return false;
}

/** Puts a wrapped rest of a cell behind the cell over it: "Windows 98 / Second Edition". */
function continueRow(
  row: RawRow,
  value: string,
  start: number,
  end: number,
  headings: ConsoleHeadings | null,
): boolean {
  if (headings === null) return false;
  const column = columnOf(value, start);
  const last = headings.columns.findLast((named) => named.from <= column + 2);
  if (last === undefined || !WORD_ROLES.has(last.role)) return false;
  const cell = row[last.role];
  if (cell === null) return false;
  row[last.role] = `${cell} ${value.slice(start, end).replace(/\s+/g, ' ')}`;
  return true;
}
