import { append } from './append.js';
import type { Block, Paragraph } from './blocks.js';
import { gluedAt } from './glued.js';
import { sectionKindOf } from './language/sections.js';
import type { Words } from './language/words.js';

/** The end of a sentence with no space before the next word. */
const SEAM = /[\p{Ll}\p{N})”"][.!?:](?=\p{Lu}\p{Ll})/gu;
/** Words that a heading of an article has at most. */
const LONGEST_HEADING = 6;
/** Units that a known heading has at most. */
const LONGEST_KNOWN = 80;

/**
 * Parts headings from the sentence to whose end a copy glued them: "... the Irish language.Prerequisites To apply this update ...". Only words that
 * are known as a heading are taken for one.
 */
export function unglue(blocks: readonly Block[], words: Words): Block[] {
  const parts: Block[] = [];
  for (const block of blocks) {
    if (block.type !== 'paragraph') parts.push(block);
    else for (const piece of pieces(block, words)) append(parts, parted(piece, words));
  }
  return parts;
}

/** A paragraph at the places where it was glued together, without the words of the site between. */
function pieces(paragraph: Paragraph, words: Words): Block[] {
  // Words that are set apart by emphasis are read as a heading later, together with others of their kind.
  const glued = gluedAt(paragraph.text.value, words);
  const cuts = glued.length === 0 ? glued : glued.filter((at) => at > (paragraph.lead ?? -1) + 1);
  if (cuts.length === 0) return [paragraph];
  const ends = [...cuts, paragraph.text.length];
  return ends.flatMap((to, index): Block[] => {
    const from = ends[index - 1] ?? 0;
    const value = paragraph.text.value.slice(from, to).trim();
    if (value === '' || words.chrome.test(value)) return [];
    const piece = part(paragraph, from, to);
    const isHeading = value.length <= LONGEST_KNOWN && sectionKindOf(value, words) !== null;
    return [isHeading ? { type: 'heading', level: 3, text: piece.text } : piece];
  });
}

function parted(paragraph: Block, words: Words): Block[] {
  if (paragraph.type !== 'paragraph') return [paragraph];
  const { value } = paragraph.text;
  if (value.search(SEAM) === -1) return [paragraph];
  const parts: Block[] = [];
  let from = 0;
  for (const match of value.matchAll(SEAM)) {
    const start = match.index + match[0].length;
    const length = headingLength(value.slice(start, start + 80), words);
    if (length === 0) continue;
    parts.push(part(paragraph, from, start));
    parts.push({ type: 'heading', level: 3, text: paragraph.text.slice(start, start + length) });
    from = start + length;
  }
  if (parts.length === 0) return [paragraph];
  if (value.slice(from).trim() !== '') parts.push(part(paragraph, from, value.length));
  return parts;
}

/** Length of the longest run of words that is a known heading and ends the text or is followed by the beginning of a sentence. */
function headingLength(rest: string, words: Words): number {
  const ends = [...rest.matchAll(/(?=\s|$)/g)].slice(0, LONGEST_HEADING).map((match) => match.index);
  for (const end of ends.reverse()) {
    const next = rest.slice(end).trimStart();
    const isBeginning = next === '' || /^[\p{Lu}\d]/u.test(next);
    if (isBeginning && end > 3 && sectionKindOf(rest.slice(0, end), words) !== null) return end;
  }
  return 0;
}

function part(paragraph: Paragraph, from: number, to: number): Paragraph {
  const text = paragraph.text.slice(from, to).trim();
  const shift =
    from + (paragraph.text.value.slice(from, to).length - paragraph.text.value.slice(from, to).trimStart().length);
  const links = paragraph.links
    .filter((link) => link.from >= from && link.to <= to)
    .map((link) => ({ ...link, from: link.from - shift, to: link.to - shift }));
  return { type: 'paragraph', text, links };
}
