import { LIMITS } from './limits.js';

/** A range of offsets: from the first, to the one after the last. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Offsets at which the lines of a text begin, as positions count them: LF and CRLF end a line, or CR where there is no LF. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  const end = text.includes('\n') ? '\n' : '\r';
  for (let at = text.indexOf(end); at !== -1; at = text.indexOf(end, at + 1)) starts.push(at + 1);
  return starts;
}

/** The line, from 0, in which an offset lies. */
export function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Which parts of a source the page shows: all of it, or, where it is too large, its beginning and what is around the marks.
 * @param marks ordered by their beginnings.
 */
export function shownParts(text: string, starts: readonly number[], marks: readonly Range[]): Range[] {
  const whole = { from: 0, to: text.length };
  if (text.length + starts.length * LIMITS.lineCost <= LIMITS.wholeSource) return [whole];
  const parts: { from: number; to: number }[] = [];
  let cost = 0;
  for (const mark of [{ from: 0, to: LIMITS.around }, ...marks]) {
    const from = wholeLine(text, starts, mark.from - LIMITS.around, -1);
    const to = wholeLine(text, starts, Math.min(mark.to, mark.from + LIMITS.longestMark) + LIMITS.around, 1);
    const last = parts.at(-1);
    const begin = last === undefined ? from : Math.max(from, last.to);
    if (begin >= to) continue;
    cost += to - begin + (lineAt(starts, to) - lineAt(starts, begin) + 1) * LIMITS.lineCost;
    if (cost > LIMITS.partsOfSource) break;
    if (last !== undefined && begin === last.to) last.to = to;
    else parts.push({ from: begin, to });
  }
  return parts;
}

/** The beginning (side -1) or end (side 1) of the line of an offset where it is near, else the offset, never within a character. */
function wholeLine(text: string, starts: readonly number[], offset: number, side: -1 | 1): number {
  const at = Math.min(Math.max(offset, 0), text.length);
  const line = lineAt(starts, at);
  const edge = side === -1 ? (starts[line] ?? 0) : (starts[line + 1] ?? text.length);
  if (Math.abs(edge - at) <= LIMITS.around) return edge;
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at + side : at;
}
