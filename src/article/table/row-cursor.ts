import type { LineIndex } from '../line-index.js';
import type { Range, SourceText } from '../source-text.js';
import type { PlannedRows } from './planned-rows.js';
import { emptyRow, type RawRow } from './raw.js';
import type { RowTokens } from './row-tokens.js';

/** Reads planned rows one after the other, without an object a row. */
export class RowCursor {
  private readonly text: SourceText;
  private readonly lines: LineIndex;
  private readonly tokens: RowTokens;
  private line = 0;
  private start = 0;
  private place = 0;

  constructor(private readonly rows: PlannedRows) {
    this.text = rows.block.text;
    this.lines = rows.block.lines;
    this.tokens = rows.block.lines.tokens;
  }

  /** Makes row `i` of these the one that the following are about. */
  goTo(i: number): void {
    const { lines } = this;
    this.line = this.rows.first + i * this.rows.height;
    this.start = lines.start[this.line] ?? 0;
    this.place = lines.place[this.line] ?? 0;
  }

  /** The text of a cell, by its token in the plan; null for a cell that the rows do not have. */
  cell(token: number): string | null {
    if (token === -1) return null;
    if (this.rows.height === 1) return this.tokens.textAt(this.place, token, this.start);
    const line = this.line + token;
    return this.tokens.textAt(this.lines.place[line] ?? 0, 0, this.lines.start[line] ?? 0);
  }

  /** The number of a cell among the words that repeat; -1 when it is none of them. */
  numberOf(token: number): number {
    if (token === -1) return -1;
    if (this.rows.height === 1) return this.tokens.numberAt(this.place, token);
    return this.tokens.numberAt(this.lines.place[this.line + token] ?? 0, 0);
  }

  /** Puts the place of the row in the source into `range`. */
  locate(range: Range): void {
    this.text.range(this.start, this.lines.end[this.line + this.rows.height - 1] ?? this.start, range);
  }

  /** The row by itself. */
  row(): RawRow {
    const { plan } = this.rows;
    const row = emptyRow({ start: 0, end: 0 });
    row.caption = this.rows.caption;
    row.name = this.cell(plan.name);
    row.version = this.cell(plan.version);
    row.size = this.cell(plan.size);
    row.date = this.cell(plan.date);
    row.time = this.cell(plan.time);
    if (plan.word !== -1) row[plan.wordRole] = this.cell(plan.word);
    this.locate(row.range);
    return row;
  }
}
