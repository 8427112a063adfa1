import type { Cell, GridRow } from '../blocks.js';
import type { ColumnRole, Words } from '../language/words.js';
import { DOTTED_DATE, isPlausibleYear, readHeadedDate, SHORT_DOTTED_DATE } from './dates.js';
import { DOTTED_CLOCK } from './times.js';
import { kindOf, type ValueKind } from './values.js';

/**
 * "17.23" is a time or a version, as its column has it (`clock`), and so is "5.5.2008" a date or a version (`dotted`), which "5.5.08" is only if its
 * heading says so (`brief`); "32.06.2020" is a version, or a date misprinted (`misdate`); "01-Jun-2008 10:36" is a date and a time (`moment`).
 */
export type CellKind = ValueKind | 'clock' | 'dotted' | 'brief' | 'misdate' | 'moment';

/** Which kinds of value bear out that a column has a role; a column of other kinds was headed wrongly. */
const FITS: Readonly<Record<ColumnRole, readonly CellKind[]>> = {
  name: ['name', 'word', 'version', 'brief', 'misdate', 'clock', 'number', 'platform'],
  version: ['version', 'clock', 'dotted', 'brief', 'misdate', 'number', 'none', 'size', 'word'],
  size: ['size', 'number', 'version', 'brief', 'misdate', 'clock', 'none'],
  date: ['date', 'dotted', 'brief', 'misdate', 'moment', 'none'],
  time: ['time', 'clock', 'none', 'number'],
  platform: ['platform', 'word', 'none', 'number'],
  servicePack: ['word', 'none', 'platform', 'number', 'name'],
  serviceBranch: ['word', 'none', 'platform', 'name', 'number'],
  folder: ['word', 'none', 'name', 'platform', 'number', 'version', 'brief', 'misdate', 'clock'],
  locale: ['word', 'none', 'platform', 'number'],
  hash: ['hash', 'none'],
};

/** Rows looked at to find out what a column holds. */
const SAMPLE = 200;

/** The kind of one cell. */
export function cellKind(value: string, words: Words): CellKind {
  if (DOTTED_CLOCK.test(value)) return 'clock';
  const kind = kindOf(value, words);
  if (kind === 'date' && DOTTED_DATE.test(value)) return 'dotted';
  if (kind === 'version' && SHORT_DOTTED_DATE.test(value) && readHeadedDate(value, words) !== null) return 'brief';
  if (kind === 'version' && DOTTED_DATE.test(value) && isPlausibleYear(Number(value.slice(-4)))) return 'misdate';
  return kind === 'word' && momentOf(value, words) !== null ? 'moment' : kind;
}

const MOMENT = /^(\S.{4,30}?)[ ,]+(\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m?\.?)?)(?: ?(?:utc|gmt))?$/i;

/** The date and the time of a cell that holds both; null for any other. */
export function momentOf(value: string, words: Words): { date: string; time: string } | null {
  if (value.length > 48) return null;
  const [, date, time] = MOMENT.exec(value) ?? [];
  return date !== undefined && time !== undefined && kindOf(date, words) === 'date' ? { date, time } : null;
}

/** Whether a value can stand in a column. */
export const fitsColumn = (kind: CellKind, role: ColumnRole): boolean => kind === 'none' || FITS[role].includes(kind);

/** The kind of one cell; of one over several lines that of the whole, where a break split a name or version. */
function kindOfCell({ text: { value }, breaks }: Cell, words: Words): CellKind {
  if (breaks === undefined) return cellKind(value, words);
  let joined = value;
  for (const at of [...breaks].reverse()) joined = joined.slice(0, at) + joined.slice(at + 1);
  const kind = cellKind(value, words);
  const whole = cellKind(joined, words);
  return whole === 'name' || whole === 'version' || kind === 'word' ? whole : kind;
}

/** How often each kind of value occurs in a column. */
export type KindCounts = ReadonlyMap<CellKind, number>;

/** Counts the kinds of value in each column; captions and blank rows do not count. */
export function columnKinds(body: readonly GridRow[], words: Words): KindCounts[] {
  const columns: Map<CellKind, number>[] = [];
  for (const row of body.slice(0, SAMPLE)) {
    if (row.cells.filter((cell) => cell.text.value !== '').length < 2) continue;
    for (const [index, cell] of row.cells.entries()) {
      const counts = columns[index] ?? new Map<CellKind, number>();
      columns[index] = counts;
      if (cell.text.value === '') continue;
      const kind = kindOfCell(cell, words);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  return Array.from(columns, (counts) => counts ?? new Map());
}

/** The share of values of some kinds in a column, blanks left out; -1 for an empty column. */
function share(counts: KindCounts | undefined, kinds: readonly CellKind[]): number {
  let all = 0;
  let fitting = 0;
  for (const [kind, count] of counts ?? []) {
    if (kind === 'none') continue;
    all += count;
    if (kinds.includes(kind)) fitting += count;
  }
  return all === 0 ? -1 : fitting / all;
}

type Columns = (ColumnRole | null)[];

/**
 * Finds what each column is. Its heading says so unless its values say otherwise; values alone say it where the heading is wrong, unknown or missing. A
 * heading that neither its values nor another column contradict stands in the end, so that values that cannot be read are told of.
 */
export function assignColumns(headings: readonly (ColumnRole | null)[], kinds: readonly KindCounts[]): Columns {
  const width = Math.max(headings.length, kinds.length);
  const columns: Columns = [];
  for (let i = 0; i < width; i += 1) {
    const role = headings[i] ?? null;
    const fit = role === null ? 0 : share(kinds[i], FITS[role]);
    const isNew = role === 'hash' || !columns.includes(role);
    columns.push(role !== null && (fit === -1 || fit >= 0.5) && isNew ? role : null);
  }
  const infer = (role: ColumnRole, from: readonly CellKind[], least: number): void => {
    if (!columns.includes(role)) inferColumn(columns, kinds, role, from, least);
  };
  infer('date', ['date', 'dotted', 'moment'], 0.5);
  infer('time', ['time'], 0.5);
  infer('hash', ['hash'], 0.9);
  infer('name', ['name'], 0.6);
  if (columns.includes('name')) {
    infer('version', VERSIONS, 0.6);
    // "3.67.1988" among versions is one of them, and no misprinted date.
    if (kinds.some((counts) => counts.has('version'))) infer('version', [...VERSIONS, 'misdate'], 0.9);
    infer('size', ['size', 'number'], 0.5);
    infer('platform', ['platform'], 0.6);
  }
  for (const [i, role] of headings.entries())
    if (role !== null && columns[i] === null && !columns.includes(role)) columns[i] = role;
  return columns;
}

const VERSIONS: readonly CellKind[] = ['version', 'clock', 'dotted', 'brief'];

/** What the values of a column are of which a row has one. */
const SINGLE: readonly (readonly [ColumnRole, readonly CellKind[]])[] = [
  ['version', ['version', 'dotted', 'brief']],
  ['size', ['size']],
  ['date', ['date']],
];

/**
 * The columns that nothing gives a role, and that hold the same as another one whose values alone gave it one: "Old version", "New version". Which of
 * the two is the file's nobody can say.
 */
export function rivalsIn(
  columns: readonly (ColumnRole | null)[],
  headings: readonly (ColumnRole | null)[],
  kinds: readonly KindCounts[],
): number[] {
  const inferred = SINGLE.filter(([role]) => columns.includes(role) && headings[columns.indexOf(role)] !== role);
  return [...columns.keys()].filter(
    (column) => columns[column] === null && inferred.some(([, from]) => share(kinds[column], from) >= 0.5),
  );
}

/** Gives a role to the column without one that has the most values that fit it, and few others. */
function inferColumn(
  columns: Columns,
  kinds: readonly KindCounts[],
  role: ColumnRole,
  from: readonly CellKind[],
  least: number,
): void {
  let best = -1;
  let most = 0;
  for (const [i, taken] of columns.entries()) {
    if (taken !== null || share(kinds[i], from) < least) continue;
    const fitting = from.reduce((sum, kind) => sum + (kinds[i]?.get(kind) ?? 0), 0);
    if (fitting > most) {
      best = i;
      most = fitting;
    }
  }
  if (best !== -1) columns[best] = role;
}

/** A file table names files, and gives a size, hash, date and version, or headings that leave no doubt. */
export function isFileTable(
  columns: Columns,
  headings: readonly (ColumnRole | null)[],
  kinds: readonly KindCounts[],
): boolean {
  const name = columns.indexOf('name');
  if (name === -1) return false;
  const has = (role: ColumnRole): boolean => columns.includes(role);
  const likeness = share(kinds[name], ['name']);
  const isHeaded = headings[name] === 'name';
  const isNamed = isHeaded ? likeness >= 0.3 : likeness >= 0.5;
  if (has('hash')) return isNamed;
  if (has('size') && (has('date') || has('version'))) return isNamed;
  if (has('date') && has('version')) return isNamed;
  if (!isHeaded || likeness < 0.5) return false;
  const isVersioned =
    has('version') &&
    likeness >= 0.8 &&
    share(kinds[columns.indexOf('version')], ['version', 'dotted', 'brief', 'misdate']) >= 0.8;
  return (
    has('size') || has('date') || (isVersioned && headings.filter((role) => role !== null).length === headings.length)
  );
}
