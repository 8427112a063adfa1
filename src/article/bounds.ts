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
