import type { LineIndex } from './line-index.js';
import type { Range, SourceText } from './source-text.js';

/**
 * The block tree that all readers yield. It says how a capture is laid out, not what it means: every leaf keeps its place in the
 * source, and from here on the form of the capture no longer matters.
 */
export type Block = Heading | Paragraph | List | Grid | Lines;

/** A link on a stretch of a text. */
export interface Link {
  /** Offsets in the text's value. */
  from: number;
  to: number;
  url: string;
}

export interface Heading {
  type: 'heading';
  /** 1 (title) to 6. */
  level: number;
  text: SourceText;
}

export interface Paragraph {
  type: 'paragraph';
  text: SourceText;
  links: Link[];
  /** Set when the whole paragraph is emphasised, as headings without a heading's markup are. */
  strong?: true;
  /** Where line breaks stood: indexes of spaces in the text. */
  breaks?: readonly number[];
  /** Length of emphasised words that stand in front of others. */
  lead?: number;
  /** Kept once they were asked for, see `sentencesOf`. */
  sentences?: readonly Sentence[];
}

/** A sentence of a paragraph, with its place and the links within it. */
export interface Sentence {
  readonly text: SourceText;
  readonly value: string;
  readonly links: Link[];
}

export interface List {
  type: 'list';
  ordered: boolean;
  items: Block[][];
}

/** A table with cells. */
export interface Grid {
  type: 'grid';
  rows: GridRow[];
}

export interface GridRow {
  cells: Cell[];
  range: Range;
}

export interface Cell {
  text: SourceText;
  links: Link[];
  isHeader: boolean;
  /** Where line breaks stood: indexes of spaces in the text. */
  breaks?: readonly number[];
}

/** Lines whose layout carries meaning: a console table, a table with one cell a line, or one of files whose cells tabs set apart. */
export interface Lines {
  type: 'lines';
  shape: 'console' | 'flat' | 'tabs';
  text: SourceText;
  /** All lines of `text`, of which those from `from` up to `to` are meant, without blank ones and rules. */
  lines: LineIndex;
  from: number;
  to: number;
}
