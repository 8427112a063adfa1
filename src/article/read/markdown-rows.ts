import type { Cell, Grid, GridRow, List } from '../blocks.js';
import { readInline } from './markdown-cells.js';
import { firstUnit, lineEnd } from './markdown-lines.js';
import type { CutTable } from './markdown-tables.js';

/** Reads a pipe table (GitHub Flavored Markdown, section 4.10) into a grid. */
export function readPipeTable(text: string, table: CutTable): Grid {
  const rows: GridRow[] = [];
  let index = 0;
  for (let at = table.start; at < table.end; ) {
    const stop = Math.min(lineEnd(text, at), table.end);
    const row = index !== 1 || table.kind === 'bare' ? readPipeRow(text, at, stop, index === 0) : null;
    if (row !== null && !isRule(row)) rows.push(row);
    index += 1;
    at = stop + 1;
  }
  return { type: 'grid', rows };
}

/** Without words: a blank line, a filler row, the line that divides a heading which is repeated. */
const isRule = ({ cells }: GridRow): boolean => cells.every(({ text }) => /^(?:|:?-+:?)$/.test(text.value));

/** Reads a table that draws a list, "| \u2022 | item |", as the list. */
export function readBulletTable(text: string, table: CutTable): List {
  const list: List = { type: 'list', ordered: false, items: [] };
  for (let at = table.start; at < table.end; ) {
    const stop = Math.min(lineEnd(text, at), table.end);
    const item = readPipeRow(text, at, stop, false).cells.slice(1);
    const words = item.filter((cell) => cell.text.length > 0);
    if (words.length > 0)
      list.items.push(words.map(({ text: own, links }) => ({ type: 'paragraph', text: own, links })));
    at = stop + 1;
  }
  return list;
}

function readPipeRow(text: string, from: number, to: number, isHeader: boolean): GridRow {
  let start = firstUnit(text, from, to);
  let end = to;
  while (
    end > start &&
    (text.charCodeAt(end - 1) === 32 || text.charCodeAt(end - 1) === 13 || text.charCodeAt(end - 1) === 9)
  )
    end -= 1;
  if (text.charCodeAt(start) === 124) start += 1;
  const cells: Cell[] = [];
  for (let at = start; at <= end; ) {
    let bar = text.indexOf('|', at);
    while (bar !== -1 && bar < end && text.charCodeAt(bar - 1) === 92) bar = text.indexOf('|', bar + 1);
    const stop = bar === -1 || bar > end ? end : bar;
    if (stop >= end && at >= end) break;
    cells.push(readCell(text, at, stop, isHeader));
    at = stop + 1;
  }
  const first = cells.find((cell) => cell.text.length > 0);
  const last = cells.findLast((cell) => cell.text.length > 0);
  const range =
    first === undefined || last === undefined
      ? { start: from, end }
      : { start: first.text.range().start, end: last.text.range().end };
  return { cells, range };
}

function readCell(text: string, from: number, to: number, isHeader: boolean): Cell {
  let start = from;
  let end = to;
  while (start < end && (text.charCodeAt(start) === 32 || text.charCodeAt(start) === 9)) start += 1;
  while (end > start && (text.charCodeAt(end - 1) === 32 || text.charCodeAt(end - 1) === 9)) end -= 1;
  const { text: words, ...rest } = readInline(text, start, end);
  return { text: words, isHeader, ...rest };
}
