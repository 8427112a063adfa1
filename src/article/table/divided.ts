import type { Cell } from '../blocks.js';
import type { LineIndex } from '../line-index.js';
import type { SourceText } from '../source-text.js';

/** What sets the cells of a line apart. */
export type Mark = '|' | '\t';

/** How many tabs stand in front of the first word of a line: cells that are blank, or what the whole table is set in by. */
export function tabsBefore({ text, start: starts }: LineIndex, line: number): number {
  let tabs = 0;
  for (let at = (starts[line] ?? 0) - 1; at >= 0; at -= 1) {
    const code = text.charCodeAt(at);
    if (code === TAB) tabs += 1;
    else if (code !== 32 && code !== 160) break;
  }
  return tabs;
}

/**
 * Start and end of each cell of a line, in pairs. Bars at the ends of a line divide nothing.
 * @param inset tabs in front of the headings of the table; further ones in front of a row stand behind blank cells.
 */
export function cellSpans(mark: Mark, lines: LineIndex, line: number, inset: number): number[] {
  const { text, start: starts, end: ends } = lines;
  let start = starts[line] ?? 0;
  let end = ends[line] ?? 0;
  const blanks: number[] = [];
  if (mark === '\t') for (let i = tabsBefore(lines, line); i > inset; i -= 1) blanks.push(start, start);
  if (mark === '|') {
    if (text.charCodeAt(start) === BAR) start += 1;
    if (text.charCodeAt(end - 1) === BAR && end > start) end -= 1;
  }
  const spans = blanks;
  for (let at = start; at <= end; ) {
    const next = text.indexOf(mark, at);
    const stop = next === -1 || next > end ? end : next;
    spans.push(at, stop);
    at = stop + 1;
  }
  return spans;
}

const BAR = 124;
const TAB = 9;

/** The cells of a line. */
export function dividedCells(mark: Mark, lines: LineIndex, line: number, source: SourceText, inset = 0): Cell[] {
  const spans = cellSpans(mark, lines, line, inset);
  return Array.from({ length: spans.length / 2 }, (_, i) => ({
    text: source.slice(spans[i * 2] ?? 0, spans[i * 2 + 1] ?? 0).trim(),
    links: [],
    isHeader: false,
  }));
}
