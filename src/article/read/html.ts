import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import type { Block, Cell, GridRow, List } from '../blocks.js';
import type { Words } from '../language/words.js';
import { LIMITS } from '../limits.js';
import { SourceText, SourceTextBuilder } from '../source-text.js';
import { align } from './align.js';
import { fieldsOfHead } from './html-head.js';
import { InlineBuilder } from './inline.js';
import { linksIn } from './links.js';
import type { ReadForm } from './reading.js';
import { readText } from './text.js';

type ChildNode = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type TextNode = DefaultTreeAdapterTypes.TextNode;

/** Elements whose content is no part of the article. */
const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'iframe',
  'object',
  'select',
  'textarea',
  'button',
  'nav',
  'map',
  'input',
]);
/** Elements that begin a line of their own. */
const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'header',
  'hr',
  'html',
  'legend',
  'main',
  'menu',
  'p',
  'section',
  'summary',
  'caption',
  'tbody',
  'thead',
  'tfoot',
  'tr',
  'td',
  'th',
]);
const STRONG = new Set(['b', 'strong', 'th']);
const HEADING = /^h([1-6])$/;
/** Cells that span more columns than this are taken to span this many. */
const WIDEST_SPAN = 100;

interface Reader {
  source: string;
  words: Words;
  inline: InlineBuilder;
  blocks: Block[];
}

/** Reads a page as the support site or anything else served it. */
export function readHtml(source: string, words: Words): ReadForm {
  const document = parse(source, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const content = contentOf(document.childNodes);
  return {
    blocks: blocksOf(content === null ? document.childNodes : [content], source, words),
    fields: fieldsOfHead(source),
  };
}

/** Ids and classes under which sites put the article itself, apart from their own header, navigation and footer. */
const CONTENT =
  /^(?:main[-_]?content|content[-_]?(?:main|area|body)?|article[-_]?(?:content|body)?|kb[-_]?(?:article|content|body)|sup[-_]?article[-_]?content|post[-_]?body|entry[-_]?content|markdown-body)$/i;
/** Ids and classes of what a site puts around an article. */
const CHROME =
  /^(?:(?:site|page|global|uhf)?[-_]?(?:header|footer|masthead|breadcrumbs?|navigation|navbar|nav|toolbar|sidebar|topnav|leftnav|feedback|searchbox)|gsfx.*|ux-header|ux-footer)$/i;
/** The content must make up this share of the page's source, or it is something else. */
const LEAST_CONTENT = 0.4;

/** The element that holds the article, where the page sets it apart. */
function contentOf(nodes: readonly ChildNode[]): Element | null {
  let body: Element | null = null;
  let best: Element | null = null;
  const stack: ChildNode[] = [...nodes].reverse();
  for (let node = stack.pop(); node !== undefined && best === null; node = stack.pop()) {
    if (!isElement(node)) continue;
    if (node.nodeName === 'body') body = node;
    const isContent =
      node.nodeName === 'main' || node.nodeName === 'article' || namesOf(node).some((name) => CONTENT.test(name));
    if (isContent && body !== null && lengthOf(node) >= lengthOf(body) * LEAST_CONTENT) best = node;
    for (let i = node.childNodes.length - 1; i >= 0; i -= 1) {
      const child = node.childNodes[i];
      if (child !== undefined) stack.push(child);
    }
  }
  return best;
}

const namesOf = (element: Element): string[] =>
  `${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''}`.split(/\s+/);
const lengthOf = ({ sourceCodeLocation: place }: Element): number =>
  place == null ? 0 : place.endOffset - place.startOffset;

/** Header, navigation and footer of the site, which hold no heading of level 1. */
function isChrome(element: Element): boolean {
  if (
    element.nodeName !== 'div' &&
    element.nodeName !== 'footer' &&
    element.nodeName !== 'header' &&
    element.nodeName !== 'section'
  )
    return false;
  return element.nodeName === 'footer' || namesOf(element).some((name) => CHROME.test(name));
}

/** Reads a part of another form that is written in HTML; places are those of that form's source. */
export function readHtmlPart(text: SourceText, from: number, to: number, words: Words): Block[] {
  const part = text.slice(from, to);
  if (part.value.trim() === '') return [];
  const fragment = parseFragment(part.value, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  return blocksOf(fragment.childNodes, part.value, words).map((block) => placed(block, part));
}

/** A block whose places are in `part`, with the places that `part` has. */
function placed(block: Block, part: SourceText): Block {
  const move = (text: SourceText): SourceText => text.mapRuns((start, end) => part.range(start, end));
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'lines':
      return { ...block, text: move(block.text) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((inner) => placed(inner, part))) };
    case 'grid':
      return {
        ...block,
        rows: block.rows.map((row) => ({
          cells: row.cells.map((cell) => ({ ...cell, text: move(cell.text) })),
          range: part.range(row.range.start, row.range.end),
        })),
      };
  }
}

function blocksOf(nodes: readonly ChildNode[], source: string, words: Words): Block[] {
  const reader: Reader = { source, words, inline: new InlineBuilder(), blocks: [] };
  readNodes(nodes, reader, false, 0);
  flush(reader);
  return reader.blocks;
}

function flush(reader: Reader): void {
  const paragraph = reader.inline.take();
  if (paragraph !== null && !reader.words.chrome.test(paragraph.text.value)) {
    if (paragraph.links.length === 0) paragraph.links = linksIn(paragraph.text.value);
    reader.blocks.push(paragraph);
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
    reader.inline.add(textOf(node, reader.source), isStrong);
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

const isElement = (node: ChildNode): node is Element => 'tagName' in node;
const isText = (node: ChildNode): node is TextNode => node.nodeName === '#text';

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((candidate) => candidate.name === name)?.value;

function textOf(node: TextNode, source: string): SourceText {
  const place = node.sourceCodeLocation;
  return place == null
    ? new SourceText(node.value, [0, 0, 0])
    : align(source, place.startOffset, place.endOffset, node.value);
}

/** Reads the words of elements that lie too deep, without regard to their layout and without recursion. */
function readFlattened(top: Element, reader: Reader, isStrong: boolean): void {
  const stack: ChildNode[] = [top];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isText(node)) reader.inline.add(textOf(node, reader.source), isStrong);
    else if (isElement(node) && !SKIPPED.has(node.nodeName)) {
      const place = node.sourceCodeLocation;
      if (place != null && BLOCKS.has(node.nodeName)) reader.inline.addSpace(place.startOffset, place.startOffset);
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
  if (paragraph !== null) reader.blocks.push({ type: 'heading', level, text: paragraph.text });
}

/** Two line breaks in a row end a paragraph; one only sets words apart. */
function readBreak(node: Element, siblings: readonly ChildNode[], index: number, reader: Reader): void {
  const place = node.sourceCodeLocation;
  if (place == null) return;
  let next = siblings[index + 1];
  if (next !== undefined && isText(next) && next.value.trim() === '') next = siblings[index + 2];
  if (next?.nodeName === 'br') flush(reader);
  else reader.inline.addSpace(place.startOffset, place.endOffset);
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
  if (list.items.length > 0) reader.blocks.push(list);
}

/** Text between the tags of a preformatted block, laid out by its own white space: read as text is. */
function readPreformatted(node: Element, reader: Reader): void {
  flush(reader);
  const builder = new SourceTextBuilder();
  const stack: ChildNode[] = [...node.childNodes].reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (isText(next)) builder.append(textOf(next, reader.source));
    else if (isElement(next)) {
      const place = next.sourceCodeLocation;
      if (next.nodeName === 'br' && place != null) builder.push('\n', place.startOffset, place.endOffset);
      stack.push(...[...next.childNodes].reverse());
    }
  }
  reader.blocks.push(...readText(builder.build(), reader.words));
}

/** A table with tables, headings or lists in its cells, or of one column, lays out a page; any other is a grid of cells. */
function readTable(node: Element, reader: Reader, depth: number): void {
  flush(reader);
  const rows: Element[] = [];
  const captions: Element[] = [];
  let isLayout = false;
  const stack: ChildNode[] = [...node.childNodes].reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (!isElement(next)) continue;
    if (next.nodeName === 'tr') rows.push(next);
    else if (next.nodeName === 'caption') captions.push(next);
    if (next.nodeName === 'table' || HEADING.test(next.nodeName) || next.nodeName === 'pre' || next.nodeName === 'ol')
      isLayout = true;
    for (let i = next.childNodes.length - 1; i >= 0; i -= 1) {
      const child = next.childNodes[i];
      if (child !== undefined) stack.push(child);
    }
  }
  const cellsOf = (row: Element): Element[] =>
    row.childNodes.filter(isElement).filter((cell) => cell.nodeName === 'td' || cell.nodeName === 'th');
  const widest = rows.reduce((most, row) => Math.max(most, cellsOf(row).length), 0);
  for (const caption of captions) {
    readNodes(caption.childNodes, reader, false, depth + 1);
    flush(reader);
  }
  if (isLayout || widest < 2) {
    readNodes(
      node.childNodes.filter((child) => !(isElement(child) && child.nodeName === 'caption')),
      reader,
      false,
      depth + 1,
    );
    flush(reader);
    return;
  }
  reader.blocks.push({ type: 'grid', rows: gridRows(rows, cellsOf, reader, depth) });
}

interface Carried {
  cell: Cell;
  rows: number;
}

function gridRows(
  rows: readonly Element[],
  cellsOf: (row: Element) => Element[],
  reader: Reader,
  depth: number,
): GridRow[] {
  const carried = new Map<number, Carried>();
  return rows.map((row) => {
    const cells: Cell[] = [];
    const fill = (): void => {
      for (let held = carried.get(cells.length); held !== undefined; held = carried.get(cells.length)) {
        held.rows -= 1;
        if (held.rows <= 0) carried.delete(cells.length);
        cells.push(held.cell);
      }
    };
    for (const element of cellsOf(row)) {
      fill();
      const cell = cellOf(element, reader, depth);
      const tall = spanOf(attribute(element, 'rowspan'));
      if (tall > 1) carried.set(cells.length, { cell, rows: tall - 1 });
      cells.push(cell);
      for (let i = 1; i < spanOf(attribute(element, 'colspan')); i += 1)
        cells.push({ text: cell.text.slice(0, 0), links: [], isHeader: cell.isHeader });
    }
    fill();
    const place = row.sourceCodeLocation;
    const first = cells.find((cell) => cell.text.length > 0);
    const last = cells.findLast((cell) => cell.text.length > 0);
    const range =
      first !== undefined && last !== undefined
        ? { start: first.text.range().start, end: last.text.range().end }
        : { start: place?.startOffset ?? 0, end: place?.endOffset ?? 0 };
    return {
      cells,
      range: range.end >= range.start ? range : { start: place?.startOffset ?? 0, end: place?.endOffset ?? 0 },
    };
  });
}

const spanOf = (printed: string | undefined): number =>
  Math.min(Math.max(Number.parseInt(printed ?? '1', 10) || 1, 1), WIDEST_SPAN);

function cellOf(element: Element, reader: Reader, depth: number): Cell {
  const outer = reader.inline;
  reader.inline = new InlineBuilder();
  readFlat(element.childNodes, reader, depth);
  const paragraph = reader.inline.take();
  reader.inline = outer;
  const text =
    paragraph?.text ??
    new SourceText('', [0, element.sourceCodeLocation?.startOffset ?? 0, element.sourceCodeLocation?.startOffset ?? 0]);
  return { text, links: paragraph?.links ?? [], isHeader: element.nodeName === 'th' };
}

/** Words of a cell: blocks within it only set words apart. */
function readFlat(nodes: readonly ChildNode[], reader: Reader, depth: number): void {
  for (const node of nodes) {
    if (isText(node)) reader.inline.add(textOf(node, reader.source), false);
    else if (isElement(node) && !SKIPPED.has(node.nodeName)) {
      const place = node.sourceCodeLocation;
      const isApart = node.nodeName === 'br' || BLOCKS.has(node.nodeName) || node.nodeName === 'li';
      if (isApart && place != null) reader.inline.addSpace(place.startOffset, place.startOffset);
      if (depth > LIMITS.depth) readFlattened(node, reader, false);
      else if (node.nodeName === 'a') {
        const from = reader.inline.next;
        readFlat(node.childNodes, reader, depth + 1);
        const url = attribute(node, 'href');
        if (url !== undefined && reader.inline.length > from) reader.inline.link(from, url.trim());
      } else readFlat(node.childNodes, reader, depth + 1);
      if (isApart && place != null) reader.inline.addSpace(place.endOffset, place.endOffset);
    }
  }
}
