import type { Lines } from '../blocks.js';
import type { Plan } from './console-plan.js';
import type { RawRow } from './raw.js';

/**
 * Rows of a console table that follow one another and share a plan, still as places in the text: a long table is some of these, and its cells are
 * cut out once, into the rows of the article.
 */
export class PlannedRows {
  /** Line after the last. */
  private end: number;

  constructor(
    private readonly block: Lines,
    private readonly plan: Plan,
    /** First of the lines. */
    private readonly first: number,
  ) {
    this.end = first + 1;
  }

  get count(): number {
    return this.end - this.first;
  }

  /** Takes a line in; false when it does not follow the last one or has another plan. */
  take(line: number, plan: Plan): boolean {
    if (line !== this.end || plan !== this.plan) return false;
    this.end += 1;
    return true;
  }

  /** Lets the last row go. */
  shorten(): void {
    this.end -= 1;
  }

  /** Puts the cells of row `i` of these into `row`, whose other cells must be null. */
  fill(i: number, row: RawRow): void {
    const { plan } = this;
    const { text, lines } = this.block;
    const line = this.first + i;
    const start = lines.start[line] ?? 0;
    const place = lines.place[line] ?? 0;
    row.name = this.cell(start, place, plan.name);
    row.version = this.cell(start, place, plan.version);
    row.size = this.cell(start, place, plan.size);
    row.date = this.cell(start, place, plan.date);
    row.time = this.cell(start, place, plan.time);
    if (plan.word !== -1) row[plan.wordRole] = this.cell(start, place, plan.word);
    text.range(start, lines.end[line] ?? start, row.range);
  }

  private cell(start: number, place: number, token: number): string | null {
    return token === -1 ? null : this.block.lines.tokens.textAt(place, token, start);
  }
}
