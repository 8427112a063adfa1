import { append } from '../append.js';
import type { Block, Cell, List } from '../blocks.js';
import { guardPage, guardSpans } from '../bounds.js';
import type { Words } from '../language/words.js';
import { LIMITS } from '../limits.js';
import { placed } from '../placed.js';
import { type Range, SourceText, SourceTextBuilder } from '../source-text.js';
import { align } from './align.js';
import { contentOf, isChrome } from './html-content.js';
import { type CutPage, cutPage, PLACEHOLDER } from './html-cut.js';
import {
  attribute,
  BLOCKS,
  type ChildNode,
  type Element,
  HEADING,
  isElement,
  isText,
  SKIPPED,
  type TextNode,
} from './html-elements.js';
import { fieldsOfHead } from './html-head.js';
import { gridRows, takeApart } from './html-tables.js';
import { parsePage, parsePart } from './html-tree.js';
import { breaksOf, InlineBuilder } from './inline.js';
import { linksIn } from './links.js';
import type { ReadForm } from './reading.js';
import { readText } from './text.js';

const STRONG = new Set(['b', 'strong', 'th']);

/** What was parsed, and how its offsets lead back to the page. */
type Page = Pick<CutPage, 'cuts' | 'toSource'> & { source: string };

interface Reader {
  page: Page;
  words: Words;
  /** Name of the capture, told where it is refused. */
  name: string;
  inline: InlineBuilder;
  blocks: Block[];
  /** How many blocks were made so far, and how many cells the spans of others added. */
  made: number;
  spanned: number;
  /** Where the first element stands that lies too deep to be followed. */
  tooDeep: Range | null;
}

/** Reads a page as the support site or anything else served it. @throws InputError as `parsePage`, with `name`. */
export function readHtml(source: string, words: Words, name: string): ReadForm {
  const { reduced, cuts, toSource } = cutPage(source);
  const page = parsePage(reduced, name);
  const content = contentOf(page, toSource);
  const nodes = content === null ? page : [content];
  const { blocks, tooDeep } = readAll(nodes, { source, cuts, toSource }, words, name);
  return { blocks, fields: fieldsOfHead(source), tooDeep };
}

/** Reads a part of another form that is written in HTML; places are those of that form's source. @throws InputError as `parsePage`, with `name`. */
export function readHtmlPart(text: SourceText, from: number, to: number, words: Words, name: string): Block[] {
  const part = text.slice(from, to);
  if (part.value.trim() === '') return [];
  const page: Page = { source: part.value, cuts: [], toSource: (offset) => offset };
  return readAll(parsePart(part.value, name), page, words, name).blocks.map((block) => placed(block, part));
}

function readAll(nodes: readonly ChildNode[], page: Page, words: Words, name: string): Reader {
  const inline = new InlineBuilder();
  const reader: Reader = { page, words, name, inline, blocks: [], made: 0, spanned: 0, tooDeep: null };
  readNodes(nodes, reader, false, 0);
  flush(reader);
  return reader;
}

function put(reader: Reader, block: Block): void {
  reader.blocks.push(block);
  reader.made += 1;
  guardPage(reader.made, reader.name);
}

/** Text that is laid out by its own white space: read as text is. */
function putText(reader: Reader, text: SourceText): void {
  const blocks = readText(text, reader.words);
  append(reader.blocks, blocks);
  reader.made += blocks.length;
  guardPage(reader.made, reader.name);
}

function addBreak(reader: Reader, start: number, end: number): void {
  reader.inline.addBreak(reader.page.toSource(start), reader.page.toSource(end));
}

function addSpace(reader: Reader, start: number, end: number): void {
  reader.inline.addSpace(reader.page.toSource(start), reader.page.toSource(end));
}

function flush(reader: Reader): void {
  const paragraph = reader.inline.take();
  if (paragraph !== null && !reader.words.chrome.test(paragraph.text.value)) {
    if (paragraph.links.length === 0) paragraph.links = linksIn(paragraph.text.value);
    put(reader, paragraph);
  }
}

function readNodes(nodes: readonly ChildNode[], reader: Reader, isStrong: boolean, depth: number): void {
  for (const [index, node] of nodes.entries()) {
    if (node.nodeName === 'br' && isElement(node)) readBreak(node, nodes, index, reader);
    else readNode(node, reader, isStrong, depth);
  }
}

function readNode(node: ChildNode, reader: Reader, isStrong: boolean, depth: number): void {
  if (isText(node)) {
    reader.inline.add(textOf(node, reader.page), isStrong);
    return;
  }
  if (!isElement(node) || SKIPPED.has(node.nodeName) || isChrome(node)) return;
  if (depth > LIMITS.depth) {
    readFlattened(node, reader, isStrong);
    return;
  }
  const heading = HEADING.exec(node.nodeName);
  if (heading !== null) readHeading(node, Number(heading[1]), reader, depth);
  else if (node.nodeName === 'ul' || node.nodeName === 'ol' || node.nodeName === 'dir' || node.nodeName === 'menu')
    readList(node, reader, depth);
  else if (node.nodeName === PLACEHOLDER) readCut(node, reader);
  else if (node.nodeName === 'table') readTable(node, reader, depth);
  else if (node.nodeName === 'pre' || node.nodeName === 'xmp' || node.nodeName === 'listing')
    readPreformatted(node, reader);
  else if (node.nodeName === 'a') readLink(node, reader, isStrong, depth);
  else if (BLOCKS.has(node.nodeName) || node.nodeName === 'li') {
    flush(reader);
    readNodes(node.childNodes, reader, false, depth + 1);
    flush(reader);
  } else readNodes(node.childNodes, reader, isStrong || STRONG.has(node.nodeName), depth + 1);
}

function textOf(node: TextNode, { source, toSource }: Page): SourceText {
  const place = node.sourceCodeLocation;
  if (place == null) return new SourceText(node.value, [0, 0, 0]);
  const start = toSource(place.startOffset);
  const end = toSource(place.endOffset);
  // The parser joins its texts letter by letter: to compare one with the source costs more than to see that the two can only be the same.
  const isSame = end - start === node.value.length && isLiteral(source, start, end);
  return isSame ? SourceText.verbatim(source, start, end) : align(source, start, end, node.value);
}

/** Whether a stretch between tags is its own text: without character references, and without what the parser replaces. */
function isLiteral(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 38 || code === 13 || code === 0) return false;
  }
  return true;
}

/** Reads the words of elements that lie too deep, without regard to their layout and without recursion. */
function readFlattened(top: Element, reader: Reader, isStrong: boolean): void {
  const at = reader.page.toSource(top.sourceCodeLocation?.startOffset ?? 0);
  reader.tooDeep ??= { start: at, end: at };
  const stack: ChildNode[] = [top];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isText(node)) reader.inline.add(textOf(node, reader.page), isStrong);
    else if (isElement(node) && node.nodeName === PLACEHOLDER) readCut(node, reader);
    else if (isElement(node) && !SKIPPED.has(node.nodeName)) {
      const place = node.sourceCodeLocation;
      if (place != null && BLOCKS.has(node.nodeName)) addSpace(reader, place.startOffset, place.startOffset);
      for (let i = node.childNodes.length - 1; i >= 0; i -= 1) {
        const child = node.childNodes[i];
        if (child !== undefined) stack.push(child);
      }
    }
  }
}

function readHeading(node: Element, level: number, reader: Reader, depth: number): void {
  flush(reader);
  readNodes(node.childNodes, reader, false, depth + 1);
  const paragraph = reader.inline.take();
  if (paragraph !== null) put(reader, { type: 'heading', level, text: paragraph.text });
}

/** Two line breaks in a row end a paragraph; one only sets words apart. */
function readBreak(node: Element, siblings: readonly ChildNode[], index: number, reader: Reader): void {
  const place = node.sourceCodeLocation;
  if (place == null) return;
  let next = siblings[index + 1];
  if (next !== undefined && isText(next) && next.value.trim() === '') next = siblings[index + 2];
  if (next?.nodeName === 'br') flush(reader);
  else addSpace(reader, place.startOffset, place.endOffset);
}

function readLink(node: Element, reader: Reader, isStrong: boolean, depth: number): void {
  const from = reader.inline.next;
  readNodes(node.childNodes, reader, isStrong, depth + 1);
  const url = attribute(node, 'href');
  if (url !== undefined && reader.inline.length > from) reader.inline.link(from, url.trim());
}

function readList(node: Element, reader: Reader, depth: number): void {
  flush(reader);
  const list: List = { type: 'list', ordered: node.nodeName === 'ol', items: [] };
  const outer = reader.blocks;
  for (const child of node.childNodes) {
    if (!isElement(child) && !(isText(child) && child.value.trim() !== '')) continue;
    const isItem = isElement(child) && child.nodeName === 'li';
    const isNested = isElement(child) && (child.nodeName === 'ul' || child.nodeName === 'ol');
    reader.blocks = isNested ? (list.items.at(-1) ?? []) : [];
    if (isItem) readNodes(child.childNodes, reader, false, depth + 1);
    else readNode(child, reader, false, depth + 1);
    flush(reader);
    if (!isNested && reader.blocks.length > 0) list.items.push(reader.blocks);
    else if (isNested && list.items.length === 0 && reader.blocks.length > 0) list.items.push(reader.blocks);
  }
  reader.blocks = outer;
  if (list.items.length > 0) put(reader, list);
}

/** Text between the tags of a preformatted block. */
function readPreformatted(node: Element, reader: Reader): void {
  flush(reader);
  const builder = new SourceTextBuilder();
  const stack: ChildNode[] = [...node.childNodes].reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (isText(next)) builder.append(textOf(next, reader.page));
    else if (isElement(next)) {
      const place = next.sourceCodeLocation;
      if (next.nodeName === 'br' && place != null)
        builder.push('\n', reader.page.toSource(place.startOffset), reader.page.toSource(place.endOffset));
      append(stack, [...next.childNodes].reverse());
    }
  }
  putText(reader, builder.build());
}

/** A table that lays out a page is read as the page is; any other is a grid of cells. */
function readTable(node: Element, reader: Reader, depth: number): void {
  flush(reader);
  const { rows, captions, isLayout } = takeApart(node);
  for (const caption of captions) {
    readNodes(caption.childNodes, reader, false, depth + 1);
    flush(reader);
  }
  if (isLayout) {
    const rest = node.childNodes.filter((child) => child.nodeName !== 'caption');
    readNodes(rest, reader, false, depth + 1);
    flush(reader);
    return;
  }
  const countSpanned = (cells: number): void => {
    reader.spanned += cells;
    guardSpans(reader.spanned, reader.name);
  };
  const read = (cell: Element): Cell => cellOf(cell, reader, depth);
  put(reader, { type: 'grid', rows: gridRows(rows, read, reader.page.toSource, countSpanned) });
}

/** Puts a part that was scanned apart in its place. */
function readCut(node: Element, reader: Reader): void {
  flush(reader);
  const cut = reader.page.cuts[Number(attribute(node, 'n'))];
  if (cut?.kind === 'pre') putText(reader, cut.text);
  else if (cut?.kind === 'table') put(reader, cut.grid);
}

function cellOf(element: Element, reader: Reader, depth: number): Cell {
  const outer = reader.inline;
  reader.inline = new InlineBuilder();
  readFlat(element.childNodes, reader, depth);
  const paragraph = reader.inline.take();
  reader.inline = outer;
  const at = reader.page.toSource(element.sourceCodeLocation?.startOffset ?? 0);
  const text = paragraph?.text ?? new SourceText('', [0, at, at]);
  return { text, links: paragraph?.links ?? [], isHeader: element.nodeName === 'th', ...breaksOf(paragraph) };
}

/** What points to a note below a table, and is no part of the value that it is raised behind. */
const NOTE_MARK = /^[\d*\u2020\u2021,()[\]]{1,4}$/;

function isNoteMark(node: Element, reader: Reader): boolean {
  if (node.nodeName !== 'sup' || reader.inline.length === 0) return false;
  const [only] = node.childNodes;
  return only !== undefined && isText(only) && NOTE_MARK.test(textOf(only, reader.page).value.trim());
}

/** Words of a cell: blocks within it only set words apart. */
function readFlat(nodes: readonly ChildNode[], reader: Reader, depth: number): void {
  for (const node of nodes) {
    if (isText(node)) reader.inline.add(textOf(node, reader.page), false);
    else if (isElement(node) && !SKIPPED.has(node.nodeName) && !isNoteMark(node, reader)) {
      const place = node.sourceCodeLocation;
      const isApart = node.nodeName === 'br' || BLOCKS.has(node.nodeName) || node.nodeName === 'li';
      if (isApart && place != null) addBreak(reader, place.startOffset, place.startOffset);
      if (depth > LIMITS.depth) readFlattened(node, reader, false);
      else if (node.nodeName === 'a') {
        const from = reader.inline.next;
        readFlat(node.childNodes, reader, depth + 1);
        const url = attribute(node, 'href');
        if (url !== undefined && reader.inline.length > from) reader.inline.link(from, url.trim());
      } else readFlat(node.childNodes, reader, depth + 1);
      if (isApart && place != null) addBreak(reader, place.endOffset, place.endOffset);
    }
  }
}
