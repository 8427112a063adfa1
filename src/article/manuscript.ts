import type { Position } from '../model/generated/article.js';
import type { Block, Link, Paragraph } from './blocks.js';
import type { Diagnostics } from './diagnostics.js';
import { isMonth } from './language/index.js';
import type { Words } from './language/words.js';
import { LIMITS } from './limits.js';
import type { Section } from './sections.js';
import type { Range, SourceText } from './source-text.js';

export { type Section, sectionsOf } from './sections.js';

/** What every reader of a fact gets: the article as sections of blocks, its language, and where to tell of problems. */
export interface Manuscript {
  sections: readonly Section[];
  words: Words;
  /** Fields of a head set apart from the text: front matter, meta elements. Keys in lower case. */
  fields: ReadonlyMap<string, SourceText>;
  /** Name of the capture, for the number that it may hold. */
  name: string;
  diagnostics: Diagnostics;
  locate(range: Range): Position;
}

/** A sentence with its place and the links within it. */
export interface Sentence {
  text: SourceText;
  value: string;
  links: Link[];
}

/** What ends with a full stop without ending a sentence: initials and abbreviations. */
const ABBREVIATION = /(?:^|[\s(.])(?:e\.g|i\.e|vs|no|inc|corp|etc|[a-z]|z\.\s?B|bzw|ca|nr|es|pág|art)$/i;
const CLOSING = '"”’\')]*_';
const BEGINNING = /["“‘'([¿¡]{0,2}[\p{Lu}\d]/uy;

/** Where the next sentence begins behind an end mark: closing marks, white space, then what can begin one; -1 when it does not. */
function beginningAfter(value: string, from: number): number {
  let at = from;
  while (at < value.length && CLOSING.includes(value.charAt(at))) at += 1;
  if (value.charCodeAt(at) !== 32) return -1;
  while (value.charCodeAt(at) === 32) at += 1;
  BEGINNING.lastIndex = at;
  return BEGINNING.test(value) ? at : -1;
}

const isAbbreviation = (value: string, dot: number): boolean =>
  ABBREVIATION.test(value.slice(Math.max(0, dot - 8), dot));

/** "14. Juni": a day before the name of its month. */
function isDay(value: string, dot: number, next: number): boolean {
  if (!/(?:^|\D)\d{1,2}$/.test(value.slice(Math.max(0, dot - 3), dot))) return false;
  const word = /^\p{L}{3,12}/u.exec(value.slice(next, next + 12))?.[0];
  return word !== undefined && isMonth(word);
}

const known = new WeakMap<Paragraph, Sentence[]>();

/** The sentences of a paragraph, found once: most readers of facts ask for them. */
export function sentencesOf(paragraph: Paragraph): readonly Sentence[] {
  const found = known.get(paragraph) ?? findSentences(paragraph);
  known.set(paragraph, found);
  return found;
}

function findSentences(paragraph: Paragraph): Sentence[] {
  const { text, links } = paragraph;
  const sentences: Sentence[] = [];
  let from = 0;
  const close = (to: number): void => {
    const piece = text.slice(from, to);
    const value = piece.value.trim();
    if (value !== '' && value.length <= LIMITS.sentence) {
      const within = links.filter((link) => link.from >= from && link.from < to);
      sentences.push({
        text: piece.trim(),
        value,
        links: within.map((link) => ({ ...link, from: link.from - from, to: link.to - from })),
      });
    }
    from = to;
  };
  const { value } = text;
  for (let at = 0; at < value.length - 1; at += 1) {
    const code = value.charCodeAt(at);
    if (code !== 46 && code !== 33 && code !== 63) continue;
    const next = beginningAfter(value, at + 1);
    if (next === -1 || (code === 46 && (isDay(value, at, next) || isAbbreviation(value, at)))) continue;
    close(next);
    at = next - 1;
  }
  if (from === 0 && value.length <= LIMITS.sentence && value === value.trim()) sentences.push({ text, value, links });
  else close(value.length);
  return sentences;
}

/** Paragraphs of blocks in reading order, those of list items and cells of tables included. */
export function* paragraphsIn(blocks: readonly Block[]): Generator<Paragraph> {
  for (const block of blocks) {
    if (block.type === 'paragraph') yield block;
    else if (block.type === 'list') for (const item of block.items) yield* paragraphsIn(item);
  }
}
