import { gluedAt } from '../glued.js';
import type { Words } from '../language/words.js';
import { Line, type LineIndex } from '../line-index.js';
import { Token } from '../table/tokens.js';
import { isDigit } from '../table/units.js';
import { bulletinAt, standsAlone } from './head-lines.js';
import { blankAt, type Part, PartedLines } from './parted-lines.js';

/** "| • |" in front of an item: the cell of a layout table that held its mark. */
const MARK_CELL = /^\|\s{0,4}(?=[•·*-]\s{0,4}\|)/;
/** A line of nothing but the mark of an item, whose words a copy put on the next line. */
const ONLY_MARK = /^[-*•·o]$/;
/** Words of an item, which no cell of a table has: three words at least, or a word and a number. */
const ITEM_WORDS = /^["“„«]?\p{Lu}\S*\s+(?:\d{1,2}$|\S+\s+\S)/u;
/** A first step behind the sentence that introduces it, and the next one. */
const GLUED_STEP = /:\s+(?=1[.)]\s+\p{Lu})/u;
const NEXT_STEP = /^2[.)]\s/;
/** An item behind the sentence that introduces it. */
const GLUED_ITEM = /[:.]\s+(?=[-•·]\s+\p{Lu})/u;
const ITEM = /^[-•·]\s/;
/** Lines further down in which the next item must begin, for a glued one to be an item. */
const ITEM_REACH = 4;
/** Where a line is parted. */
interface Cut {
  at: number;
  /** Whether a blank line is to stand there. */
  isApart: boolean;
}

/**
 * The lines as they were before a copy glued some together or laid them out with bars: headings that stick to their neighbours stand alone, items
 * begin a line, fields of the head stand alone, lines of the site (not of the article) and cells without words are blank. Offsets stay those of the text.
 */
export function mendLines(lines: LineIndex, words: Words): LineIndex {
  const mended = new PartedLines(lines);
  const bars = new Bars(lines);
  const bulletin = bulletinAt(lines);
  for (let i = 0; i < lines.count; i += 1) {
    if (lines.kind[i] !== Line.prose || (i >= bulletin && isCell(lines, i))) continue;
    const [start, end] = bars.strip(i);
    const value = lines.text.slice(start, end);
    if (ONLY_MARK.test(value) && isItemWords(lines, i + 1)) {
      const to = lines.end[i + 1] ?? end;
      const whole = lines.text.slice(start, to);
      mended.replace(i, partsOf(lines.text, start, to, cutsIn(whole, lines, i + 1, words), words));
      mended.replace(i + 1, []);
      i += 1;
    } else if (value === '' || i < bulletin || isChrome(value, words)) mended.replace(i, [blankAt(end)]);
    else if (standsAlone(value, lines, i, words)) mended.replace(i, apart(lines, i, start, end));
    else mended.replace(i, partsOf(lines.text, start, end, cutsIn(value, lines, i, words), words));
  }
  return mended.build();
}

const isItemWords = ({ kind, text, start, end }: LineIndex, i: number): boolean =>
  kind[i] === Line.prose && ITEM_WORDS.test(text.slice(start[i], end[i]));

/** A line that is one cell, and more than a word of letters, is glued to nothing and none of the site's. */
function isCell({ text, end, tokens, place }: LineIndex, i: number): boolean {
  const kind = tokens.cellAt(place[i] ?? 0);
  return kind !== null && (kind !== Token.word || isDigit(text.charCodeAt((end[i] ?? 0) - 1)));
}

/** The units `start` to `end` of line `i`, with a blank line between them and prose above and below. */
function apart({ kind }: LineIndex, i: number, start: number, end: number): Part[] {
  const parts: Part[] = [];
  if (i > 0 && kind[i - 1] === Line.prose) parts.push(blankAt(start));
  parts.push({ start, end, kind: Line.prose });
  if (kind[i + 1] === Line.prose) parts.push(blankAt(end));
  return parts;
}

/** The pieces of the units `start` to `end` between cuts, without the white space at their ends and without lines of the site. */
function partsOf(text: string, start: number, end: number, cuts: readonly Cut[], words: Words): Part[] {
  const parts: Part[] = [];
  let from = start;
  for (const { at, isApart } of [...cuts, { at: end - start, isApart: false }]) {
    const to = start + at;
    if (to < from) continue;
    const piece = trimmed(text, from, to);
    if (piece !== null && !isChrome(text.slice(piece.start, piece.end), words)) parts.push(piece);
    if (isApart) parts.push(blankAt(to));
    from = to;
  }
  return parts;
}

function trimmed(text: string, from: number, to: number): Part | null {
  let start = from;
  let end = to;
  while (start < end && text.charCodeAt(start) <= 32) start += 1;
  while (end > start && text.charCodeAt(end - 1) <= 32) end -= 1;
  return start < end ? { start, end, kind: Line.prose } : null;
}

/** Longer lines are none of the site's own. */
const LONGEST_CHROME = 300;

const isChrome = (value: string, words: Words): boolean =>
  value.length < LONGEST_CHROME && value.charCodeAt(0) > DIGIT_NINE && words.chrome.test(value);

const DIGIT_NINE = 57;

/** Takes away the bars of a layout table around items, which may go over several lines. */
class Bars {
  private isOpen = false;

  constructor(private readonly lines: LineIndex) {}

  /** Start and end of line `i` without them. */
  strip(i: number): [number, number] {
    const { text } = this.lines;
    let start = this.lines.start[i] ?? 0;
    const end = this.lines.end[i] ?? 0;
    if (!this.isOpen && text.charCodeAt(start) !== BAR) return [start, end];
    const line = text.slice(start, end);
    if (ONLY_BARS.test(line)) {
      this.isOpen = false;
      return [end, end];
    }
    const mark = MARK_CELL.exec(line)?.[0].length ?? 0;
    if (mark > 0) this.isOpen = true;
    if (!this.isOpen) return [start, end];
    start += mark;
    if (!line.endsWith('|')) return [start, end];
    this.isOpen = false;
    return [start, beforeBar(text, end)];
  }
}

const BAR = 124;
const ONLY_BARS = /^[|\s]*$/;

function beforeBar(text: string, end: number): number {
  let at = end - 1;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function cutsIn(value: string, lines: LineIndex, i: number, words: Words): readonly Cut[] {
  const cuts = gluedAt(value, words).map((at) => ({ at, isApart: true }));
  const step = GLUED_STEP.exec(value);
  if (step !== null && isBefore(lines, i, NEXT_STEP)) cuts.push({ at: step.index + step[0].length, isApart: true });
  if (!GLUED_ITEM.test(value) || !isBefore(lines, i, ITEM)) return inOrder(cuts);
  for (const match of value.matchAll(new RegExp(GLUED_ITEM, 'gu')))
    cuts.push({ at: match.index + match[0].length, isApart: false });
  return inOrder(cuts);
}

const inOrder = (cuts: Cut[]): readonly Cut[] => cuts.sort((a, b) => a.at - b.at);

/** Whether a line that begins with such a mark follows soon. */
function isBefore(lines: LineIndex, i: number, mark: RegExp): boolean {
  for (let at = i + 1; at <= i + ITEM_REACH && at < lines.count; at += 1) {
    if (lines.kind[at] !== Line.prose) return false;
    const start = lines.start[at] ?? 0;
    if (mark.test(lines.text.slice(start, start + 3))) return true;
  }
  return false;
}
