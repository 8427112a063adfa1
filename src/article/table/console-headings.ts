import type { ColumnRole } from '../language/words.js';
import type { Item } from './console-items.js';
import type { NamedColumn } from './headings.js';

/** Headings over a console table, with the column in which each begins and ends. */
export interface ConsoleHeadings {
  columns: readonly NamedColumn[];
  saysUtc: boolean;
}

/** Columns whose cells are words and stand behind the name, or in front of the date. */
export const WORD_ROLES: ReadonlySet<ColumnRole> = new Set([
  'platform',
  'servicePack',
  'serviceBranch',
  'folder',
  'locale',
  'version',
]);

/** The column in which a place of a text stands, from 0. The way back to the beginning of the line is short where lines are. */
export function columnOf(value: string, start: number): number {
  let begin = start;
  while (begin > 0 && value.charCodeAt(begin - 1) !== 10) begin -= 1;
  return start - begin;
}

/** Whether a cell stands under a heading. */
export const overlaps = (value: string, item: Item, column: NamedColumn): boolean =>
  isUnder(columnOf(value, item.from), item.to - item.from, column);

/** Whether a cell of some length that begins in a column of its line stands under a heading. */
export const isUnder = (from: number, length: number, column: NamedColumn): boolean =>
  from < column.to + 1 && from + length > column.from - 1;
