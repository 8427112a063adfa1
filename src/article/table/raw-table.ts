import type { ColumnRole } from '../language/words.js';
import type { Range } from '../source-text.js';
import { PlannedRows } from './planned-rows.js';
import type { RawRow } from './raw.js';
import { RowCursor } from './row-cursor.js';

/** A table of files, as read from any layout. */
export interface RawTable {
  rows: (RawRow | PlannedRows)[];
  /** Whether headings named its columns. */
  hasHeadings: boolean;
  /** Whether its heading says that sizes are in a larger unit than bytes. */
  isRounded: boolean;
  /** Whether a heading of the table itself says that times are in UTC. */
  saysUtc: boolean;
  /** Whether its cells say that it lists files of these versions or earlier ones. */
  isOfOthers: boolean;
  /** Columns of the table, as its headings or its rows tell. */
  columns: readonly (ColumnRole | null)[];
  /** Lines or rows that look like rows of the table and could not be read. */
  unreadRows: Range[];
}

export function emptyTable(): RawTable {
  return {
    rows: [],
    hasHeadings: false,
    isRounded: false,
    saysUtc: false,
    isOfOthers: false,
    columns: [],
    unreadRows: [],
  };
}

/** The last row of a table as one that may be changed; undefined when there is none. */
export function lastRow(table: RawTable): RawRow | undefined {
  const last = table.rows.at(-1);
  if (!(last instanceof PlannedRows)) return last;
  const cursor = new RowCursor(last);
  cursor.goTo(last.count - 1);
  const row = cursor.row();
  last.shorten();
  if (last.count === 0) table.rows.pop();
  table.rows.push(row);
  return row;
}
