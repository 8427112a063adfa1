import { append } from '../append.js';
import type { Block, List } from '../blocks.js';
import type { Words } from '../language/words.js';
import { LIMITS } from '../limits.js';
import { Line, type LineIndex, nextUsed } from '../line-index.js';
import { joinTexts, type SourceText } from '../source-text.js';
import { CellLines } from '../table/cell-lines.js';
import { findFlatTables } from './flat-tables.js';
import { readFlow } from './flow.js';
import { levelHeadings } from './flow-levels.js';
import { standsAlone } from './head-lines.js';
import { indexLines } from './lines.js';
import { mendLines } from './lines-mended.js';
import type { Stretch } from './stretch.js';
import { findGrids } from './text-grids.js';
import { headingAt } from './text-headings.js';
import { type ItemLines, listAt } from './text-lists.js';
import { hasDashes, markerAt } from './text-marks.js';
import { areProducts, isField, isRunTogether, paragraphEnd } from './text-paragraphs.js';
import { lineText, paragraph, type TextReading } from './text-reading.js';

/** Below this share of blank lines a text was flattened: its paragraphs, items and headings are no longer set apart. */
const FLATTENED = 0.1;
/** Texts shorter than this many lines say too little about their own layout. */
const FEW_LINES = 12;

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
  for (const { from, to } of findFlatTables(new CellLines(lines, words), words)) {
    found.set(from, {
      from,
      to,
      block: { type: 'lines', shape: 'flat', text: source, lines, from, to },
    });
  }
  for (const stretch of findGrids(lines, source, words)) found.set(stretch.from, stretch);
  const reading: TextReading = {
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

function blocksOf(reading: TextReading, from: number, to: number, depth: number): Block[] {
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

function readConsole(reading: TextReading, from: number, to: number, blocks: Block[]): number {
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

/** Reads what begins at a prose line: a heading, a list or a paragraph. Returns the line after it. */
function readProse(reading: TextReading, at: number, to: number, depth: number, blocks: Block[]): number {
  const { lines, source, words, isExcerpt } = reading;
  const heading = headingAt(reading, at, to);
  if (heading !== null) {
    blocks.push({ type: 'heading', level: heading.level, text: lineText(reading, at) });
    return heading.behind;
  }
  if (markerAt(lines, at) !== null && depth < LIMITS.depth) return readList(reading, at, to, depth, blocks);
  if (isField(lines, at) || (!isExcerpt && standsAlone(lineText(reading, at).value, lines, at, words))) {
    blocks.push(paragraph(lineText(reading, at)));
    return at + 1;
  }
  const end = paragraphEnd(reading, at, to);
  if (blocks.at(-1)?.type === 'heading' && areProducts(reading, at, end))
    for (let line = at; line < end; line += 1) blocks.push(paragraph(lineText(reading, line)));
  else if (!isExcerpt && isRunTogether(reading, at, end))
    append(blocks, readFlow(source, spansOf(lines, at, end), words));
  else blocks.push(paragraph(joinLines(reading, at, end)));
  return end;
}

function joinLines(reading: TextReading, from: number, to: number): SourceText {
  const parts: SourceText[] = [];
  for (let at = from; at < to; at += 1) parts.push(lineText(reading, at));
  return joinTexts(parts);
}

function spansOf(lines: LineIndex, from: number, to: number): number[] {
  const spans: number[] = [];
  for (let at = nextUsed(lines, from, to); at < to; at = nextUsed(lines, at + 1, to))
    spans.push(lines.start[at] ?? 0, lines.end[at] ?? 0);
  return spans;
}

function readList(reading: TextReading, from: number, to: number, depth: number, blocks: Block[]): number {
  const { ordered, items, to: end } = listAt(reading, from, to);
  const list: List = { type: 'list', ordered, items: items.map((item) => readItem(reading, item, depth)) };
  blocks.push(list);
  return end;
}

/** The blocks of an item: its first paragraph without the mark, then the rest. */
function readItem(reading: TextReading, { from, mark, firstTo, to }: ItemLines, depth: number): Block[] {
  const { lines, source } = reading;
  const first = [source.slice((lines.start[from] ?? 0) + mark, lines.end[from] ?? 0)];
  for (let at = from + 1; at < firstTo; at += 1) first.push(lineText(reading, at));
  return [paragraph(joinTexts(first)), ...blocksOf(reading, firstTo, to, depth + 1)];
}
