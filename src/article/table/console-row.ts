import type { Words } from '../language/words.js';
import { settleDottedDate, settleDottedTime } from './console-dotted.js';
import { isFigure, readFigures } from './console-figures.js';
import { type ConsoleHeadings, overlaps } from './console-headings.js';
import { type Item, itemsOf } from './console-items.js';
import { joinWordsBehind, readWords } from './console-words.js';
import { emptyRow, type RawRow } from './raw.js';
import { Token, type TokenList } from './tokens.js';
import { MACHINE } from './values.js';

/** Reads one row; null when it has no name or too little else to be a row of a file table. */
export function readRow(
  value: string,
  tokens: TokenList,
  count: number,
  headings: ConsoleHeadings | null,
  words: Words,
): RawRow | null {
  const items = itemsOf(value, tokens, count, words);
  const row = emptyRow({ start: 0, end: 0 });
  let nameAt = nameIn(value, items, headings);
  if (nameAt === -1) nameAt = nameByHeading(value, items, headings);
  const name = items[nameAt];
  if (name === undefined) return null;
  row.name = value.slice(name.from, name.to);
  joinWordsBehind(value, items, nameAt, headings);
  settleDottedDate(value, items, headings, words);
  settleDottedTime(value, items, headings);
  const figures: Item[] = [];
  for (const item of items) {
    if (item.kind === Token.date && row.date === null) row.date = value.slice(item.from, item.to);
    else if (item.kind === Token.time && row.time === null) row.time = value.slice(item.from, item.to);
    else if (isFigure(item)) figures.push(item);
  }
  readFigures(value, figures, row, headings);
  readWords(value, items, nameAt, row, headings, words);
  const known =
    Number(row.date !== null) + Number(row.size !== null) + Number(row.version !== null) + Number(row.time !== null);
  if (known < 2 && (headings === null || known === 0)) return null;
  if (!isShifted(value, name, headings) && !isPlatformShifted(value, items, headings))
    markBlanks(value, items, row, headings);
  return row;
}

/** Whether the name stands under the heading of another column: a cell in front of it was lost. */
function isShifted(value: string, name: Item, headings: ConsoleHeadings | null): boolean {
  const over = (headings?.columns ?? []).filter((column) => overlaps(value, name, column));
  return over.length > 0 && over.every(({ role }) => role !== 'name');
}

/** Whether a machine stands under the headings of others alone, though there is a column of platforms: cells in front of it may have been lost. */
function isPlatformShifted(value: string, items: readonly Item[], headings: ConsoleHeadings | null): boolean {
  if (headings?.columns.some(({ role }) => role === 'platform') !== true) return false;
  return items.some((item) => {
    if (item.kind !== Token.word || !MACHINE.test(value.slice(item.from, item.to))) return false;
    const over = headings.columns.filter((column) => overlaps(value, item, column));
    return over.length > 0 && over.every(({ role }) => role !== 'platform' && role !== 'name');
  });
}

/** A size or time under whose heading nothing stands is blank. */
function markBlanks(value: string, items: readonly Item[], row: RawRow, headings: ConsoleHeadings | null): void {
  for (const column of headings?.columns ?? []) {
    const { role } = column;
    if (role !== 'size' && role !== 'time') continue;
    if (row[role] === null && !items.some((item) => overlaps(value, item, column))) row[role] = '';
  }
}

/** The file name; of several words that look like one, that under the heading. */
function nameIn(value: string, items: readonly Item[], headings: ConsoleHeadings | null): number {
  const names = [...items.keys()].filter((index) => items[index]?.kind === Token.name);
  const column = headings?.columns.find(({ role }) => role === 'name');
  const under = names.find((index) => {
    const item = items[index];
    return item !== undefined && column !== undefined && overlaps(value, item, column);
  });
  return (names.length > 1 ? under : undefined) ?? names[0] ?? -1;
}

/** A name without an extension is known by standing under "File name". */
function nameByHeading(value: string, items: readonly Item[], headings: ConsoleHeadings | null): number {
  const named = headings?.columns.find((column) => column.role === 'name');
  if (named === undefined) return -1;
  return items.findIndex(
    (item) =>
      item.kind === Token.word && overlaps(value, item, named) && /^[\w$~-]{2,}$/.test(value.slice(item.from, item.to)),
  );
}
