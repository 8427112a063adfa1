import type { Cell, Grid, GridRow } from '../blocks.js';
import { SourceText, SourceTextBuilder } from '../source-text.js';
import { breaksOf, InlineBuilder } from './inline.js';
import { resolveReferences } from './references.js';
import { rowRange } from './rows.js';

/**
 * Preformatted blocks and plain tables make up most of an article with many files, and the HTML parser spends most of its time on them. Where such a
 * part is so plainly written that a scan of its tags cannot read it in another way than the parser, it is cut out and scanned.
 */
export type Cut = { start: number; end: number } & ({ kind: 'pre'; text: SourceText } | { kind: 'table'; grid: Grid });

/** The page with a placeholder element for each part that was cut out. */
export interface CutPage {
  reduced: string;
  cuts: readonly Cut[];
  /** The offset in the page of an offset in `reduced` that is not within a placeholder. */
  toSource(offset: number): number;
}

/** Name of the placeholder element; its only attribute is the number of the cut. */
export const PLACEHOLDER = 'rollcall-cut';

/** Shorter parts are not worth the cut. */
const LEAST = 400;
/** Elements whose content the HTML parser reads as text; tags in them are none. */
const RAW =
  /^<(script|style|textarea|title|noscript|xmp|iframe|noembed|noframes|plaintext|svg|math|template|select)\b/i;
const PRE_OPEN = /<pre(?:\s[^<>]*)?>/iy;
const TABLE_OPEN = /<table(?:\s[^<>]*)?>/iy;
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s[^<>]*)?)>/y;
/** Tags that change nothing about the words within a preformatted block or cell. */
const PLAIN_TAGS = new Set([
  'code',
  'span',
  'b',
  'strong',
  'i',
  'em',
  'u',
  'font',
  'nobr',
  'tt',
  'kbd',
  'samp',
  'sub',
  'sup',
  'small',
]);

/** Cuts the parts out of a page that can be scanned. */
export function cutPage(source: string): CutPage {
  const cuts: Cut[] = [];
  for (let at = source.indexOf('<'); at !== -1; ) {
    const cut = cutAt(source, at);
    if (cut !== null) cuts.push(cut);
    at = source.indexOf('<', cut === null ? skip(source, at) : cut.end);
  }
  return withPlaceholders(source, cuts);
}

function cutAt(source: string, at: number): Cut | null {
  const code = source.charCodeAt(at + 1) | 32;
  const cut = code === 112 ? cutPre(source, at) : code === 116 ? cutTable(source, at) : null;
  return cut !== null && cut.end - cut.start >= LEAST ? cut : null;
}

/** Where to look for the next tag: behind a comment or an element of raw text, else behind this "<". */
function skip(source: string, at: number): number {
  if (source.startsWith('<!--', at)) {
    const end = source.indexOf('-->', at + 4);
    return end === -1 ? source.length : end + 3;
  }
  const raw = RAW.exec(source.slice(at, at + 14))?.[1];
  if (raw === undefined) return at + 1;
  const close = new RegExp(`</${raw}[\\s>]`, 'gi');
  close.lastIndex = at;
  return close.exec(source)?.index ?? source.length;
}

function cutPre(source: string, start: number): Cut | null {
  PRE_OPEN.lastIndex = start;
  const open = PRE_OPEN.exec(source);
  if (open === null) return null;
  const builder = new SourceTextBuilder();
  let at = start + open[0].length;
  // HTML drops a line end right behind the tag.
  if (source.startsWith('\r\n', at)) at += 2;
  else if (source.startsWith('\n', at)) at += 1;
  for (;;) {
    const next = source.indexOf('<', at);
    if (next === -1) return null;
    const text = resolveReferences(source, at, next);
    TAG.lastIndex = next;
    const tag = TAG.exec(source);
    if (text === null || tag === null) return null;
    builder.append(text);
    const name = tag[2]?.toLowerCase() ?? '';
    at = next + tag[0].length;
    if (name === 'pre') return tag[1] === '/' ? { kind: 'pre', start, end: at, text: builder.build() } : null;
    if (name === 'br') builder.push('\n', next, at);
    else if (!PLAIN_TAGS.has(name)) return null;
  }
}

/** State of the scan of a table: nothing but rows of cells of words. */
interface TableScan {
  rows: GridRow[];
  cells: Cell[] | null;
  inline: InlineBuilder | null;
  isHeader: boolean;
  cellStart: number;
}

function cutTable(source: string, start: number): Cut | null {
  TABLE_OPEN.lastIndex = start;
  const open = TABLE_OPEN.exec(source);
  if (open === null) return null;
  const scan: TableScan = { rows: [], cells: null, inline: null, isHeader: false, cellStart: 0 };
  let at = start + open[0].length;
  for (;;) {
    const next = source.indexOf('<', at);
    if (next === -1) return null;
    if (next > at) {
      const text = resolveReferences(source, at, next);
      if (text === null || (scan.inline === null && text.value.trim() !== '')) return null;
      scan.inline?.add(text, false);
    }
    TAG.lastIndex = next;
    const tag = TAG.exec(source);
    if (tag === null) return null;
    at = next + tag[0].length;
    const name = tag[2]?.toLowerCase() ?? '';
    const isClose = tag[1] === '/';
    if (name === 'table') {
      closeRow(scan);
      return isClose && scan.rows.some((row) => row.cells.length > 1)
        ? { kind: 'table', start, end: at, grid: { type: 'grid', rows: scan.rows } }
        : null;
    }
    if (!takeTag(scan, name, isClose, tag[3] ?? '', next, at)) return null;
  }
}

/** Takes one tag of a table; false when the table is not plain. */
function takeTag(
  scan: TableScan,
  name: string,
  isClose: boolean,
  attributes: string,
  start: number,
  end: number,
): boolean {
  switch (name) {
    case 'tr':
      closeRow(scan);
      if (!isClose) scan.cells = [];
      return true;
    case 'td':
    case 'th':
      closeCell(scan);
      if (isClose) return true;
      if (scan.cells === null || /span/i.test(attributes)) return false;
      scan.inline = new InlineBuilder();
      scan.isHeader = name === 'th';
      scan.cellStart = end;
      return true;
    case 'thead':
    case 'tbody':
    case 'tfoot':
      closeRow(scan);
      return true;
    case 'br':
    case 'p':
    case 'div':
      scan.inline?.addBreak(start, end);
      return scan.inline !== null;
    default:
      return PLAIN_TAGS.has(name) && scan.inline !== null;
  }
}

function closeCell(scan: TableScan): void {
  if (scan.inline === null || scan.cells === null) return;
  const paragraph = scan.inline.take();
  const text = paragraph?.text ?? new SourceText('', [0, scan.cellStart, scan.cellStart]);
  scan.cells.push({ text, links: [], isHeader: scan.isHeader, ...breaksOf(paragraph) });
  scan.inline = null;
}

function closeRow(scan: TableScan): void {
  closeCell(scan);
  if (scan.cells !== null && scan.cells.length > 0)
    scan.rows.push({ cells: scan.cells, range: rowRange(scan.cells, scan.cellStart, scan.cellStart) });
  scan.cells = null;
}

function withPlaceholders(source: string, cuts: readonly Cut[]): CutPage {
  if (cuts.length === 0) return { reduced: source, cuts, toSource: (offset) => offset };
  let reduced = '';
  let at = 0;
  const ends: number[] = [];
  const shifts: number[] = [];
  for (const [index, cut] of cuts.entries()) {
    reduced += `${source.slice(at, cut.start)}<${PLACEHOLDER} n="${index}"></${PLACEHOLDER}>`;
    at = cut.end;
    ends.push(reduced.length);
    shifts.push(at - reduced.length);
  }
  reduced += source.slice(at);
  const toSource = (offset: number): number => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + (low === 0 ? 0 : (shifts[low - 1] ?? 0));
  };
  return { reduced, cuts, toSource };
}
