import { sectionKindOf } from '../language/sections.js';
import { Line, type LineIndex } from '../line-index.js';
import { isTitleLine } from './head-lines.js';
import { markerAt } from './text-marks.js';
import { lineText, type TextReading } from './text-reading.js';

/** Longer lines are no headings that articles have. */
const LONGEST_HEADING = 60;

/** A heading of one line, and the line after it and after the rule that underlines it. */
export interface TextHeading {
  level: number;
  behind: number;
}

/** The heading that a prose line is; null when it is none. */
export function headingAt(reading: TextReading, at: number, to: number): TextHeading | null {
  if (isTitleLine(reading.lines, at)) return { level: 1, behind: at + 1 };
  if (isKnownHeading(reading, at, to)) return { level: 2, behind: at + 1 };
  const level = underlineLevel(reading.lines, at, to);
  return level > 0 ? { level, behind: at + 2 } : null;
}

/** A line of few words that is a heading articles have, between a blank line and what it heads. */
function isKnownHeading({ lines, behind, words }: TextReading, at: number, to: number): boolean {
  const start = lines.start[at] ?? 0;
  const end = lines.end[at] ?? 0;
  const isUnderProse = at > 0 && lines.kind[at - 1] === Line.prose && !behind.has(at);
  if (end - start > LONGEST_HEADING || isUnderProse || at + 1 >= to) return false;
  if (lines.kind[at + 1] === Line.rule || !/[\p{L}\d)]$/u.test(lines.text.slice(start, end))) return false;
  if (lines.kind[at + 1] === Line.prose && !/[\p{Lu}\d\u2022*-]/u.test(lines.text.charAt(lines.start[at + 1] ?? 0)))
    return false;
  return sectionKindOf(lines.text.slice(start, end), words) !== null;
}

/** A heading of one line is underlined by a rule of about its own length: "=" is level 2, "-" level 3; 0 for any other line. An item of a list is none. */
export function underlineLevel(lines: LineIndex, at: number, to: number): number {
  if (at + 1 >= to || lines.kind[at + 1] !== Line.rule) return 0;
  if (at > 0 && lines.kind[at - 1] === Line.prose) return 0;
  if (markerAt(lines, at)?.ordered === false) return 0;
  const length = (lines.end[at] ?? 0) - (lines.start[at] ?? 0);
  const rule = (lines.end[at + 1] ?? 0) - (lines.start[at + 1] ?? 0);
  if (Math.abs(length - rule) > 3 && rule > length * 2 + 4) return 0;
  return lines.text.charAt(lines.start[at + 1] ?? 0) === '=' ? 2 : 3;
}

/** Whether a line within a block of prose is a known heading: it follows the end of a sentence and begins with a capital. */
export function holdsHeading(reading: TextReading, from: number, to: number): boolean {
  for (let at = from; at + 1 < to; at += 1) {
    const { value } = lineText(reading, at);
    if (value.length > LONGEST_HEADING || !/^\p{Lu}[\p{L} -]*$/u.test(value)) continue;
    const isBehind = at === from || /[.:?!]["”’)]?$/.test(lineText(reading, at - 1).value);
    if (isBehind && sectionKindOf(value, reading.words) !== null) return true;
  }
  return false;
}
