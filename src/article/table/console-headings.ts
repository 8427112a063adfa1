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

/** The column in which a place of a text stands, from 0. */
export function columnOf(value: string, start: number): number {
  return start - (value.lastIndexOf('\n', start - 1) + 1);
}

/** Whether a cell stands under a heading. */
export function overlaps(value: string, item: Pick<Item, 'from' | 'to'>, column: NamedColumn): boolean {
  const from = columnOf(value, item.from);
  return from < column.to + 1 && from + item.to - item.from > column.from - 1;
}
