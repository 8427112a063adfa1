import type { Lines } from '../blocks.js';
import type { Words } from '../language/words.js';
import { isFigure, readFigures } from './console-figures.js';
import { type ConsoleHeadings, columnOf, overlaps, WORD_ROLES } from './console-headings.js';
import { type Item, itemsOf } from './console-items.js';
import { Plans, readByPlan } from './console-plan.js';
import { readCommonRow } from './console-row.js';
import { joinWordsBehind, readWords } from './console-words.js';
import { columnsNamed } from './headings.js';
import { emptyRow, emptyTable, type RawRow, type RawTable } from './raw.js';
import { Token, type TokenList, tokenize } from './tokens.js';

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
    if (row === null) {
      const wrapped = readWrapped(value, lines.spans, i, headings, words);
      if (wrapped === null) table.unreadRows.push(lines.text.range(start, end));
      else {
        i += 2;
        wrapped.range = lines.text.range(start, lines.spans[i + 1] ?? end);
        table.rows.push(wrapped);
      }
    } else {
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

/** Reads a row whose name stands alone on the next line; null when it does not. */
function readWrapped(
  value: string,
  spans: readonly number[],
  i: number,
  headings: ConsoleHeadings | null,
  words: Words,
): RawRow | null {
  const tokens: TokenList = [];
  const [from, to, nameFrom, nameTo] = spans.slice(i, i + 4);
  if (from === undefined || to === undefined || nameFrom === undefined || nameTo === undefined) return null;
  if (tokenize(value, nameFrom, nameTo, tokens) !== 1 || tokens[2] !== Token.name) return null;
  const count = tokenize(value, from, to, tokens);
  tokens.push(nameFrom, nameTo, Token.name);
  return readRow(value, tokens, count + 1, headings, words);
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
  let nameAt = nameIn(value, items, headings);
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
