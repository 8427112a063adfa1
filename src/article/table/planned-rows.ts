import type { Lines } from '../blocks.js';
import type { Plan } from './console-plan.js';

/**
 * Rows of a console table that follow one another and share a plan, still as places in the text: a long table is some of these, and its cells are
 * cut out once, into the rows of the article.
 */
export class PlannedRows {
  /** Line after the last. */
  private end: number;

  constructor(
    readonly block: Lines,
    readonly plan: Plan,
    /** First of the lines. */
    readonly first: number,
  ) {
    this.end = first;
  }

  get count(): number {
    return this.end - this.first;
  }

  /** Takes the next line in. */
  extend(): void {
    this.end += 1;
  }

  /** Lets the last row go. */
  shorten(): void {
    this.end -= 1;
  }
}
