import type { Nodes } from 'mdast';
import type { Words } from '../language/words.js';
import { type SourceText, SourceTextBuilder } from '../source-text.js';
import type { CutTable } from './markdown-tables.js';

/** Stands in the reduced text where a table was cut out; private use characters, which no article has. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
export const PLACEHOLDER = /\uE000(\d+)\uE001/g;

export interface MarkdownReading {
  source: string;
  /** Name of the capture, told where a part of it is refused. */
  name: string;
  words: Words;
  tables: readonly CutTable[];
  /** The text that the Markdown parser saw, mapped to the source. */
  reduced: SourceText;
  quoted: number;
}

/** The source from `from` on with a placeholder for each table. */
export function reduce(source: string, from: number, tables: readonly CutTable[]): SourceText {
  const builder = new SourceTextBuilder();
  let at = from;
  for (const [index, table] of tables.entries()) {
    builder.push(source.slice(at, table.start), at, table.start);
    builder.push(`${OPEN}${index}${CLOSE}`, table.start, table.end);
    at = table.end;
  }
  builder.push(source.slice(at), at, source.length);
  return builder.build();
}

export interface Placed {
  start: number;
  end: number;
}

export function placeOf(node: Nodes): Placed {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** A text whose places are in the reduced text, with places in the source instead. */
export function toSource(local: SourceText, reduced: SourceText): SourceText {
  return local.mapRuns((start, end) => reduced.range(start, end));
}
