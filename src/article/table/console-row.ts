import type { ColumnRole } from '../language/words.js';
import { emptyRow, type RawRow } from './raw.js';

/**
 * A row of the layout that nearly all console tables have: date, time, version (often missing), size, name and at most one closing word. One expression
 * takes such a row at a tenth of what its tokens cost; every other row is read by its tokens.
 */
const COMMON_ROW =
  /(\d\d?-[A-Za-z]{3}-\d{4}|\d\d?\/\d\d?\/\d{4}) +(\d\d?:\d\d) +(?:(\d+(?:\.\d+){3}) +)?(\d{1,3}(?:,\d{3})+) +([A-Za-z][\w~$-]*\.[A-Za-z]\w{1,3})(?: +([A-Za-z][\w-]*))?[ \t\r]*(?=\n|$)/y;

/** Whether a row of the common layout begins at `start` and ends with its line. */
export function isCommonRow(text: string, start: number): boolean {
  COMMON_ROW.lastIndex = start;
  return COMMON_ROW.test(text);
}

/**
 * Reads a row of the common layout.
 * @param wordRole the one column of words that the headings name behind the file name; null when there is none or more than one.
 * @returns null when the row has another layout, or a closing word whose column is not certain.
 */
export function readCommonRow(text: string, start: number, wordRole: ColumnRole | null): RawRow | null {
  COMMON_ROW.lastIndex = start;
  const match = COMMON_ROW.exec(text);
  if (match === null || (match[6] !== undefined && wordRole === null)) return null;
  const row = emptyRow({ start: 0, end: 0 });
  row.date = match[1] ?? null;
  row.time = match[2] ?? null;
  row.version = match[3] ?? null;
  row.size = match[4] ?? null;
  row.name = match[5] ?? null;
  if (wordRole !== null) row[wordRole] = match[6] ?? null;
  return row;
}
