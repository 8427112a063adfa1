import type { Cell, Grid, GridRow } from '../blocks.js';
import { SourceText } from '../source-text.js';
import { PLAIN_TAGS, TAG_NAME, tagEnd } from './html-tags.js';
import { breaksOf, InlineBuilder } from './inline.js';
import { resolveReferences } from './references.js';
import { rowRange } from './rows.js';

/** A table that was cut out of a page. */
export interface CutTable {
  kind: 'table';
  start: number;
  end: number;
  grid: Grid;
}

/** State of the scan of a table: nothing but rows of cells of words. */
interface TableScan {
  rows: GridRow[];
  cells: Cell[] | null;
  inline: InlineBuilder | null;
  isHeader: boolean;
  cellStart: number;
}

/**
 * Reads the table whose tag begins at `start` and ends at `open`.
 * @returns null when it holds anything but rows of cells of words.
 */
export function scanTable(source: string, start: number, open: number): CutTable | null {
  const scan: TableScan = { rows: [], cells: null, inline: null, isHeader: false, cellStart: 0 };
  let at = open;
  for (;;) {
    const next = source.indexOf('<', at);
    if (next === -1) return null;
    if (next > at) {
      const text = resolveReferences(source, at, next);
      if (text === null || (scan.inline === null && text.value.trim() !== '')) return null;
      scan.inline?.add(text, false);
    }
    TAG_NAME.lastIndex = next;
    const tag = TAG_NAME.exec(source);
    if (tag === null) return null;
    const name = tag[2]?.toLowerCase() ?? '';
    const nameEnd = next + tag[0].length;
    const isClose = tag[1] === '/';
    at = tagEnd(source, nameEnd);
    if (at === -1) return null;
    if (name === 'table') {
      closeRow(scan);
      return isClose && scan.rows.some((row) => row.cells.length > 1)
        ? { kind: 'table', start, end: at, grid: { type: 'grid', rows: scan.rows } }
        : null;
    }
    if (!takeTag(scan, name, isClose, source.slice(nameEnd, at), next, at)) return null;
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
