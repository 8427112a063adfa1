import type { Block, List, Paragraph } from '../blocks.js';
import { part, whole } from '../wording/parts.js';

const BULLET = 0x2022;
/** A bullet at the beginning of a line; a copy joins the lines of a paragraph. */
const BULLETS = /(?:^|\s)\u2022\s+/g;

/** Adds a paragraph to the blocks: as items where bullets were typed in front of them. */
export function pushParagraph(blocks: Block[], paragraph: Paragraph): void {
  if (paragraph.text.value.charCodeAt(0) !== BULLET) {
    blocks.push(paragraph);
    return;
  }
  const last = blocks.at(-1);
  const list: List = last?.type === 'list' && !last.ordered ? last : { type: 'list', ordered: false, items: [] };
  for (const item of itemsOf(paragraph)) list.items.push([item]);
  if (list.items.length === 0) blocks.push(paragraph);
  else if (list !== last) blocks.push(list);
}

function itemsOf(paragraph: Paragraph): Paragraph[] {
  const { value } = paragraph.text;
  const marks = [...value.matchAll(BULLETS)];
  return marks.flatMap((mark, index) => {
    const item = part(whole(paragraph), mark.index + mark[0].length, marks[index + 1]?.index ?? value.length);
    return item.value === '' ? [] : [{ type: 'paragraph' as const, text: item.text, links: item.links }];
  });
}
