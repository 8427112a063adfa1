import type { Lines } from '../blocks.js';
import type { Words } from '../language/words.js';
import { nextUsed } from '../line-index.js';
import type { Range } from '../source-text.js';
import { CellLines } from './cell-lines.js';
import type { ColumnPlan } from './column-plan.js';
import { PlannedRows } from './planned-rows.js';
import type { ValueKind } from './values.js';

/** The cells of a table, one a line, of which the next to be read stands at `at`. */
export class FlatCells {
  at = 0;
  /** The line of each cell. */
  private readonly used: Int32Array;
  private readonly cells: CellLines;

  constructor(
    private readonly block: Lines,
    readonly words: Words,
  ) {
    const { lines, from, to } = block;
    const used = new Int32Array(to - from);
    let count = 0;
    for (let line = nextUsed(lines, from, to); line < to; line = nextUsed(lines, line + 1, to)) {
      used[count] = line;
      count += 1;
    }
    this.used = used.subarray(0, count);
    this.cells = new CellLines(lines, words);
  }

  get isAtEnd(): boolean {
    return this.at >= this.used.length;
  }

  /** The text of the cell `ahead` cells further on; undefined behind the last. */
  text(ahead = 0): string | undefined {
    const line = this.used[this.at + ahead];
    return line === undefined ? undefined : this.cells.textAt(line);
  }

  /** The texts of so many cells, or of as many as are left. */
  texts(count: number): string[] {
    return Array.from(this.used.subarray(this.at, this.at + count), (line) => this.cells.textAt(line));
  }

  /** What that cell is; a word behind the last. */
  kind(ahead = 0): ValueKind {
    const line = this.used[this.at + ahead];
    return line === undefined ? 'word' : this.cells.kindAt(line);
  }

  /** Where the cells from `from` up to `to` stand in the source. */
  range(from: number, to: number): Range {
    const { lines, text } = this.block;
    return text.range(lines.start[this.used[from] ?? 0] ?? 0, lines.end[this.used[to - 1] ?? 0] ?? 0);
  }

  /** Takes the rows of which every cell leaves no doubt; null when none stands here. */
  takePlanned({ plan, kinds }: ColumnPlan, caption: string | null): PlannedRows | null {
    const first = this.used[this.at] ?? 0;
    const rows = new PlannedRows(this.block, plan, first, kinds.length, caption);
    // A blank line between two rows parts them.
    while (this.used[this.at] === first + rows.count * kinds.length && this.isPlanned(kinds)) {
      rows.extend();
      this.at += kinds.length;
    }
    return rows.count === 0 ? null : rows;
  }

  /** Whether the lines from here on are a row without a blank line, behind which a platform does not go on. */
  private isPlanned(kinds: ColumnPlan['kinds']): boolean {
    const { at, used, cells } = this;
    const first = used[at] ?? 0;
    if (used[at + kinds.length - 1] !== first + kinds.length - 1) return false;
    for (const [i, own] of kinds.entries())
      if (!cells.isPlain(first + i) || !own.includes(cells.kindAt(first + i))) return false;
    return at + kinds.length === used.length || this.kind(kinds.length) !== 'word';
  }
}
