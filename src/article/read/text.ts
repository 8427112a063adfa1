import { append } from '../append.js';
import type { Block, List, Paragraph } from '../blocks.js';
import { sectionKindOf } from '../language/sections.js';
import type { Words } from '../language/words.js';
import { LIMITS } from '../limits.js';
import { Line, type LineIndex, nextUsed } from '../line-index.js';
import { joinTexts, type SourceText } from '../source-text.js';
import { findFlatTables } from './flat-tables.js';
import { isBreak, levelHeadings, readFlow } from './flow.js';
import { isTitleLine, standsAlone } from './head-lines.js';
import { indexLines } from './lines.js';
import { mendLines } from './lines-mended.js';
import { linksIn } from './links.js';
import { findGrids, type Stretch } from './text-grids.js';

/** "- ", "* ", "1. ", "a) " and the like, with what follows them. */
const MARKER = /^(?:([-*•·o+])(?:[ \t]{0,4}\|)?|(\d{1,2}|[a-z])[.)])(?=[ \t\u00a0])[ \t\u00a0]+/;
/** "Article: Q287990" and the other fields of a text article's head. */
const FIELD = /^[A-Za-z][\w()/ ]{1,24}:/;
/** An item that a flattened text marks with a dash; a single one is a dash. */
const DASH_ITEM = /^-[ \t\u00a0]+\S/;
const FEWEST_DASHES = 2;
/** Below this share of blank lines a text was flattened: its paragraphs, items and headings are no longer set apart. */
const FLATTENED = 0.1;
/** Longer lines are no headings that articles have. */
const LONGEST_HEADING = 60;
/** Texts shorter than this many lines say too little about their own layout. */
const FEW_LINES = 12;

interface Reading {
  source: SourceText;
  lines: LineIndex;
  words: Words;
  isFlattened: boolean;
  isExcerpt: boolean;
  /** Whether a dash begins an item even where no blank line sets items apart. */
  hasDashes: boolean;
  /** Tables that were found before, by their first line. */
  found: ReadonlyMap<number, Stretch>;
  /** The lines right behind them. */
  behind: ReadonlySet<number>;
}

/**
 * Reads plain text, in either of the two forms in which articles are kept: laid out (blank lines, underlined headings, list marks, console
 * tables) or flattened (what copying a rendered page leaves: one table cell a line, no marks).
 * @param source the text, or the inside of a preformatted block of another form.
 * @param isExcerpt that the text is a block of code within an article: a log, a listing, a table, but no headings of its own.
 */
export function readText(source: SourceText, words: Words, isExcerpt = false): Block[] {
  const given = indexLines(source.value, words);
  const lines = isExcerpt ? given : mendLines(given, words);
  const found = new Map<number, Stretch>();
  for (const { from, to } of findFlatTables(lines, words)) {
    found.set(from, {
      from,
      to,
      block: { type: 'lines', shape: 'flat', text: source, lines, from, to },
    });
  }
  for (const stretch of findGrids(lines, source, words)) found.set(stretch.from, stretch);
  const reading: Reading = {
    source,
    lines,
    words,
    isExcerpt,
    isFlattened: !isExcerpt && isFlattened(given),
    hasDashes: hasDashes(lines),
    found,
    behind: new Set([...found.values()].map((stretch) => stretch.to)),
  };
  const blocks = blocksOf(reading, 0, lines.count, 0);
  return reading.isFlattened ? levelHeadings(blocks, words) : blocks;
}

function isFlattened(lines: LineIndex): boolean {
  let blank = 0;
  let used = 0;
  for (const kind of lines.kind) {
    if (kind === Line.blank) blank += 1;
    else used += 1;
  }
  return used >= FEW_LINES && blank < used * FLATTENED;
}

function blocksOf(reading: Reading, from: number, to: number, depth: number): Block[] {
  const { lines } = reading;
  const blocks: Block[] = [];
  let at = from;
  while (at < to) {
    const kind = lines.kind[at];
    const stretch = reading.found.get(at);
    if (stretch !== undefined && stretch.to <= to) {
      blocks.push(stretch.block);
      at = stretch.to;
    } else if (kind === Line.blank || kind === Line.rule) at += 1;
    else if (kind === Line.prose) at = readProse(reading, at, to, depth, blocks);
    else at = readConsole(reading, at, to, blocks);
  }
  return blocks;
}

function readConsole(reading: Reading, from: number, to: number, blocks: Block[]): number {
  const { lines } = reading;
  let end = from + 1;
  for (let at = from; at < to; at += 1) {
    const kind = lines.kind[at];
    if (kind === Line.prose || (at > from && reading.found.has(at))) break;
    if (kind === Line.header && at > from && hasRows(lines, from, at)) break;
    if (kind !== Line.blank && kind !== Line.rule) end = at + 1;
  }
  blocks.push({ type: 'lines', shape: 'console', text: reading.source, lines, from, to: end });
  return end;
}

function hasRows(lines: LineIndex, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (lines.kind[at] === Line.row) return true;
  return false;
}

function spansOf(lines: LineIndex, from: number, to: number): number[] {
  const spans: number[] = [];
  for (let at = nextUsed(lines, from, to); at < to; at = nextUsed(lines, at + 1, to))
    spans.push(lines.start[at] ?? 0, lines.end[at] ?? 0);
  return spans;
}

/** Reads what begins at a prose line: a heading, a list or a paragraph. Returns the line after it. */
function readProse(reading: Reading, at: number, to: number, depth: number, blocks: Block[]): number {
  const { lines, source, words } = reading;
  if (isTitleLine(lines, at)) {
    blocks.push({ type: 'heading', level: 1, text: lineText(reading, at) });
    return at + 1;
  }
  if (isKnownHeading(reading, at, to)) {
    blocks.push({ type: 'heading', level: 2, text: lineText(reading, at) });
    return at + 1;
  }
  const level = underlineLevel(lines, at, to);
  if (level > 0) {
    blocks.push({ type: 'heading', level, text: lineText(reading, at) });
    return at + 2;
  }
  if (markerAt(lines, at) !== null && depth < LIMITS.depth) return readList(reading, at, to, depth, blocks);
  if (isField(lines, at) || (!reading.isExcerpt && standsAlone(lineText(reading, at).value, lines, at, words))) {
    blocks.push(paragraph(lineText(reading, at)));
    return at + 1;
  }
  const end = paragraphEnd(reading, at, to);
  const isFlow =
    reading.isFlattened || end - at > FEW_LINES * 2 || holdsHeading(reading, at, end) || holdsList(lines, at, end);
  if (isFlow && !reading.isExcerpt) {
    append(blocks, readFlow(source, spansOf(lines, at, end), words));
  } else {
    const parts: SourceText[] = [];
    for (let i = at; i < end; i += 1) parts.push(lineText(reading, i));
    blocks.push(paragraph(joinTexts(parts)));
  }
  return end;
}

/** A line of few words that is a heading articles have, between a blank line and what it heads. */
function isKnownHeading({ lines, behind, words }: Reading, at: number, to: number): boolean {
  const start = lines.start[at] ?? 0;
  const end = lines.end[at] ?? 0;
  if (end - start > 60 || (at > 0 && lines.kind[at - 1] === Line.prose && !behind.has(at)) || at + 1 >= to)
    return false;
  if (lines.kind[at + 1] === Line.rule || !/[\p{L}\d)]$/u.test(lines.text.slice(start, end))) return false;
  if (lines.kind[at + 1] === Line.prose && !/[\p{Lu}\d\u2022*-]/u.test(lines.text.charAt(lines.start[at + 1] ?? 0)))
    return false;
  return sectionKindOf(lines.text.slice(start, end), words) !== null;
}

/** Whether a line within a block of prose is a known heading: it follows the end of a sentence and begins with a capital. */
function holdsHeading(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at + 1 < to; at += 1) {
    const { value } = lineText(reading, at);
    if (value.length > LONGEST_HEADING || !/^\p{Lu}[\p{L} -]*$/u.test(value)) continue;
    const isBehind = at === from || /[.:?!]["”’)]?$/.test(lineText(reading, at - 1).value);
    if (isBehind && sectionKindOf(value, reading.words) !== null) return true;
  }
  return false;
}

/** Whether a line introduces the lines behind it, each of which begins as an item does: a list whose marks were lost. */
function holdsList(lines: LineIndex, from: number, to: number): boolean {
  for (let at = from; at + FEWEST_ITEMS < to; at += 1) {
    if (lines.text.charCodeAt((lines.end[at] ?? 0) - 1) !== COLON) continue;
    for (let item = at + 1; item < to; item += 1) {
      const ends = /[.!?]/.test(lines.text.charAt((lines.end[item] ?? 0) - 1));
      if (!ends || !/\p{Lu}/u.test(lines.text.charAt(lines.start[item] ?? 0))) return false;
    }
    return true;
  }
  return false;
}

const COLON = 58;
/** A single line behind a colon is the rest of its sentence. */
const FEWEST_ITEMS = 2;

/** A heading of one line is underlined by a rule of about its own length: "=" is level 2, "-" level 3. An item of a list is none. */
function underlineLevel(lines: LineIndex, at: number, to: number): number {
  if (at + 1 >= to || lines.kind[at + 1] !== Line.rule) return 0;
  if (at > 0 && lines.kind[at - 1] === Line.prose) return 0;
  if (markerAt(lines, at)?.ordered === false) return 0;
  const length = (lines.end[at] ?? 0) - (lines.start[at] ?? 0);
  const rule = (lines.end[at + 1] ?? 0) - (lines.start[at + 1] ?? 0);
  if (Math.abs(length - rule) > 3 && rule > length * 2 + 4) return 0;
  return lines.text.charAt(lines.start[at + 1] ?? 0) === '=' ? 2 : 3;
}

function paragraphEnd(reading: Reading, from: number, to: number): number {
  const { lines, found, isFlattened: flattened } = reading;
  for (let at = from + 1; at < to; at += 1) {
    if (lines.kind[at] !== Line.prose || found.has(at)) return at;
    if (flattened && isBullet(reading, at)) return at;
    if (flattened) continue;
    if (markerAt(lines, at) !== null && looksLikeItem(lines, at)) return at;
    if (underlineLevel(lines, at, to) > 0 && lines.kind[at - 1] !== Line.prose) return at;
  }
  return to;
}

function hasDashes(lines: LineIndex): boolean {
  let count = 0;
  for (let at = 0; at < lines.count && count < FEWEST_DASHES; at += 1) if (isDashed(lines, at)) count += 1;
  return count >= FEWEST_DASHES;
}

const isDashed = ({ text, kind, start, end }: LineIndex, at: number): boolean =>
  kind[at] === Line.prose &&
  text.charCodeAt(start[at] ?? 0) === 45 &&
  DASH_ITEM.test(text.slice(start[at], Math.min(end[at] ?? 0, (start[at] ?? 0) + 8)));

const isBullet = ({ lines, hasDashes: dashes }: Reading, at: number): boolean =>
  markerAt(lines, at)?.isBullet === true || (dashes && isDashed(lines, at));

const looksLikeItem = (lines: LineIndex, at: number): boolean => (lines.end[at] ?? 0) - (lines.start[at] ?? 0) > 2;

function isField(lines: LineIndex, at: number): boolean {
  return (
    at < 40 &&
    FIELD.test(lines.text.slice(lines.start[at], Math.min(lines.end[at] ?? 0, (lines.start[at] ?? 0) + 30))) &&
    (isFieldLine(lines, at + 1) || isFieldLine(lines, at - 1))
  );
}

const isFieldLine = (lines: LineIndex, at: number): boolean =>
  at >= 0 &&
  at < lines.count &&
  lines.kind[at] === Line.prose &&
  FIELD.test(lines.text.slice(lines.start[at], Math.min(lines.end[at] ?? 0, (lines.start[at] ?? 0) + 30)));

interface Marker {
  length: number;
  ordered: boolean;
  /** A mark that begins nothing but items, so that it does even where no blank line sets items apart. */
  isBullet: boolean;
}

function markerAt(lines: LineIndex, at: number): Marker | null {
  const start = lines.start[at] ?? 0;
  const code = lines.text.charCodeAt(start);
  if (code > 122 && code !== 0x2022 && code !== 0xb7) return null;
  const match = MARKER.exec(lines.text.slice(start, Math.min(lines.end[at] ?? 0, start + 8)));
  return match === null
    ? null
    : {
        length: match[0].length,
        ordered: match[2] !== undefined,
        isBullet: match[1] === '\u2022' || match[1] === '\u00b7',
      };
}

function readList(reading: Reading, from: number, to: number, depth: number, blocks: Block[]): number {
  const { lines } = reading;
  const indent = lines.indent[from] ?? 0;
  const first = markerAt(lines, from);
  const list: List = { type: 'list', ordered: first?.ordered ?? false, items: [] };
  let at = from;
  while (at < to && lines.kind[at] === Line.prose && (lines.indent[at] ?? 0) <= indent + 1) {
    const marker = markerAt(lines, at);
    if (marker === null || marker.ordered !== list.ordered) break;
    const end = itemEnd(reading, at, to, indent);
    list.items.push(readItem(reading, at, end, marker.length, depth));
    at = end;
    while (at < to && lines.kind[at] === Line.blank) at += 1;
  }
  blocks.push(list);
  return at;
}

/** An item ends before the next marker at its level, or before a line that is not indented after a blank one. */
function itemEnd(reading: Reading, from: number, to: number, indent: number): number {
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
      if (endsFlattened(reading, at, depth - indent)) break;
    }
    end = at + 1;
    isAfterBlank = false;
  }
  return end;
}

/** Where no blank line ends an item, a line at its margin does that reads like something new. */
function endsFlattened(reading: Reading, at: number, depth: number): boolean {
  if (!reading.isFlattened || depth > 0) return false;
  return isBreak(lineText(reading, at - 1).value, lineText(reading, at).value, false, reading.words);
}

/** The blocks of an item: its first line without the marker, then the rest. */
function readItem(reading: Reading, from: number, to: number, markerLength: number, depth: number): Block[] {
  const { lines, source } = reading;
  let end = from + 1;
  while (end < to && lines.kind[end] === Line.prose && markerAt(lines, end) === null) end += 1;
  const parts = [source.slice((lines.start[from] ?? 0) + markerLength, lines.end[from] ?? 0)];
  for (let at = from + 1; at < end; at += 1) parts.push(lineText(reading, at));
  return [paragraph(joinTexts(parts)), ...blocksOf(reading, end, to, depth + 1)];
}

function lineText(reading: Reading, at: number): SourceText {
  return reading.source.slice(reading.lines.start[at] ?? 0, reading.lines.end[at] ?? 0);
}

function paragraph(text: SourceText): Paragraph {
  return { type: 'paragraph', text, links: linksIn(text.value) };
}
