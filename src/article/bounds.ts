import { InputError } from '../model/errors.js';
import type { Block, Paragraph } from './blocks.js';
import type { Diagnostics } from './diagnostics.js';
import { LIMITS } from './limits.js';

/** Cuts paragraphs that are longer than any that articles have, so that every reader of facts has bounded work, and tells of each. */
export function boundParagraphs(blocks: readonly Block[], diagnostics: Diagnostics): Block[] {
  return blocks.map((block) => {
    if (block.type === 'paragraph') return bounded(block, diagnostics);
    if (block.type === 'heading' && block.text.length > LIMITS.sentence)
      return { ...block, text: block.text.slice(0, LIMITS.sentence) };
    if (block.type === 'list')
      return { ...block, items: block.items.map((item) => boundParagraphs(item, diagnostics)) };
    return block;
  });
}

function bounded(paragraph: Paragraph, diagnostics: Diagnostics): Paragraph {
  if (paragraph.text.length <= LIMITS.paragraph) return paragraph;
  diagnostics.add('paragraph-cut', `${paragraph.text.length}`, paragraph.text.range());
  return {
    ...paragraph,
    text: paragraph.text.slice(0, LIMITS.paragraph),
    links: paragraph.links.filter((link) => link.to <= LIMITS.paragraph),
  };
}

/** Lines are counted before anything else is made of them. @throws InputError `too-large`. */
export function guardLines(count: number, name: string): void {
  if (count > LIMITS.lines)
    throw new InputError(
      'too-large',
      name,
      `has ${count} lines, more than the ${LIMITS.lines} that are read as one file`,
    );
}

/** @throws InputError `too-large` when one article has more blocks, or rows of tables, than any can have. */
export function guardBlocks(blocks: readonly Block[], name: string): void {
  if (countBlocks(blocks, LIMITS.blocks) > LIMITS.blocks) {
    throw new InputError(
      'too-large',
      name,
      `has more than the ${LIMITS.blocks} paragraphs, headings and tables that are read as one article`,
    );
  }
  if (countRows(blocks) > LIMITS.rows) {
    throw new InputError(
      'too-large',
      name,
      `has more than the ${LIMITS.rows} rows of tables that are read as one article`,
    );
  }
}

/** Lines that a row of one cell a line takes at least: name, size and date. */
const FEWEST_CELLS = 3;

function countRows(blocks: readonly Block[]): number {
  let count = 0;
  for (const block of blocks) {
    if (block.type === 'grid') count += block.rows.length;
    else if (block.type === 'lines') count += (block.to - block.from) / (block.shape === 'flat' ? FEWEST_CELLS : 1);
    else if (block.type === 'list') for (const item of block.items) count += countRows(item);
  }
  return count;
}

/** @throws InputError `too-large` when an HTML page has made more blocks than any can have. */
export function guardPage(blocks: number, name: string): void {
  if (blocks > LIMITS.pageBlocks) {
    throw new InputError(
      'too-large',
      name,
      `has more than the ${LIMITS.pageBlocks} paragraphs, headings and tables that are read as one page; cut it into its articles`,
    );
  }
}

/** @throws InputError `too-tangled` when cells of an HTML page span more others than any page has. */
export function guardSpans(cells: number, name: string): void {
  if (cells > LIMITS.spanned) {
    throw new InputError(
      'too-tangled',
      name,
      `has cells that span more than ${LIMITS.spanned} others in all; save the article in another form`,
    );
  }
}

function countBlocks(blocks: readonly Block[], most: number): number {
  let count = blocks.length;
  for (const block of blocks) {
    if (count > most) return count;
    if (block.type === 'list') for (const item of block.items) count += countBlocks(item, most - count);
  }
  return count;
}
