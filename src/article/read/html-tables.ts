import type { Cell, GridRow } from '../blocks.js';
import { PLACEHOLDER } from './html-cut.js';
import { attribute, type ChildNode, type Element, HEADING, isElement, pushChildren } from './html-elements.js';
import type { PageReading } from './html-reading.js';
import { rowRange } from './rows.js';

/** Cells that span more columns or rows than this are taken to span this many. */
const WIDEST_SPAN = 100;

/** A table element taken apart. */
export interface TableParts {
  rows: Element[];
  captions: Element[];
  /** It has tables, headings or numbered lists in its cells, or one column: it lays out a page and is no grid of cells. */
  isLayout: boolean;
}

/** Finds the rows and captions of a table element, at any depth. */
export function takeApart(table: Element): TableParts {
  const rows: Element[] = [];
  const captions: Element[] = [];
  let isLayout = false;
  const stack: ChildNode[] = [];
  pushChildren(stack, table);
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (!isElement(next)) continue;
    const name = next.nodeName;
    if (name === 'tr') rows.push(next);
    else if (name === 'caption') captions.push(next);
    // A placeholder stands for a table or preformatted block that was cut out.
    if (name === 'table' || name === 'pre' || name === 'ol' || name === PLACEHOLDER || HEADING.test(name))
      isLayout = true;
    pushChildren(stack, next);
  }
  const widest = rows.reduce((most, row) => Math.max(most, cellsOf(row).length), 0);
  return { rows, captions, isLayout: isLayout || widest < 2 };
}

const cellsOf = (row: Element): Element[] =>
  row.childNodes.filter(isElement).filter((cell) => cell.nodeName === 'td' || cell.nodeName === 'th');

interface Carried {
  cell: Cell;
  rows: number;
}

/**
 * Lays out the cells of rows: a cell that spans columns is followed by blank ones, a cell that spans rows stands in each.
 * @throws InputError when the spans of cells add too many of them to `page`.
 */
export function gridRows(rows: readonly Element[], read: (cell: Element) => Cell, page: PageReading): GridRow[] {
  const carried = new Map<number, Carried>();
  return rows.map((row) => {
    const cells: Cell[] = [];
    const own = cellsOf(row);
    for (const element of own) {
      fillCarried(cells, carried);
      const cell = read(element);
      const tall = spanOf(element, 'rowspan');
      if (tall > 1) carried.set(cells.length, { cell, rows: tall - 1 });
      cells.push(cell);
      for (let i = spanOf(element, 'colspan'); i > 1; i -= 1)
        cells.push({ text: cell.text.slice(0, 0), links: [], isHeader: cell.isHeader });
    }
    fillCarried(cells, carried);
    page.countSpanned(cells.length - own.length);
    const place = row.sourceCodeLocation;
    return {
      cells,
      range: rowRange(cells, page.toSource(place?.startOffset ?? 0), page.toSource(place?.endOffset ?? 0)),
    };
  });
}

function fillCarried(cells: Cell[], carried: Map<number, Carried>): void {
  for (let held = carried.get(cells.length); held !== undefined; held = carried.get(cells.length)) {
    held.rows -= 1;
    if (held.rows <= 0) carried.delete(cells.length);
    cells.push(held.cell);
  }
}

const spanOf = (element: Element, name: 'rowspan' | 'colspan'): number =>
  Math.min(Math.max(Number.parseInt(attribute(element, name) ?? '1', 10) || 1, 1), WIDEST_SPAN);
