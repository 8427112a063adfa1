import type { Lines } from '../blocks.js';
import type { Plan } from './console-plan.js';

/**
 * Rows of a table that follow one another and share a plan, still as places in the text: a long table is some of these, and its cells are
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
    /** How many lines a row takes: one, or as many as it has cells. */
    readonly height = 1,
    /** Caption within the table over them. */
    readonly caption: string | null = null,
  ) {
    this.end = first;
  }

  get count(): number {
    return (this.end - this.first) / this.height;
  }

  /** Takes the next row in. */
  extend(): void {
    this.end += this.height;
  }

  /** Lets the last row go. */
  shorten(): void {
    this.end -= this.height;
  }
}
