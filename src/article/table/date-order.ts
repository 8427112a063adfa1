import type { Words } from '../language/words.js';
import { readHeadedDate } from './dates.js';
import { PlannedRows } from './planned-rows.js';
import type { RawTable } from './raw-table.js';
import { RowCursor } from './row-cursor.js';

/** Which of the two figures is the month in the dates of digits of one table. */
export class DateOrder {
  private order: 'month-first' | 'day-first' | 'contradictory' | undefined;

  constructor(
    private readonly table: RawTable,
    private readonly words: Words,
  ) {}

  /** The month and the day among the two figures of a date; null when the dates of the table contradict each other. */
  monthAndDay(first: number, second: number): readonly [month: number, day: number] | null {
    // Looked for when a date asks for it: most tables name their months.
    this.order ??= this.find();
    if (this.order === 'contradictory') return null;
    return this.order === 'month-first' ? [first, second] : [second, first];
  }

  /** The article's language decides, unless a date of the table can only be read the other way. */
  private find(): 'month-first' | 'day-first' | 'contradictory' {
    let dayFirst = false;
    let monthFirst = false;
    for (const date of datesOf(this.table)) {
      const parts = readHeadedDate(date.trim(), this.words);
      if (parts === null || !parts.numeric) continue;
      if (parts.first > 12) dayFirst = true;
      if (parts.second > 12) monthFirst = true;
    }
    if (dayFirst && monthFirst) return 'contradictory';
    if (dayFirst) return 'day-first';
    return monthFirst || this.words.monthFirst ? 'month-first' : 'day-first';
  }
}

function datesOf(table: RawTable): ReadonlySet<string> {
  const dates = new Set<string>();
  for (const part of table.rows) {
    if (part instanceof PlannedRows) {
      const row = new RowCursor(part);
      for (let i = 0; i < part.count; i += 1) {
        row.goTo(i);
        dates.add(row.cell(part.plan.date) ?? '');
      }
    } else dates.add(part.date ?? '');
  }
  return dates;
}
