import type { Nodes } from 'mdast';
import { append } from '../append.js';
import type { Block, Cell } from '../blocks.js';
import { SourceText, SourceTextBuilder } from '../source-text.js';
import { readHtmlPart } from './html.js';
import { readInline } from './markdown-cells.js';
import { type MarkdownReading, PLACEHOLDER, placeOf, toSource } from './markdown-reduced.js';
import { readBulletTable, readPipeTable } from './markdown-rows.js';
import { readText } from './text.js';

/** A block of code that makes up this share of a capture is the article itself. */
const MOST = 0.5;

/** A block of code is a table, a log or a listing within the article, unless it is most of the article. */
export function readCode(node: Nodes, reader: MarkdownReading): Block[] {
  const text = codeText(node, reader);
  const isExcerpt = text.length < reader.reduced.length * MOST;
  const blocks: Block[] = [];
  let at = 0;
  // A table that is set in by four spaces was cut out before anybody saw that it is code.
  for (const match of text.value.matchAll(PLACEHOLDER)) {
    if (match.index > at) append(blocks, readText(text.slice(at, match.index), reader.words, isExcerpt));
    append(blocks, tableAt(Number(match[1]), reader));
    at = match.index + match[0].length;
  }
  if (at < text.length) append(blocks, readText(at === 0 ? text : text.slice(at), reader.words, isExcerpt));
  return blocks;
}

/** The lines of a code block without fences, quote marks left out. */
function codeText(node: Nodes, reader: MarkdownReading): SourceText {
  const { start, end } = placeOf(node);
  const builder = new SourceTextBuilder();
  const { value } = reader.reduced;
  const isFenced = /^(?:`{3}|~{3})/.test(value.slice(start, start + 3));
  for (let at = start; at < end; ) {
    const stop = value.indexOf('\n', at);
    const next = stop === -1 || stop >= end ? end : stop + 1;
    const quote = reader.quoted > 0 ? (/^(?:[ \t]*>[ \t]?)+/.exec(value.slice(at, next))?.[0].length ?? 0) : 0;
    const isFence = isFenced && (at === start || (next === end && /^[ \t>]*(?:`{3}|~{3})/.test(value.slice(at, next))));
    if (!isFence) builder.append(reader.reduced, at + quote, next);
    at = next;
  }
  return builder.build();
}

/** Tags that stand as blocks: read as HTML, their words and tables included. */
export function readTags(node: Nodes, reader: MarkdownReading, blocks: Block[]): void {
  const { start, end } = placeOf(node);
  const { value } = reader.reduced;
  let at = start;
  for (const match of value.slice(start, end).matchAll(PLACEHOLDER)) {
    append(blocks, readHtmlPart(reader.reduced, at, start + match.index, reader.words, reader.name));
    append(blocks, tableAt(Number(match[1]), reader));
    at = start + match.index + match[0].length;
  }
  if (!/^\s*<!--/.test(value.slice(at, end)))
    append(blocks, readHtmlPart(reader.reduced, at, end, reader.words, reader.name));
}

export function tableAt(index: number, reader: MarkdownReading): Block[] {
  const table = reader.tables[index];
  if (table === undefined) return [];
  if (table.kind === 'pipes' || table.kind === 'bare') return [readPipeTable(reader.source, table)];
  if (table.kind === 'console')
    return readText(SourceText.verbatim(reader.source, table.start, table.end), reader.words);
  if (table.kind === 'bullets') return [readBulletTable(reader.source, table)];
  const part = SourceText.verbatim(reader.source, table.start, table.end);
  return readHtmlPart(part, 0, part.length, reader.words, reader.name).map((block) =>
    block.type === 'grid'
      ? { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(withInlineMarks) })) }
      : block,
  );
}

/** Links and emphasis of Markdown within a cell of HTML. */
const INLINE_MARKS = /\]\([^)]|\*\*[^*]/;

/** Converters leave the Markdown of a cell as it is where the table had to become HTML. */
function withInlineMarks(cell: Cell): Cell {
  const { value } = cell.text;
  if (!INLINE_MARKS.test(value)) return cell;
  const { text, links } = readInline(value, 0, value.length);
  return { ...cell, text: toSource(text, cell.text), links };
}
