import type { Block } from '../blocks.js';
import { sectionKindOf } from '../language/sections.js';
import type { SectionKind, Words } from '../language/words.js';

/**
 * Gives the headings of a flattened text their levels: a heading at the very top is the title; steps, and a heading right below another with
 * those like it that follow, stand one level deeper than the rest.
 */
export function levelHeadings(blocks: readonly Block[], words: Words): Block[] {
  let nested: SectionKind | null = null;
  const title = titleAmong(blocks, words);
  return blocks.map((block, index) => {
    if (block.type !== 'heading') return block;
    if (index === title) return { ...block, level: 1 };
    if (words.step.test(block.text.value)) return { ...block, level: 3 };
    const kind = sectionKindOf(block.text.value, words);
    if (index > 1 && blocks[index - 1]?.type === 'heading') nested = kind;
    else if (kind === null || kind !== nested) nested = null;
    return { ...block, level: nested === null ? 2 : 3 };
  });
}

/** Index of a heading at the very top, or right below the line of the article's number; -1 when it opens a section. */
function titleAmong([first, second]: readonly Block[], words: Words): number {
  const isField = first?.type === 'paragraph' && words.phrases.numberField.test(first.text.value);
  const top = isField ? second : first;
  if (top?.type !== 'heading' || sectionKindOf(top.text.value, words) !== null) return -1;
  return isField ? 1 : 0;
}
