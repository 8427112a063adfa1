import type { Block, List, Paragraph } from './blocks.js';
import type { Section } from './manuscript.js';
import { paragraphsIn } from './manuscript.js';
import { joinTexts, type SourceText } from './source-text.js';

/** A list with the paragraph that leads to it. */
export interface Introduced {
  intro: Paragraph | null;
  list: List;
  section: Section;
}

/** The lists that stand directly in a section, each with the paragraph right before it. */
export function listsOf(section: Section): Introduced[] {
  const found: Introduced[] = [];
  let intro: Paragraph | null = null;
  for (const block of section.blocks) {
    if (block.type === 'list') found.push({ intro, list: block, section });
    if (block.type === 'paragraph') intro = block;
    else if (block.type !== 'list') intro = null;
  }
  return found;
}

/** All words of an item, its lists included, as one text. */
export function itemText(item: readonly Block[]): SourceText {
  return joinTexts(paragraphsIn(item).map((paragraph) => paragraph.text));
}

/** The words of an item without those of its lists. */
export function ownText(item: readonly Block[]): SourceText {
  return joinTexts(item.filter((block) => block.type === 'paragraph').map((paragraph) => paragraph.text));
}
