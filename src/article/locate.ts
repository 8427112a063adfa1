import type { Point, Position } from '../model/generated/article.js';
import type { Range } from './source-text.js';

/** Turns offsets into positions (line and column from 1, in UTF-16 units). Line ends are LF, CRLF or a lone CR. */
export class Locator {
  private readonly ends: Int32Array;
  /** The line that was asked for last: facts are mostly asked for in order. */
  private last = 0;

  /** @param ends of the lines of `text`, as `lineEnds` tells them. */
  constructor(text: string, ends: Int32Array) {
    const isMixed = text.includes('\r') && text.includes('\n');
    this.ends = isMixed ? withLoneReturns(text, ends) : ends;
  }

  /** Where a line begins. */
  private startOf(line: number): number {
    return line === 0 ? 0 : (this.ends[line - 1] ?? 0) + 1;
  }

  point(offset: number): Point {
    const line = this.lineOf(offset);
    this.last = line;
    return { line: line + 1, column: offset - this.startOf(line) + 1, offset };
  }

  private lineOf(offset: number): number {
    const { ends, last } = this;
    const near = Math.min(last + 3, ends.length);
    if (offset >= this.startOf(last))
      for (let line = last; line < near; line += 1) if (offset <= (ends[line] ?? 0)) return line;
    let low = 0;
    let high = ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  position(range: Range): Position {
    const start = this.point(range.start);
    const length = range.end - range.start;
    const isOneLine = length >= 0 && (start.line === this.ends.length || range.end <= (this.ends[start.line - 1] ?? 0));
    const end = isOneLine
      ? { line: start.line, column: start.column + length, offset: range.end }
      : this.point(range.end);
    return { start, end };
  }
}

/** The ends of lines with those that lone CRs make, in a text whose other lines end at LFs. */
function withLoneReturns(text: string, ends: Int32Array): Int32Array {
  const lone: number[] = [];
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1))
    if (text.charCodeAt(at + 1) !== 10) lone.push(at);
  if (lone.length === 0) return ends;
  const all = new Int32Array(ends.length + lone.length);
  all.set(ends);
  all.set(lone, ends.length);
  return all.sort();
}
