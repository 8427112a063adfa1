import type { Cell } from '../blocks.js';
import type { LineIndex } from '../line-index.js';
import type { SourceText } from '../source-text.js';

/** What sets the cells of a line apart. */
export type Mark = '|' | '\t';

/** Start and end of each cell of a line, in pairs; of none where a line that bars divide does not begin with one. */
export function cellSpans(mark: Mark, { text, start: starts, end: ends }: LineIndex, line: number): number[] {
  let start = starts[line] ?? 0;
  let end = ends[line] ?? 0;
  if (mark === '|') {
    if (text.charCodeAt(start) !== BAR) return [];
    start += 1;
    if (text.charCodeAt(end - 1) === BAR) end -= 1;
  }
  const spans: number[] = [];
  for (let at = start; at <= end; ) {
    const next = text.indexOf(mark, at);
    const stop = next === -1 || next > end ? end : next;
    spans.push(at, stop);
    at = stop + 1;
  }
  return spans;
}

const BAR = 124;

/** The cells of a line. */
export function dividedCells(mark: Mark, lines: LineIndex, line: number, source: SourceText): Cell[] {
  const spans = cellSpans(mark, lines, line);
  return Array.from({ length: spans.length / 2 }, (_, i) => ({
    text: source.slice(spans[i * 2] ?? 0, spans[i * 2 + 1] ?? 0).trim(),
    links: [],
    isHeader: false,
  }));
}
