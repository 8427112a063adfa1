import type { Lines } from '../blocks.js';
import type { ColumnRole, Words } from '../language/words.js';
import { type Item, itemsOf } from './console-items.js';
import { Plans, readByPlan } from './console-plan.js';
import { readCommonRow } from './console-row.js';
import { columnsNamed, type NamedColumn } from './headings.js';
import { emptyRow, emptyTable, type RawRow, type RawTable } from './raw.js';
import { Token, type TokenList, tokenize } from './tokens.js';
import { isBlank, kindOf } from './values.js';

/** Headings over a console table, with the column in which each begins and ends. */
export interface ConsoleHeadings {
  columns: readonly NamedColumn[];
  saysUtc: boolean;
}

const THOUSANDS = /^\d{1,3}\.\d{3}(?:\.\d{3})*$/;
const CLOCK_DIGITS = /^(?:[01]\d|2[0-3])[0-5]\d$/;
/** Columns whose cells are words and stand behind the name, or in front of the date. */
const WORD_ROLES: ReadonlySet<ColumnRole> = new Set([
  'platform',
  'servicePack',
  'serviceBranch',
  'folder',
  'locale',
  'version',
]);

/** Reads the headings of a console table from its line; null when the line is none. */
function readConsoleHeadings(line: string, lineStart: number, words: Words): ConsoleHeadings | null {
  const columns = columnsNamed(line, words);
  if (columns.length < 2) return null;
  return {
    columns: columns.map((c) => ({ ...c, from: c.from + lineStart, to: c.to + lineStart })),
    saysUtc: words.utc.test(line),
  };
}

/**
 * Reads a console table: rows of cells set apart by spaces, often ragged, some cells missing. Each cell is known by its own characters;
 * headings settle what characters leave open.
 * @param inherited headings of a table right above, for a table that has none.
 */
export function readConsoleTable(
  lines: Lines,
  words: Words,
  inherited: ConsoleHeadings | null,
): { table: RawTable; headings: ConsoleHeadings | null } {
  const { value } = lines.text;
  const table = emptyTable();
  const tokens: TokenList = [];
  let headings: ConsoleHeadings | null = inherited;
  let plans = plansFor(headings);
  for (let i = 0; i < lines.spans.length; i += 2) {
    const start = lines.spans[i] ?? 0;
    const end = lines.spans[i + 1] ?? 0;
    const common = readCommonRow(value, start, plans.wordRole);
    if (common !== null) {
      common.range = lines.text.range(start, end);
      table.rows.push(common);
      continue;
    }
    const count = tokenize(value, start, end, tokens);
    const plan = plans.for(tokens, count);
    if (plan !== null) {
      const row = readByPlan(value, tokens, plan);
      row.range = lines.text.range(start, end);
      table.rows.push(row);
      continue;
    }
    if (!hasFigures(tokens, count)) {
      const named = readConsoleHeadings(value.slice(start, end), columnOf(value, start), words);
      if (named !== null) {
        headings = named;
        plans = plansFor(headings);
        continue;
      }
      const previous = table.rows.at(-1);
      if (previous !== undefined && continueRow(previous, value, start, end, headings)) {
        previous.range = { start: previous.range.start, end: lines.text.range(start, end).end };
        continue;
      }
      table.unreadRows.push(lines.text.range(start, end));
      continue;
    }
    const row = readRow(value, tokens, count, headings, words);
    if (row === null) table.unreadRows.push(lines.text.range(start, end));
    else {
      row.range = lines.text.range(start, end);
      table.rows.push(row);
    }
  }
  table.hasHeadings = headings !== null;
  table.saysUtc = headings?.saysUtc ?? false;
  return { table, headings };
}

/** Without headings a word behind the name has no column of its own: such rows are looked at closely. */
function plansFor(headings: ConsoleHeadings | null): Plans {
  const roles = (headings?.columns ?? []).map((column) => column.role);
  return new Plans(roles.filter((role) => role !== 'version' && WORD_ROLES.has(role)));
}

function columnOf(value: string, start: number): number {
  return start - (value.lastIndexOf('\n', start - 1) + 1);
}

function hasFigures(tokens: TokenList, count: number): boolean {
  for (let i = 2; i < count * 3; i += 3) {
    const kind = tokens[i];
    if (kind !== Token.word && kind !== Token.dash && kind !== Token.name) return true;
  }
  return false;
}

/** Puts a wrapped rest of a cell behind the cell over it: "Windows 98 / Second Edition". */
function continueRow(
  row: RawRow,
  value: string,
  start: number,
  end: number,
  headings: ConsoleHeadings | null,
): boolean {
  if (headings === null) return false;
  const column = columnOf(value, start);
  const last = headings.columns.findLast((named) => named.from <= column + 2);
  if (last === undefined || !WORD_ROLES.has(last.role)) return false;
  const cell = row[last.role];
  if (cell === null) return false;
  row[last.role] = `${cell} ${value.slice(start, end).replace(/\s+/g, ' ')}`;
  return true;
}

/** Reads one row; null when it has no name or too little else to be a row of a file table. */
function readRow(
  value: string,
  tokens: TokenList,
  count: number,
  headings: ConsoleHeadings | null,
  words: Words,
): RawRow | null {
  const items = itemsOf(value, tokens, count, words);
  const row = emptyRow({ start: 0, end: 0 });
  let nameAt = items.findIndex((item) => item.kind === Token.name);
  if (nameAt === -1) nameAt = nameByHeading(value, items, headings);
  const name = items[nameAt];
  if (name === undefined) return null;
  row.name = value.slice(name.from, name.to);
  joinWordsBehind(items, nameAt);
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
  return known >= 2 || (headings !== null && known >= 1) ? row : null;
}

const isFigure = ({ kind }: Item): boolean =>
  kind === Token.number || kind === Token.grouped || kind === Token.dotted || kind === 'version' || kind === 'size';

/** "Windows 98, SE", "ARM 720": a number right behind a word behind the name belongs to that word. */
function joinWordsBehind(items: readonly Item[], nameAt: number): void {
  for (let i = nameAt + 2; i < items.length; i += 1) {
    const item = items[i];
    const before = items[i - 1];
    if (item === undefined || before === undefined) continue;
    if (isFigure(item) && before.kind === Token.word && item.from - before.to === 1) item.kind = Token.word;
  }
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

function overlaps(value: string, item: Item, column: NamedColumn): boolean {
  const from = columnOf(value, item.from);
  return from < column.to + 1 && from + item.to - item.from > column.from - 1;
}

/** Settles which figure is the version and which the size. */
function readFigures(value: string, figures: readonly Item[], row: RawRow, headings: ConsoleHeadings | null): void {
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

/** Gives the words of a row to the columns of words: behind the name in their order, a platform by its own look. */
function readWords(
  value: string,
  items: readonly Item[],
  nameAt: number,
  row: RawRow,
  headings: ConsoleHeadings | null,
  words: Words,
): void {
  const name = items[nameAt];
  const open = items.filter((item) => item !== name && (item.kind === Token.word || item.kind === Token.name));
  if (open.length === 0) return;
  const roles = (headings?.columns ?? []).filter((column) => WORD_ROLES.has(column.role) && row[column.role] === null);
  const runs = joinRuns(value, open);
  const behind = runs.filter((run) => run.from > (items[nameAt]?.from ?? 0));
  const trailing = roles.filter((column) => column.role !== 'version' || runs.length > roles.length - 1);
  for (const [index, run] of runs.entries()) {
    const text = value.slice(run.from, run.to).replace(/\s+/g, ' ');
    if (isBlank(text, words)) continue;
    const column = columnFor(value, run, roles, trailing, behind, index);
    if (column !== null && row[column.role] === null) row[column.role] = text;
    else if (row.platform === null && kindOf(text, words) === 'platform') row.platform = text;
    else row.unread = [...row.unread, text];
  }
}

function columnFor(
  value: string,
  run: Item,
  roles: readonly NamedColumn[],
  trailing: readonly NamedColumn[],
  behind: readonly Item[],
  index: number,
): NamedColumn | null {
  const over = roles.find((column) => overlaps(value, run, column));
  if (over !== undefined) return over;
  const last = trailing.filter((column) => column.role !== 'version');
  if (behind.length === last.length) {
    const place = behind.indexOf(run);
    if (place !== -1) return last[place] ?? null;
  }
  if (last.length === 1 && behind[0] === run && index === behind.length - 1) return last[0] ?? null;
  return null;
}

/** Words with one space between them are one cell. */
function joinRuns(value: string, items: readonly Item[]): Item[] {
  const runs: Item[] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last !== undefined && item.from - last.to === 1 && value.charCodeAt(last.to) === 32) last.to = item.to;
    else runs.push({ ...item });
  }
  return runs;
}
