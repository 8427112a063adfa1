import { append } from '../append.js';
import type { Block } from '../blocks.js';
import { guardPage, guardSpans } from '../bounds.js';
import type { Words } from '../language/words.js';
import { type Range, SourceText } from '../source-text.js';
import { align } from './align.js';
import type { CutPage } from './html-cut.js';
import { attribute, type Element, type TextNode } from './html-elements.js';
import { InlineBuilder } from './inline.js';
import { linksIn } from './links.js';
import { readText } from './text.js';

/** What was parsed, and how its offsets lead back to the source. */
export type ParsedPage = Pick<CutPage, 'cuts' | 'toSource'> & { source: string };

/** A page, or a part of one, while it is read: the blocks made so far, and the words that will be the next one. */
export class PageReading {
  /** The words since the last block. */
  inline = new InlineBuilder();
  /** Where blocks are put: those of the page, or of the item of a list that is being read. */
  blocks: Block[] = [];
  /** Where the first element stands that lies too deep to be followed. */
  tooDeep: Range | null = null;
  private made = 0;
  private spanned = 0;

  /** @param name of the capture, told where it is refused. */
  constructor(
    readonly parsed: ParsedPage,
    readonly words: Words,
    readonly name: string,
  ) {}

  /** @throws InputError when there are too many blocks. */
  put(block: Block): void {
    this.blocks.push(block);
    this.made += 1;
    guardPage(this.made, this.name);
  }

  /** Text that is laid out by its own white space: read as text is. @throws InputError as `put`. */
  putText(text: SourceText): void {
    const blocks = readText(text, this.words);
    append(this.blocks, blocks);
    this.made += blocks.length;
    guardPage(this.made, this.name);
  }

  /** Puts the words since the last block as a paragraph, where there are any. */
  endParagraph(): void {
    const paragraph = this.inline.take();
    if (paragraph === null || this.words.chrome.test(paragraph.text.value)) return;
    if (paragraph.links.length === 0) paragraph.links = linksIn(paragraph.text.value);
    this.put(paragraph);
  }

  /** Notes how many cells of a row the spans of others added. @throws InputError when there are too many. */
  countSpanned(cells: number): void {
    this.spanned += cells;
    guardSpans(this.spanned, this.name);
  }

  /** The offset in the source of an offset in what was parsed. */
  toSource(offset: number): number {
    return this.parsed.toSource(offset);
  }

  addText(node: TextNode, isStrong: boolean): void {
    this.inline.add(this.textOf(node), isStrong);
  }

  /** Notes that the words since `from` are those of a link. */
  addLink(element: Element, from: number): void {
    const url = attribute(element, 'href');
    if (url !== undefined && this.inline.length > from) this.inline.link(from, url.trim());
  }

  addBreak(start: number, end: number): void {
    this.inline.addBreak(this.toSource(start), this.toSource(end));
  }

  addSpace(start: number, end: number): void {
    this.inline.addSpace(this.toSource(start), this.toSource(end));
  }

  /** The text of a node with its place in the source. */
  textOf(node: TextNode): SourceText {
    const place = node.sourceCodeLocation;
    if (place == null) return new SourceText(node.value, [0, 0, 0]);
    const { source } = this.parsed;
    const start = this.toSource(place.startOffset);
    const end = this.toSource(place.endOffset);
    // The parser joins its texts letter by letter: to compare one with the source costs more than to see that the two can only be the same.
    const isSame = end - start === node.value.length && isLiteral(source, start, end);
    return isSame ? SourceText.verbatim(source, start, end) : align(source, start, end, node.value);
  }
}

/** Whether a stretch between tags is its own text: without character references, and without what the parser replaces. */
function isLiteral(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 38 || code === 13 || code === 0) return false;
  }
  return true;
}
