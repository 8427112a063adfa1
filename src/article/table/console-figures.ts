import type { ColumnRole } from '../language/words.js';
import { type ConsoleHeadings, overlaps } from './console-headings.js';
import type { Item } from './console-items.js';
import type { RawRow } from './raw.js';
import { Token } from './tokens.js';

const THOUSANDS = /^\d{1,3}\.\d{3}(?:\.\d{3})*$/;
const CLOCK_DIGITS = /^(?:[01]\d|2[0-3])[0-5]\d$/;

/** Whether a cell is a number of some kind. */
export const isFigure = ({ kind }: Item): boolean =>
  kind === Token.number || kind === Token.grouped || kind === Token.dotted || kind === 'version' || kind === 'size';

/** Settles which figure is the version and which the size. */
export function readFigures(
  value: string,
  figures: readonly Item[],
  row: RawRow,
  headings: ConsoleHeadings | null,
): void {
  const textOf = (item: Item): string => value.slice(item.from, item.to);
  const set = (role: 'version' | 'size' | 'time', item: Item): void => {
    if (row[role] === null) row[role] = textOf(item);
    else row.unread = [...row.unread, textOf(item)];
  };
  const open: Item[] = [];
  for (const item of underHeadingFirst(value, figures, headings)) {
    if (item.kind === 'version') set('version', item);
    else if (item.kind === 'size' || item.kind === Token.grouped) set('size', item);
    else if (item.kind === Token.dotted && !THOUSANDS.test(textOf(item))) set('version', item);
    else open.push(item);
  }
  for (const item of open) {
    const role = roleOfFigure(value, item, row, headings);
    set(role, item);
  }
}

/** Of several versions the one that stands under the heading is the file's. */
function underHeadingFirst(value: string, figures: readonly Item[], headings: ConsoleHeadings | null): readonly Item[] {
  const version = headings?.columns.find((column) => column.role === 'version');
  const isVersion = (item: Item): boolean =>
    item.kind === 'version' || (item.kind === Token.dotted && !THOUSANDS.test(value.slice(item.from, item.to)));
  if (version === undefined || figures.filter(isVersion).length < 2) return figures;
  const under = figures.filter((item) => isVersion(item) && overlaps(value, item, version));
  return [...under, ...figures.filter((item) => !under.includes(item))];
}

/** A bare number or "177.424": what is still missing, and where it stands under the headings, decide. */
function roleOfFigure(
  value: string,
  item: Item,
  row: RawRow,
  headings: ConsoleHeadings | null,
): 'version' | 'size' | 'time' {
  const has = (role: ColumnRole): boolean => headings?.columns.some((column) => column.role === role) ?? true;
  const text = value.slice(item.from, item.to);
  if (row.time === null && headings !== null && has('time') && CLOCK_DIGITS.test(text) && row.date !== null) {
    const time = headings.columns.find((column) => column.role === 'time');
    if (time !== undefined && overlaps(value, item, time)) return 'time';
  }
  if (row.size === null && row.version !== null) return 'size';
  if (row.size !== null && row.version === null && has('version')) return 'version';
  if (headings !== null && has('version')) {
    const version = headings.columns.find((column) => column.role === 'version');
    const size = headings.columns.find((column) => column.role === 'size');
    if (
      version !== undefined &&
      overlaps(value, item, version) &&
      !(size !== undefined && overlaps(value, item, size))
    ) {
      return item.kind === Token.dotted || row.size !== null ? 'version' : sizeUnlessTaken(row);
    }
  }
  return 'size';
}

const sizeUnlessTaken = (row: RawRow): 'version' | 'size' => (row.size === null ? 'size' : 'version');
