import type { ColumnRole, Words } from '../language/words.js';
import { type ConsoleHeadings, overlaps } from './console-headings.js';
import type { Item } from './console-items.js';
import { DOTTED_DATE, readHeadedDate, SHORT_DOTTED_DATE } from './dates.js';
import { DOTTED_CLOCK } from './times.js';
import { Token } from './tokens.js';

const has = (headings: ConsoleHeadings | null, role: ColumnRole): boolean =>
  headings?.columns.some((column) => column.role === role) === true;

/**
 * "01.06.2008" is a date or a version. It is the date of a row that has no other, under the heading of dates or in a language that writes dates so; it is
 * a version beside another date, or under the heading of versions. "01.06.08" is a date only where headings name a column of dates.
 */
export function settleDottedDate(
  value: string,
  items: readonly Item[],
  headings: ConsoleHeadings | null,
  words: Words,
): void {
  const dotted = items.filter((item) => isDottedDate(value.slice(item.from, item.to), headings, words));
  if (dotted.length === 0) return;
  const isUnder = (item: Item, role: ColumnRole): boolean =>
    headings?.columns.some((column) => column.role === role && overlaps(value, item, column)) === true;
  const isDated = items.some((item) => item.kind === Token.date && !dotted.includes(item));
  const under = dotted.find((item) => isUnder(item, 'date'));
  const mayBeDate = headings === null ? !words.monthFirst : has(headings, 'date');
  const date = isDated || !mayBeDate ? undefined : (under ?? dotted.find((item) => !isUnder(item, 'version')));
  for (const item of dotted) item.kind = item === date ? Token.date : 'version';
}

const isDottedDate = (text: string, headings: ConsoleHeadings | null, words: Words): boolean =>
  (DOTTED_DATE.test(text) || (has(headings, 'date') && SHORT_DOTTED_DATE.test(text))) &&
  readHeadedDate(text, words) !== null;

/** "22.58" right behind the date is the time of a row that has no other, where headings name a column of times and it stands under no other. */
export function settleDottedTime(value: string, items: readonly Item[], headings: ConsoleHeadings | null): void {
  if (headings === null || !has(headings, 'time') || items.some(({ kind }) => kind === Token.time)) return;
  const behind = items[items.findIndex(({ kind }) => kind === Token.date) + 1];
  if (behind === undefined || behind.kind !== Token.dotted || !DOTTED_CLOCK.test(value.slice(behind.from, behind.to)))
    return;
  const over = headings.columns.filter((column) => overlaps(value, behind, column));
  if (over.length === 0 || over.some(({ role }) => role === 'time')) behind.kind = Token.time;
}
