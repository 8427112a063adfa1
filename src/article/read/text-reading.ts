import type { Paragraph } from '../blocks.js';
import type { Words } from '../language/words.js';
import type { LineIndex } from '../line-index.js';
import type { SourceText } from '../source-text.js';
import { linksIn } from './links.js';
import type { Stretch } from './stretch.js';

/** What the readers of the parts of a text share. */
export interface TextReading {
  source: SourceText;
  lines: LineIndex;
  words: Words;
  /** Whether paragraphs, items and headings are no longer set apart. */
  isFlattened: boolean;
  isExcerpt: boolean;
  /** Whether a dash begins an item even where no blank line sets items apart. */
  hasDashes: boolean;
  /** Tables that were found before, by their first line. */
  found: ReadonlyMap<number, Stretch>;
  /** The lines right behind them. */
  behind: ReadonlySet<number>;
}

/** A line without the white space at its ends. */
export function lineText({ source, lines }: TextReading, at: number): SourceText {
  return source.slice(lines.start[at] ?? 0, lines.end[at] ?? 0);
}

export function paragraph(text: SourceText): Paragraph {
  return { type: 'paragraph', text, links: linksIn(text.value) };
}
