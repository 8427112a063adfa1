import type { Block, Cell, List } from '../blocks.js';
import type { Words } from '../language/words.js';
import { LIMITS } from '../limits.js';
import { placed } from '../placed.js';
import type { SourceText } from '../source-text.js';
import { cellOf } from './html-cells.js';
import { contentOf, isChrome } from './html-content.js';
import { cutPage, PLACEHOLDER } from './html-cut.js';
import { BLOCKS, type ChildNode, type Element, HEADING, isElement, isText, SKIPPED } from './html-elements.js';
import { fieldsOfHead } from './html-head.js';
import { readCut, readFlattened, readPreformatted } from './html-plain.js';
import { PageReading } from './html-reading.js';
import { gridRows, takeApart } from './html-tables.js';
import { parsePage, parsePart } from './html-tree.js';
import type { ReadForm } from './reading.js';

/** Elements whose words are emphasised. */
const STRONG = new Set(['b', 'strong', 'th']);

/** Reads a page as the support site or anything else served it. @throws InputError as `parsePage`, with `name`. */
export function readHtml(source: string, words: Words, name: string): ReadForm {
  const { reduced, cuts, toSource } = cutPage(source);
  const nodes = parsePage(reduced, name);
  const content = contentOf(nodes, toSource);
  const page = new PageReading({ source, cuts, toSource }, words, name);
  readAll(content === null ? nodes : [content], page);
  return { blocks: page.blocks, fields: fieldsOfHead(source), tooDeep: page.tooDeep };
}

/** Reads a part of another form that is written in HTML; places are those of that form's source. @throws InputError as `parsePage`, with `name`. */
export function readHtmlPart(text: SourceText, from: number, to: number, words: Words, name: string): Block[] {
  const part = text.slice(from, to);
  if (part.value.trim() === '') return [];
  const page = new PageReading({ source: part.value, cuts: [], toSource: (offset) => offset }, words, name);
  readAll(parsePart(part.value, name), page);
  return page.blocks.map((block) => placed(block, part));
}

function readAll(nodes: readonly ChildNode[], page: PageReading): void {
  readNodes(nodes, page, false, 0);
  page.endParagraph();
}

/** Reads nodes that lie `depth` elements below the root; `isStrong` tells whether one around them emphasises their words. */
function readNodes(nodes: readonly ChildNode[], page: PageReading, isStrong: boolean, depth: number): void {
  for (const [index, node] of nodes.entries()) {
    if (node.nodeName === 'br' && isElement(node)) readBreak(node, nodes, index, page);
    else readNode(node, page, isStrong, depth);
  }
}

function readNode(node: ChildNode, page: PageReading, isStrong: boolean, depth: number): void {
  if (isText(node)) {
    page.addText(node, isStrong);
    return;
  }
  if (!isElement(node) || SKIPPED.has(node.nodeName) || isChrome(node)) return;
  if (depth > LIMITS.depth) {
    readFlattened(node, page, isStrong);
    return;
  }
  const heading = HEADING.exec(node.nodeName);
  if (heading !== null) readHeading(node, Number(heading[1]), page, depth);
  else if (node.nodeName === 'ul' || node.nodeName === 'ol' || node.nodeName === 'dir' || node.nodeName === 'menu')
    readList(node, page, depth);
  else if (node.nodeName === PLACEHOLDER) readCut(node, page);
  else if (node.nodeName === 'table') readTable(node, page, depth);
  else if (node.nodeName === 'pre' || node.nodeName === 'xmp' || node.nodeName === 'listing')
    readPreformatted(node, page);
  else if (node.nodeName === 'a') readLink(node, page, isStrong, depth);
  else if (BLOCKS.has(node.nodeName) || node.nodeName === 'li') {
    page.endParagraph();
    readNodes(node.childNodes, page, false, depth + 1);
    page.endParagraph();
  } else readNodes(node.childNodes, page, isStrong || STRONG.has(node.nodeName), depth + 1);
}

function readHeading(node: Element, level: number, page: PageReading, depth: number): void {
  page.endParagraph();
  readNodes(node.childNodes, page, false, depth + 1);
  const paragraph = page.inline.take();
  if (paragraph !== null) page.put({ type: 'heading', level, text: paragraph.text });
}

/** Two line breaks in a row end a paragraph; one only sets words apart. */
function readBreak(node: Element, siblings: readonly ChildNode[], index: number, page: PageReading): void {
  const place = node.sourceCodeLocation;
  if (place == null) return;
  let next = siblings[index + 1];
  if (next !== undefined && isText(next) && next.value.trim() === '') next = siblings[index + 2];
  if (next?.nodeName === 'br') page.endParagraph();
  else page.addBreak(place.startOffset, place.endOffset);
}

/** A list within a list that is no item of its own belongs to the item before it. */
function readList(node: Element, page: PageReading, depth: number): void {
  page.endParagraph();
  const list: List = { type: 'list', ordered: node.nodeName === 'ol', items: [] };
  const outer = page.blocks;
  for (const child of node.childNodes) {
    if (!isElement(child) && !(isText(child) && child.value.trim() !== '')) continue;
    const isItem = isElement(child) && child.nodeName === 'li';
    const isNested = isElement(child) && (child.nodeName === 'ul' || child.nodeName === 'ol');
    page.blocks = isNested ? (list.items.at(-1) ?? []) : [];
    if (isItem) readNodes(child.childNodes, page, false, depth + 1);
    else readNode(child, page, false, depth + 1);
    page.endParagraph();
    const isNew = !isNested || list.items.length === 0;
    if (isNew && page.blocks.length > 0) list.items.push(page.blocks);
  }
  page.blocks = outer;
  if (list.items.length > 0) page.put(list);
}

function readLink(node: Element, page: PageReading, isStrong: boolean, depth: number): void {
  const from = page.inline.next;
  readNodes(node.childNodes, page, isStrong, depth + 1);
  page.addLink(node, from);
}

/** A table that lays out a page is read as the page is; any other is a grid of cells. */
function readTable(node: Element, page: PageReading, depth: number): void {
  page.endParagraph();
  const { rows, captions, isLayout } = takeApart(node);
  for (const caption of captions) {
    readNodes(caption.childNodes, page, false, depth + 1);
    page.endParagraph();
  }
  if (isLayout) {
    const rest = node.childNodes.filter((child) => child.nodeName !== 'caption');
    readNodes(rest, page, false, depth + 1);
    page.endParagraph();
    return;
  }
  const cellAt = (cell: Element): Cell => cellOf(cell, page, depth);
  page.put({ type: 'grid', rows: gridRows(rows, cellAt, page) });
}
