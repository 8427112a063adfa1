import { lineEnds } from './line-ends.js';
import { RowTokens } from './table/row-tokens.js';

/** What a line of a text is, as far as its own characters and its neighbours tell. */
export const Line = { blank: 0, prose: 1, rule: 2, row: 3, header: 4, continuation: 5 } as const;

/** The lines of a text. Index i of each array belongs to line i. */
export interface LineIndex {
  text: string;
  count: number;
  /** Offset of the first unit that is not white space; for a blank line its end. */
  start: Int32Array;
  /** Offset after the last unit that is not white space. */
  end: Int32Array;
  /** Columns before `start`, a tab counting to the next multiple of 8. */
  indent: Int32Array;
  kind: Uint8Array;
  /** Where the tokens of a row are kept in `tokens`, or a line of prose that is one cell; 0 for other lines, and for a row of more tokens than are kept. */
  place: Int32Array;
  tokens: RowTokens;
}

/** The arrays of so many lines, none of them filled. */
export const columnsOf = (count: number): Omit<LineIndex, 'text' | 'tokens'> => ({
  count,
  start: new Int32Array(count),
  end: new Int32Array(count),
  indent: new Int32Array(count),
  kind: new Uint8Array(count),
  place: new Int32Array(count),
});

/** Splits a text at its line ends and measures each line; which lines are rows is still to be found. */
export function splitLines(text: string): LineIndex {
  const ends = lineEnds(text);
  const lines: LineIndex = { text, ...columnsOf(ends.length), tokens: new RowTokens(text) };
  let from = 0;
  for (let i = 0; i < ends.length; i += 1) {
    const stop = ends[i] ?? 0;
    measure(lines, i, from, stop);
    from = stop + 1;
  }
  return lines;
}

function measure(lines: LineIndex, i: number, from: number, stop: number): void {
  const { text } = lines;
  let start = from;
  let indent = 0;
  for (; start < stop; start += 1) {
    const code = text.charCodeAt(start);
    if (code === 32 || code === 160) indent += 1;
    else if (code === 9) indent += 8 - (indent % 8);
    else if (code !== 13 && code !== 12 && code !== 0xfeff) break;
  }
  let end = stop;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  lines.start[i] = start;
  lines.end[i] = end;
  lines.indent[i] = indent;
  lines.kind[i] = start === end ? Line.blank : isRule(text, start, end) ? Line.rule : Line.prose;
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 160;

/** Three or more of one of - = _ * ~, spaces between allowed. */
function isRule(text: string, start: number, end: number): boolean {
  const mark = text.charCodeAt(start);
  if (mark !== 45 && mark !== 61 && mark !== 95 && mark !== 42 && mark !== 126) return false;
  let marks = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === mark) marks += 1;
    else if (code !== 32) return false;
  }
  return marks >= 3;
}

/** The next line from `at` on that is neither blank nor a rule; `to` when there is none before it. */
export function nextUsed(lines: LineIndex, at: number, to: number): number {
  let next = at;
  while (next < to && (lines.kind[next] === Line.blank || lines.kind[next] === Line.rule)) next += 1;
  return next;
}
