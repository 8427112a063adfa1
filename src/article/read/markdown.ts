import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { append } from '../append.js';
import type { Block, Cell, List } from '../blocks.js';
import type { Words } from '../language/words.js';
import { LIMITS } from '../limits.js';
import { SourceText, SourceTextBuilder } from '../source-text.js';
import { align } from './align.js';
import { readFrontMatter } from './front-matter.js';
import { readHtmlPart } from './html.js';
import { InlineBuilder } from './inline.js';
import { linksIn } from './links.js';
import { guardMarkdown } from './markdown-guard.js';
import { type CutTable, findTables, readBulletTable, readInline, readPipeTable } from './markdown-tables.js';
import type { ReadForm } from './reading.js';
import { readText } from './text.js';

/** Stands in the reduced text where a table was cut out; private use characters, which no article has. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
const PLACEHOLDER = /\uE000(\d+)\uE001/g;

interface Reader {
  source: string;
  words: Words;
  tables: readonly CutTable[];
  /** The text that the Markdown parser saw, mapped to the source. */
  reduced: SourceText;
  quoted: number;
}

/**
 * Of GitHub's extensions those that are not read by scans of our own, as tables and printed addresses are: the search for addresses alone takes a
 * fifth of the whole time, at the beginning of every word.
 */
const REMARK = unified()
  .use(remarkParse)
  .data({
    micromarkExtensions: [gfmFootnote(), gfmStrikethrough()],
    fromMarkdownExtensions: [gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown()],
  })
  .freeze();

/** Reads Markdown: front matter and tables by scans of their own, the rest by the parser of remark. */
export function readMarkdown(source: string, words: Words, name: string): ReadForm {
  const { fields, end } = readFrontMatter(source);
  const tables = findTables(source).filter((table) => table.start >= end);
  const reduced = reduce(source, end, tables);
  guardMarkdown(reduced.value, name);
  const reader: Reader = { source, words, tables, reduced, quoted: 0 };
  const tree = REMARK.parse(reduced.value);
  return { blocks: readNodes(tree.children, reader, 0), fields, tooDeep: null };
}

/** The source from `from` on with a placeholder for each table. */
function reduce(source: string, from: number, tables: readonly CutTable[]): SourceText {
  const builder = new SourceTextBuilder();
  let at = from;
  for (const [index, table] of tables.entries()) {
    builder.push(source.slice(at, table.start), at, table.start);
    builder.push(`${OPEN}${index}${CLOSE}`, table.start, table.end);
    at = table.end;
  }
  builder.push(source.slice(at), at, source.length);
  return builder.build();
}

function readNodes(nodes: readonly RootContent[], reader: Reader, depth: number): Block[] {
  const blocks: Block[] = [];
  for (const node of nodes) readNode(node, reader, depth, blocks);
  return blocks;
}

function readNode(node: RootContent, reader: Reader, depth: number, blocks: Block[]): void {
  if (depth > LIMITS.depth) return;
  switch (node.type) {
    case 'heading': {
      const paragraph = inlineOf(node.children, reader, blocks);
      if (paragraph !== null) blocks.push({ type: 'heading', level: node.depth, text: paragraph.text });
      return;
    }
    case 'paragraph': {
      const paragraph = inlineOf(node.children, reader, blocks);
      if (paragraph !== null) blocks.push(paragraph);
      return;
    }
    case 'list': {
      const list: List = { type: 'list', ordered: node.ordered === true, items: [] };
      for (const item of node.children) {
        const inner = readNodes(item.children, reader, depth + 1);
        if (inner.length > 0) list.items.push(inner);
      }
      if (list.items.length > 0) blocks.push(list);
      return;
    }
    case 'blockquote':
      reader.quoted += 1;
      append(blocks, readNodes(node.children, reader, depth + 1));
      reader.quoted -= 1;
      return;
    case 'code':
      append(blocks, readCode(node, reader));
      return;
    case 'html':
      readTags(node, reader, blocks);
      return;
    case 'footnoteDefinition':
      append(blocks, readNodes(node.children, reader, depth + 1));
      return;
    default:
      return;
  }
}

/** A block of code that makes up this share of a capture is the article itself. */
const MOST = 0.5;

interface Placed {
  start: number;
  end: number;
}

function placeOf(node: Nodes): Placed {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** A block of code is a table, a log or a listing within the article, unless it is most of the article. */
function readCode(node: Nodes, reader: Reader): Block[] {
  const text = codeText(node, reader);
  return readText(text, reader.words, text.length < reader.reduced.length * MOST);
}

/** The lines of a code block without fences, quote marks left out. */
function codeText(node: Nodes, reader: Reader): SourceText {
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
function readTags(node: Nodes, reader: Reader, blocks: Block[]): void {
  const { start, end } = placeOf(node);
  const { value } = reader.reduced;
  let at = start;
  for (const match of value.slice(start, end).matchAll(PLACEHOLDER)) {
    append(blocks, readHtmlPart(reader.reduced, at, start + match.index, reader.words));
    append(blocks, tableAt(Number(match[1]), reader));
    at = start + match.index + match[0].length;
  }
  if (!/^\s*<!--/.test(value.slice(at, end))) append(blocks, readHtmlPart(reader.reduced, at, end, reader.words));
}

function tableAt(index: number, reader: Reader): Block[] {
  const table = reader.tables[index];
  if (table === undefined) return [];
  if (table.kind === 'pipes') return [readPipeTable(reader.source, table)];
  if (table.kind === 'console')
    return readText(SourceText.verbatim(reader.source, table.start, table.end), reader.words);
  if (table.kind === 'bullets') return [readBulletTable(reader.source, table)];
  const part = SourceText.verbatim(reader.source, table.start, table.end);
  return readHtmlPart(part, 0, part.length, reader.words).map((block) =>
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

/** The words of a paragraph; tables that were cut out of it are put before it or behind it as blocks of their own. */
function inlineOf(
  nodes: readonly PhrasingContent[],
  reader: Reader,
  blocks: Block[],
): ReturnType<InlineBuilder['take']> {
  const inline = new InlineBuilder();
  const flush = (): void => {
    const paragraph = inline.take();
    if (paragraph !== null) blocks.push(withPrintedLinks(paragraph));
  };
  collect(nodes, reader, inline, false, (index) => {
    flush();
    append(blocks, tableAt(index, reader));
  });
  const paragraph = withoutAlert(inline.take());
  return paragraph === null ||
    reader.words.chrome.test(paragraph.text.value) ||
    /^\{%.*%\}$|^:::/.test(paragraph.text.value)
    ? null
    : withPrintedLinks(paragraph);
}

/** "[!NOTE]" marks an alert block and is no word of it. */
const ALERT = /^\[!\w{3,12}\]\s*/;

function withoutAlert(paragraph: ReturnType<InlineBuilder['take']>): ReturnType<InlineBuilder['take']> {
  const length = paragraph === null ? 0 : (ALERT.exec(paragraph.text.value)?.[0].length ?? 0);
  if (paragraph === null || length === 0) return paragraph;
  if (length === paragraph.text.length) return null;
  const links = paragraph.links.map((link) => ({ ...link, from: link.from - length, to: link.to - length }));
  return { ...paragraph, text: paragraph.text.slice(length), links };
}

function withPrintedLinks(
  paragraph: NonNullable<ReturnType<InlineBuilder['take']>>,
): NonNullable<ReturnType<InlineBuilder['take']>> {
  return paragraph.links.length > 0 ? paragraph : { ...paragraph, links: linksIn(paragraph.text.value) };
}

function collect(
  nodes: readonly PhrasingContent[],
  reader: Reader,
  inline: InlineBuilder,
  isStrong: boolean,
  onTable: (index: number) => void,
): void {
  for (const node of nodes) {
    const place = placeOf(node);
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        addText(node.value, place, node.type === 'inlineCode', reader, inline, isStrong, onTable);
        break;
      case 'strong':
        collect(node.children, reader, inline, true, onTable);
        break;
      case 'emphasis':
      case 'delete':
        collect(node.children, reader, inline, isStrong, onTable);
        break;
      case 'link': {
        const from = inline.next;
        collect(node.children, reader, inline, isStrong, onTable);
        inline.link(from, node.url);
        break;
      }
      case 'linkReference':
        collect(node.children, reader, inline, isStrong, onTable);
        break;
      case 'break':
        addSpace(place, reader, inline);
        break;
      case 'html':
        if (/^<\/?br\b/i.test(node.value)) addSpace(place, reader, inline);
        break;
      default:
        break;
    }
  }
}

function addSpace(place: Placed, reader: Reader, inline: InlineBuilder): void {
  const range = reader.reduced.range(place.start, place.end);
  inline.addSpace(range.start, range.end);
}

function addText(
  value: string,
  place: Placed,
  isCode: boolean,
  reader: Reader,
  inline: InlineBuilder,
  isStrong: boolean,
  onTable: (index: number) => void,
): void {
  const { reduced } = reader;
  const ticks = isCode ? (/^`+/.exec(reduced.value.slice(place.start, place.end))?.[0].length ?? 0) : 0;
  const local = align(reduced.value, place.start + ticks, place.end - ticks, value);
  let at = 0;
  for (const match of value.matchAll(PLACEHOLDER)) {
    inline.add(toSource(local.slice(at, match.index), reduced), isStrong);
    onTable(Number(match[1]));
    at = match.index + match[0].length;
  }
  inline.add(toSource(at === 0 ? local : local.slice(at), reduced), isStrong);
}

/** A text whose places are in the reduced text, with places in the source instead. */
function toSource(local: SourceText, reduced: SourceText): SourceText {
  return local.mapRuns((start, end) => reduced.range(start, end));
}
