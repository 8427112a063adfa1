import { columnsOf, Line, type LineIndex } from '../line-index.js';

/** What a line is put in place of: a piece of it, or a blank line. */
export interface Part {
  start: number;
  end: number;
  kind: number;
}

/** A blank line at an offset. */
export const blankAt = (at: number): Part => ({ start: at, end: at, kind: Line.blank });

/** Lines of which some are parted, some cut and some left out. What lies between them is copied as a whole. */
export class PartedLines {
  private readonly changes: { line: number; parts: readonly Part[] }[] = [];
  private growth = 0;

  constructor(private readonly lines: LineIndex) {}

  /** Puts parts in place of a line. Lines come in ascending order. */
  replace(line: number, parts: readonly Part[]): void {
    const [only] = parts;
    const { start, end } = this.lines;
    if (parts.length === 1 && only?.start === start[line] && only?.end === end[line]) return;
    this.changes.push({ line, parts });
    this.growth += parts.length - 1;
  }

  /** @returns the lines themselves when none was changed. */
  build(): LineIndex {
    const { lines, changes } = this;
    if (changes.length === 0) return lines;
    const count = lines.count + this.growth;
    const built: LineIndex = { ...lines, ...columnsOf(count) };
    let from = 0;
    let at = 0;
    for (const { line, parts } of changes) {
      at = copyLines(lines, from, line, built, at);
      for (const part of parts) {
        built.start[at] = part.start;
        built.end[at] = part.end;
        built.kind[at] = part.kind;
        built.indent[at] = lines.indent[line] ?? 0;
        at += 1;
      }
      from = line + 1;
    }
    copyLines(lines, from, lines.count, built, at);
    return built;
  }
}

/** Copies lines `from` to `to` to `at`; returns where the next one goes. */
function copyLines(lines: LineIndex, from: number, to: number, built: LineIndex, at: number): number {
  built.start.set(lines.start.subarray(from, to), at);
  built.end.set(lines.end.subarray(from, to), at);
  built.indent.set(lines.indent.subarray(from, to), at);
  built.kind.set(lines.kind.subarray(from, to), at);
  built.place.set(lines.place.subarray(from, to), at);
  return at + to - from;
}
