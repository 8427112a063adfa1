import type { RowCursor } from './row-cursor.js';

/** What a cell says, as the article has it, and what is uncertain about it. */
export interface Reading {
  value: string | null;
  problem: 'date-unreadable' | 'date-ambiguous' | 'date-implausible' | 'time-unreadable' | null;
}

const NO_CELL: Reading = { value: null, problem: null };

/** The readings of one column of one table: cells mostly repeat from row to row, and each is read once. */
export class Readings {
  private readonly byText = new Map<string, Reading>();
  private readonly byNumber: (Reading | undefined)[] = [];

  constructor(private readonly read: (text: string) => Reading) {}

  /** The reading of a cell's text. */
  of(text: string): Reading {
    const known = this.byText.get(text);
    if (known !== undefined) return known;
    const reading = this.read(text);
    this.byText.set(text, reading);
    return reading;
  }

  /** The reading of a cell of the current row, which need not be cut out when it is one that repeats. */
  ofCell(row: RowCursor, token: number): Reading {
    const number = row.numberOf(token);
    const known = number === -1 ? undefined : this.byNumber[number];
    if (known !== undefined) return known;
    const text = row.cell(token);
    if (text === null) return NO_CELL;
    if (number === -1) return this.of(text);
    const reading = this.read(text);
    this.byNumber[number] = reading;
    return reading;
  }
}
