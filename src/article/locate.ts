import type { Point, Position } from '../model/generated/article.js';
import type { Range } from './source-text.js';

/** Turns offsets into positions (line and column from 1, in UTF-16 units). Line ends are LF, CRLF or a lone CR. */
export class Locator {
  private readonly starts: number[] = [0];

  constructor(text: string) {
    const { starts } = this;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    if (!text.includes('\r')) return;
    let hasLone = false;
    for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) {
      if (text.charCodeAt(at + 1) === 10) continue;
      starts.push(at + 1);
      hasLone = true;
    }
    if (hasLone) starts.sort((a, b) => a - b);
  }

  /** The line that was asked for last: facts are mostly asked for in order. */
  private last = 0;

  point(offset: number): Point {
    const { starts } = this;
    const from = starts[this.last] ?? 0;
    for (let line = this.last; offset >= from && line < this.last + 3; line += 1) {
      if (offset >= (starts[line + 1] ?? Number.POSITIVE_INFINITY)) continue;
      this.last = line;
      return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
    }
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    this.last = low;
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  }

  position(range: Range): Position {
    const start = this.point(range.start);
    const length = range.end - range.start;
    const isOneLine = length >= 0 && range.end < (this.starts[start.line] ?? Number.POSITIVE_INFINITY);
    const end = isOneLine
      ? { line: start.line, column: start.column + length, offset: range.end }
      : this.point(range.end);
    return { start, end };
  }
}
