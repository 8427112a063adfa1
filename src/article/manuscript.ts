import type { Position } from '../model/generated/article.js';
import type { Block, Heading, Link, Paragraph } from './blocks.js';
import type { Diagnostics } from './diagnostics.js';
import { sectionKindOf } from './language/sections.js';
import type { SectionKind, Words } from './language/words.js';
import type { Range, SourceText } from './source-text.js';

/** A heading with what stands under it, up to the next heading. */
export interface Section {
  heading: Heading | null;
  /** What the heading announces; null when its words are not known. */
  kind: SectionKind | null;
  blocks: Block[];
}

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

/** Cuts a block tree at its headings. */
export function sectionsOf(blocks: readonly Block[], words: Words): Section[] {
  const sections: Section[] = [{ heading: null, kind: null, blocks: [] }];
  for (const block of blocks) {
    if (block.type === 'heading')
      sections.push({ heading: block, kind: sectionKindOf(block.text.value, words), blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

/** Sentence ends: a mark, closing quotes, white space, then what can begin a sentence. Not after an initial or "vs.". */
const BOUNDARY =
  /(?<!\b(?:e\.g|i\.e|vs|no|inc|corp|etc|[A-Z]|z\.\s?B|bzw|ca|nr|es|p|pág|art))[.!?]["”’')\]]*\s+(?=["“‘'([]?[\p{Lu}\d])/giu;

/** The sentences of a paragraph. */
export function sentencesOf(paragraph: Paragraph): Sentence[] {
  const { text, links } = paragraph;
  const sentences: Sentence[] = [];
  let from = 0;
  const close = (to: number): void => {
    const piece = text.slice(from, to);
    const value = piece.value.trim();
    if (value !== '') {
      const within = links.filter((link) => link.from >= from && link.from < to);
      sentences.push({
        text: piece.trim(),
        value,
        links: within.map((link) => ({ ...link, from: link.from - from, to: link.to - from })),
      });
    }
    from = to;
  };
  for (const match of text.value.matchAll(BOUNDARY)) {
    const next = text.value.charCodeAt(match.index + match[0].length);
    if (next >= 97 && next <= 122) continue;
    close(match.index + match[0].length);
  }
  close(text.value.length);
  return sentences;
}

/** Paragraphs of blocks in reading order, those of list items and cells of tables included. */
export function* paragraphsIn(blocks: readonly Block[]): Generator<Paragraph> {
  for (const block of blocks) {
    if (block.type === 'paragraph') yield block;
    else if (block.type === 'list') for (const item of block.items) yield* paragraphsIn(item);
  }
}

/** Paragraphs that stand directly in a section, not in its lists. */
export function directParagraphs(blocks: readonly Block[]): Paragraph[] {
  return blocks.filter((block) => block.type === 'paragraph');
}
