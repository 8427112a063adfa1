import { Line, type LineIndex } from '../line-index.js';
import { beginsWithProduct } from '../wording/products.js';
import { NUMBERED_LINE } from './flow-units.js';
import { holdsHeading, underlineLevel } from './text-headings.js';
import { isDashed, markerAt } from './text-marks.js';
import { lineText, type TextReading } from './text-reading.js';

/** "Article: Q287990" and the other fields of a text article's head. */
const FIELD = /^[A-Za-z][\w()/ ]{1,24}:/;
/** Units in which the name of a field and its colon stand. */
const LONGEST_FIELD = 30;
/** Lines at the top of a text among which fields are. */
const HEAD = 40;
/** A paragraph of more lines is several whose limits were lost. */
const MOST_LINES = 24;
/** A single line behind a colon is the rest of its sentence. */
const FEWEST_ITEMS = 2;
const COLON = 58;
/** A longer line is no product. */
const LONGEST_PRODUCT = 120;

/** The line after the paragraph that begins at a line. */
export function paragraphEnd(reading: TextReading, from: number, to: number): number {
  const { lines, found, isFlattened } = reading;
  for (let at = from + 1; at < to; at += 1) {
    if (lines.kind[at] !== Line.prose || found.has(at)) return at;
    if (isFlattened && isBullet(reading, at)) return at;
    if (isFlattened) continue;
    if (markerAt(lines, at) !== null && looksLikeItem(lines, at)) return at;
    if (underlineLevel(lines, at, to) > 0 && lines.kind[at - 1] !== Line.prose) return at;
  }
  return to;
}

const isBullet = ({ lines, hasDashes }: TextReading, at: number): boolean =>
  markerAt(lines, at)?.isBullet === true || (hasDashes && isDashed(lines, at));

const looksLikeItem = (lines: LineIndex, at: number): boolean => (lines.end[at] ?? 0) - (lines.start[at] ?? 0) > 2;

/** Whether lines of prose are more than one paragraph, so that only their wording sets apart what they hold. */
export const isRunTogether = (reading: TextReading, from: number, to: number): boolean =>
  reading.isFlattened ||
  to - from > MOST_LINES ||
  holdsHeading(reading, from, to) ||
  holdsList(reading.lines, from, to);

/**
 * Whether a line introduces the lines behind it, all of which are sentences, or the first of which begins with the
 * number of an article: a list whose marks were lost.
 */
function holdsList(lines: LineIndex, from: number, to: number): boolean {
  for (let at = from; at + FEWEST_ITEMS < to; at += 1) {
    if (lines.text.charCodeAt((lines.end[at] ?? 0) - 1) !== COLON) continue;
    if (isNumbered(lines, at + 1)) return true;
    for (let item = at + 1; item < to; item += 1) if (!isSentence(lines, item)) return false;
    return true;
  }
  return false;
}

const isSentence = ({ text, start, end }: LineIndex, at: number): boolean =>
  /[.!?]/.test(text.charAt((end[at] ?? 0) - 1)) && /\p{Lu}/u.test(text.charAt(start[at] ?? 0));

const isNumbered = ({ text, start, end }: LineIndex, at: number): boolean =>
  NUMBERED_LINE.test(text.slice(start[at] ?? 0, Math.min(end[at] ?? 0, (start[at] ?? 0) + LONGEST_FIELD)));

/** Whether each of several lines is the name of a product: below a heading they are a list without marks. */
export function areProducts(reading: TextReading, from: number, to: number): boolean {
  if (to - from < FEWEST_ITEMS) return false;
  for (let at = from; at < to; at += 1) {
    const { value } = lineText(reading, at);
    if (value.length > LONGEST_PRODUCT || /[.:,?!]$/.test(value) || !beginsWithProduct(value)) return false;
  }
  return true;
}

/** Whether a line is one of several fields at the top of a text. */
export const isField = (lines: LineIndex, at: number): boolean =>
  at < HEAD && isFieldLine(lines, at) && (isFieldLine(lines, at + 1) || isFieldLine(lines, at - 1));

function isFieldLine({ text, count, kind, start, end }: LineIndex, at: number): boolean {
  if (at < 0 || at >= count || kind[at] !== Line.prose) return false;
  const from = start[at] ?? 0;
  return FIELD.test(text.slice(from, Math.min(end[at] ?? 0, from + LONGEST_FIELD)));
}
