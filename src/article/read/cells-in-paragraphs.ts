import { append } from '../append.js';
import type { Block, Cell, Grid, Paragraph } from '../blocks.js';
import type { Words } from '../language/words.js';
import { SourceTextBuilder } from '../source-text.js';
import { roleOf } from '../table/headings.js';
import { kindOf } from '../table/values.js';
import { readText } from './text.js';

/** A cell is short; anything longer is prose. */
const LONGEST_CELL = 120;
/** Cells that a table has at least, and fields that a record has. */
const LEAST_CELLS = 6;
const LEAST_FIELDS = 3;
const FIELD = /^([^:]{3,32}):\s+\S/;
const MAY_BE_DATE = /^\S.{4,22}\d$/;
const MAY_BE_NAME = /\.\w{1,12}$/;

/**
 * Reads paragraphs that are the cells of a table of files, as divisions and lists of definitions leave them: one cell a paragraph, a heading and its
 * value in turn, or "File name: foo.dll". All other blocks stay as they are.
 */
export function readCells(blocks: readonly Block[], words: Words): Block[] {
  const read: Block[] = [];
  for (let from = 0; from < blocks.length; ) {
    const cells: Paragraph[] = [];
    for (let at = from; at < blocks.length; at += 1) {
      const block = blocks[at];
      if (block?.type !== 'paragraph' || !mayBeCell(block)) break;
      cells.push(block);
    }
    const mayHold = cells.length >= LEAST_CELLS && cells.some(({ text }) => MAY_BE_NAME.test(text.value));
    const tables = mayHold ? (fieldsOf(cells, words) ?? tablesOf(cells, words)) : null;
    const to = Math.max(from + cells.length, from + 1);
    append(read, tables ?? blocks.slice(from, to));
    from = to;
  }
  return read;
}

const mayBeCell = ({ text, links, strong }: Paragraph): boolean =>
  text.length <= LONGEST_CELL && links.length === 0 && strong !== true;

/** Headings and values in turn, as a table with one field a row, and what stands around them; null when there are none. */
function fieldsOf(cells: readonly Paragraph[], words: Words): Block[] | null {
  const named = cells.map(({ text }) => roleOf(text.value, words) !== null);
  const from = named.indexOf(true);
  let to = from;
  while (from !== -1 && named[to] === true && named[to + 1] === false) to += 2;
  if (to - from < LEAST_FIELDS * 2) return null;
  const grid: Grid = { type: 'grid', rows: [] };
  for (let i = from; i < to; i += 2) {
    const own = cells.slice(i, i + 2).map(({ text }): Cell => ({ text, links: [], isHeader: false }));
    const [heading, value] = own;
    if (heading === undefined || value === undefined) continue;
    grid.rows.push({ cells: own, range: { start: heading.text.range().start, end: value.text.range().end } });
  }
  return [...cells.slice(0, from), grid, ...cells.slice(to)];
}

/** What the paragraphs are as lines of a text; null when no table is among them. */
function tablesOf(cells: readonly Paragraph[], words: Words): Block[] | null {
  if (!holdsDates(cells, words) && !holdsFields(cells, words)) return null;
  const builder = new SourceTextBuilder();
  for (const { text } of cells) {
    const { end } = text.range();
    builder.append(text);
    builder.push('\n', end, end);
  }
  const blocks = readText(builder.build(), words, true);
  return blocks.some(({ type }) => type === 'lines' || type === 'grid') ? blocks : null;
}

const holdsDates = (cells: readonly Paragraph[], words: Words): boolean =>
  cells.some(({ text: { value } }) => MAY_BE_DATE.test(value) && kindOf(value, words) === 'date');

function holdsFields(cells: readonly Paragraph[], words: Words): boolean {
  const roles = new Set(cells.map(({ text }) => roleOf(FIELD.exec(text.value)?.[1] ?? '', words)));
  return roles.has('name') && roles.size > LEAST_FIELDS;
}
