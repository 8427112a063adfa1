import { Line, type LineIndex } from '../line-index.js';
import { isBreak, isShortHeading } from './flow-units.js';
import { underlineLevel } from './text-headings.js';
import { markerAt } from './text-marks.js';
import { lineText, type TextReading } from './text-reading.js';

/** A longer line is a sentence of the item over it. */
const LONGEST_LABEL = 60;

/** An item of a list, as lines. */
export interface ItemLines {
  from: number;
  /** Units of its mark. */
  mark: number;
  /** Line after its first paragraph. */
  firstTo: number;
  /** Line after the item. */
  to: number;
}

export interface ListLines {
  ordered: boolean;
  items: ItemLines[];
  /** Line after the list and the blank lines behind it. */
  to: number;
}

/** The list whose first item begins at a line: items of one kind, blank lines between them or not. */
export function listAt(reading: TextReading, from: number, to: number): ListLines {
  const { lines } = reading;
  const indent = lines.indent[from] ?? 0;
  const list: ListLines = { ordered: markerAt(lines, from)?.ordered ?? false, items: [], to: from };
  while (list.to < to && lines.kind[list.to] === Line.prose && (lines.indent[list.to] ?? 0) <= indent + 1) {
    const marker = markerAt(lines, list.to);
    if (marker === null || marker.ordered !== list.ordered) break;
    const end = itemEnd(reading, list.to, to, indent);
    list.items.push({ from: list.to, mark: marker.length, firstTo: firstEnd(lines, list.to, end), to: end });
    list.to = end;
    while (list.to < to && lines.kind[list.to] === Line.blank) list.to += 1;
  }
  return list;
}

/** An item ends before the next marker at its level, or before a line that is not indented after a blank one. */
function itemEnd(reading: TextReading, from: number, to: number, indent: number): number {
  const { lines, found } = reading;
  let end = from + 1;
  let isAfterBlank = false;
  for (let at = from + 1; at < to; at += 1) {
    const kind = lines.kind[at];
    if (kind === Line.blank) {
      isAfterBlank = true;
      continue;
    }
    if (kind === Line.rule || found.has(at)) break;
    const depth = lines.indent[at] ?? 0;
    if (kind !== Line.prose && isAfterBlank && depth <= indent) break;
    if (kind === Line.prose) {
      if (depth <= indent + 1 && markerAt(lines, at) !== null) break;
      if (depth <= indent && (isAfterBlank || depth < indent)) break;
      if (underlineLevel(lines, at, to) > 0) break;
      if (depth <= indent && isHeadingLine(reading, at)) break;
      if (endsFlattened(reading, at, depth - indent)) break;
    }
    end = at + 1;
    isAfterBlank = false;
  }
  return end;
}

/** Whether a line is a heading that articles have, as a whole; most lines are none by how they begin or end. */
function isHeadingLine({ lines, words }: TextReading, at: number): boolean {
  const { text, start, end } = lines;
  const line = text.slice(start[at] ?? 0, end[at] ?? 0);
  return /^\p{Lu}/u.test(line) && /[\p{L}\d)]$/u.test(line) && isShortHeading(line, words);
}

/** Where no blank line ends an item, a line at its margin does that reads like something new. */
function endsFlattened(reading: TextReading, at: number, depth: number): boolean {
  if (!reading.isFlattened || depth > 0) return false;
  if (introducesItems(reading, at)) return true;
  return isBreak(lineText(reading, at - 1).value, lineText(reading, at).value, false, reading.words);
}

/** "Software that is not affected:", a short line of its own over further items. */
function introducesItems({ lines }: TextReading, at: number): boolean {
  const { text, start, end, kind } = lines;
  const line = text.slice(start[at] ?? 0, end[at] ?? 0);
  return (
    line.length <= LONGEST_LABEL &&
    /^\p{Lu}.*:$/u.test(line) &&
    kind[at + 1] === Line.prose &&
    markerAt(lines, at + 1) !== null
  );
}

/** The line after the first paragraph of an item. */
function firstEnd(lines: LineIndex, from: number, to: number): number {
  let end = from + 1;
  while (end < to && lines.kind[end] === Line.prose && markerAt(lines, end) === null) end += 1;
  return end;
}
