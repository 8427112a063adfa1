import type { Words } from '../language/words.js';
import { isFigure } from './console-figures.js';
import { type ConsoleHeadings, overlaps, WORD_ROLES } from './console-headings.js';
import type { Item } from './console-items.js';
import type { NamedColumn } from './headings.js';
import type { RawRow } from './raw.js';
import { Token } from './tokens.js';
import { isBlank, kindOf, MACHINE } from './values.js';

/**
 * "Windows 98, SE", "ARM 720": a number right behind a word behind the name belongs to that word. "001041 Japanese": one right in front of it does where
 * it stands under no heading but that of a column of words.
 */
export function joinWordsBehind(
  value: string,
  items: readonly Item[],
  nameAt: number,
  headings: ConsoleHeadings | null,
): void {
  for (let i = nameAt + 1; i < items.length; i += 1) {
    const item = items[i];
    if (item === undefined || !isFigure(item)) continue;
    const before = items[i - 1];
    const behind = items[i + 1];
    if (i > nameAt + 1 && before?.kind === Token.word && isOneSpace(value, before.to, item.from))
      item.kind = Token.word;
    else if (
      item.kind === Token.number &&
      behind?.kind === Token.word &&
      isOneSpace(value, item.to, behind.from) &&
      isUnderWords(value, item, headings)
    )
      item.kind = Token.word;
  }
}

const isOneSpace = (value: string, from: number, to: number): boolean =>
  to - from === 1 && value.charCodeAt(from) === 32;

function isUnderWords(value: string, item: Item, headings: ConsoleHeadings | null): boolean {
  const over = (headings?.columns ?? []).filter((column) => overlaps(value, item, column));
  return over.length > 0 && over.every(({ role }) => role !== 'version' && WORD_ROLES.has(role));
}

/** Gives the words of a row to the columns of words: behind the name in their order, a platform by its own look. */
export function readWords(
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
  const runs = partPlatform(value, joinRuns(value, open), roles);
  const lastTyped = items.findLast((item) => item === name || !open.includes(item));
  const behind = runs.filter((run) => run.from > (lastTyped?.from ?? 0));
  const trailing = roles.filter((column) => column.role !== 'version' || runs.length > roles.length - 1);
  for (const [index, run] of runs.entries()) {
    const text = value.slice(run.from, run.to).replace(/\s+/g, ' ');
    if (isBlank(text, words) || (headings === null && DATED.test(text))) continue;
    const free = roles.filter(({ role }) => row[role] === null);
    const column = isMisread(value, run, headings) ? null : columnFor(value, run, free, trailing, behind, index);
    const isVersion = column?.role !== 'version' || kindOf(text, words) === 'version';
    if (column !== null && row[column.role] === null && isVersion) row[column.role] = text;
    else if (row.platform === null && kindOf(text, words) === 'platform') row.platform = text;
    else row.unread = [...row.unread, text];
  }
}

/** "dated 10/26/95": the word that a sentence puts in front of a date. */
const DATED = /^dated$/i;

/** Words that stand under the heading of a date, time or size are such a value that could not be read. */
function isMisread(value: string, run: Item, headings: ConsoleHeadings | null): boolean {
  const over = (headings?.columns ?? []).filter((column) => overlaps(value, run, column));
  return over.length > 0 && over.every((column) => !WORD_ROLES.has(column.role));
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

/** "x86 RTMGDR": a platform, and the cell of the other column of words behind it, with one space between them. */
function partPlatform(value: string, runs: readonly Item[], roles: readonly NamedColumn[]): readonly Item[] {
  const [run] = runs;
  const columns = roles.filter(({ role }) => role !== 'version');
  if (run === undefined || runs.length > 1 || columns.length !== 2 || columns[0]?.role !== 'platform') return runs;
  const text = value.slice(run.from, run.to);
  const end = text.indexOf(' ');
  if (end === -1 || !MACHINE.test(text.slice(0, end))) return runs;
  return [
    { ...run, to: run.from + end },
    { ...run, from: run.from + end + 1 },
  ];
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
