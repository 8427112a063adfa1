import type { Block } from './blocks.js';
import { sectionKindOf } from './language/sections.js';
import type { Words } from './language/words.js';

/** A head that only text articles have: "DOCUMENT:Q271518", "Article: Q287990". */
const HEAD = /^\W{0,3}(?:document|article)\s*:\s*q?(\d{4,8})\b/i;
/** A number in a heading: "KB5022375 - Cumulative Update 1", "Q287990: SMS: ...". */
const IN_TITLE = /^\W{0,3}(?:KB|Q)\s?(\d{4,8})\b/i;

/**
 * Cuts a capture of several articles, one behind the other, into one list of blocks an article. An article begins where a number is given as its
 * own: at the headings right above that place. Fewer than two different numbers are one article.
 */
export function splitArticles(blocks: readonly Block[], words: Words): Block[][] {
  const starts: { at: number; number: string }[] = [];
  for (const [index, block] of blocks.entries()) {
    const number = numberOf(block, words);
    if (number === null || starts.at(-1)?.number === number) continue;
    starts.push({ at: headingsAbove(blocks, index, starts.at(-1)?.at ?? -1, words), number });
  }
  if (new Set(starts.map(({ number }) => number)).size < 2) return [[...blocks]];
  return starts.map(({ at }, index) => blocks.slice(index === 0 ? 0 : at, starts[index + 1]?.at ?? blocks.length));
}

function numberOf(block: Block, words: Words): string | null {
  if (block.type === 'heading') return block.level <= 2 ? (IN_TITLE.exec(block.text.value)?.[1] ?? null) : null;
  if (block.type !== 'paragraph' || block.text.length > 400) return null;
  const head = HEAD.exec(block.text.value)?.[1];
  if (head !== undefined) return head;
  const field = words.phrases.numberField.exec(block.text.value);
  return field === null
    ? null
    : (/\d{4,8}/.exec(field.slice(1).find((group) => group !== undefined) ?? field[0])?.[0] ?? null);
}

/** Blocks between a title and the line that gives the number: a date, a notice. */
const REACH = 4;

/** The first of the headings over a place that open no known section, so that they can only be a title. */
function headingsAbove(blocks: readonly Block[], index: number, floor: number, words: Words): number {
  let first = index;
  for (let at = index; at > floor && at >= index - REACH; at -= 1) {
    const block = blocks[at];
    if (block?.type !== 'heading') continue;
    if (sectionKindOf(block.text.value, words) !== null) break;
    first = at;
  }
  return first;
}
