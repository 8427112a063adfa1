import type { Supersession } from '../../model/generated/article.js';
import { toKbId } from '../../model/kb.js';
import type { Cell, Grid, GridRow } from '../blocks.js';
import type { Words } from '../language/words.js';
import type { Manuscript } from '../manuscript.js';
import { isBlank } from './values.js';

const BULLETIN = /\bMS\d{2}-\d{3}\b/i;
/** A bulletin, an article, or both as later bulletins print them: "MS11-030 (2509553)". */
const TARGET =
  /\b(MS\d{2}-\d{3})\b(?:\s*\((?:KB)?(\d{6,7})\))?|\b(?:KB\s?)?(\d{6,7})(?:\s+(?:in|\())?\s*(MS\d{2}-\d{3})?\b/gi;
/** Longer text is no product. */
const LONGEST_SCOPE = 300;

/** What one table says is replaced, and for which products it says that nothing is. */
export interface Replaced {
  entries: Supersession[];
  /** The first cell under the heading "replaced bulletins" that says "none", with the products of all of them. */
  none: None | null;
}

interface None {
  cell: Cell;
  scopes: string[];
}

interface Found {
  bulletin: string | null;
  kb: string | null;
  cell: Cell;
  scopes: string[];
}

/**
 * Reads the tables in which security bulletins list what they replace: a column of replaced bulletins beside the products, or a row a bulletin
 * with a mark under each product. Null when the table is neither. One entry a target, its scope the products joined by "; ".
 */
export function readReplaced(grid: Grid, manuscript: Manuscript): Replaced | null {
  const { words } = manuscript;
  const found = new Map<string, Found>();
  const table = columnOf(grid, words, found, manuscript) ?? matrixOf(grid, words, found);
  if (table === null) return null;
  const entries = [...found.values()].map(
    ({ bulletin, kb, cell, scopes }): Supersession => ({
      relation: 'replaces',
      kb,
      ordinal: null,
      label: null,
      product: null,
      version: null,
      bulletin,
      scope: scopes.length === 0 ? null : scopes.join('; '),
      text: cell.text.value,
      position: manuscript.locate(cell.text.range()),
    }),
  );
  return { entries, none: table.none };
}

/** Whether a table is one of those that `readReplaced` reads. */
export const listsReplaced = (grid: Grid, words: Words): boolean =>
  replacedColumn(grid, words).column > 0 || isMatrix(grid, words);

const isMatrix = ({ rows }: Grid, words: Words): boolean =>
  (rows[0]?.cells.length ?? 0) > 1 &&
  rows.slice(1).some((row) => row.cells.slice(1).some((cell) => isMark(cell, words)));

const isMark = (cell: Cell, words: Words): boolean => words.replacedCell.test(cell.text.value.trim());

/** Reads the column of replaced bulletins; null when there is none. */
function columnOf(
  grid: Grid,
  words: Words,
  found: Map<string, Found>,
  manuscript: Manuscript,
): Pick<Replaced, 'none'> | null {
  const { header, column } = replacedColumn(grid, words);
  if (column < 1) return null;
  let none: None | null = null;
  for (const row of grid.rows.slice(header + 1)) {
    const cell = row.cells[column];
    if (cell === undefined || cell.text.length === 0) continue;
    const targets = [...cell.text.value.matchAll(TARGET)];
    for (const match of targets) {
      const kb = match[2] ?? match[3];
      note(found, match[1] ?? match[4] ?? null, kb === undefined ? null : toKbId(kb), cell, productOf(row));
    }
    if (targets.length > 0) continue;
    if (isBlank(cell.text.value, words)) {
      none ??= { cell, scopes: [] };
      const scope = productOf(row);
      if (scope !== null) none.scopes.push(scope);
    } else manuscript.diagnostics.add('list-unread', cell.text.value, cell.text.range());
  }
  return { none };
}

/** Reads a table of bulletins against products; null when it is none. */
function matrixOf(grid: Grid, words: Words, found: Map<string, Found>): Pick<Replaced, 'none'> | null {
  const [header, ...rows] = grid.rows;
  if (header === undefined || !isMatrix(grid, words)) return null;
  for (const row of rows) {
    const [first, ...marks] = row.cells;
    const bulletin = first === undefined ? undefined : BULLETIN.exec(first.text.value)?.[0];
    if (first === undefined || bulletin === undefined) continue;
    for (const [index, mark] of marks.entries())
      if (isMark(mark, words)) note(found, bulletin, null, first, scopeOf(header.cells[index + 1]));
  }
  return { none: null };
}

function note(
  found: Map<string, Found>,
  bulletin: string | null,
  kb: string | null,
  cell: Cell,
  scope: string | null,
): void {
  const name = bulletin?.toUpperCase() ?? null;
  const key = `${name ?? ''} ${kb ?? ''}`;
  const known = found.get(key) ?? { bulletin: name, kb, cell, scopes: [] };
  if (scope !== null && !known.scopes.includes(scope)) known.scopes.push(scope);
  found.set(key, known);
}

/** The products of the tables that list replaced bulletins, in their order. */
export function productsBesideReplaced(grid: Grid, words: Words): string[] {
  const { header, column } = replacedColumn(grid, words);
  if (column < 1) return [];
  const products = grid.rows
    .slice(header + 1)
    .map((row) => ((row.cells[column]?.text.length ?? 0) > 0 ? productOf(row) : null));
  return [...new Set(products.filter((product) => product !== null))];
}

/** The row that heads the column of replaced bulletins, and its place in it; -1 where there is none. */
function replacedColumn(grid: Grid, words: Words): { header: number; column: number } {
  const at = (row: GridRow | undefined): number =>
    row?.cells.findIndex((cell) => words.replacedColumn.test(cell.text.value)) ?? -1;
  const header = grid.rows.findIndex((row) => at(row) !== -1);
  return { header, column: at(grid.rows[header]) };
}

/** The product of a row stands in its first cell. */
const productOf = (row: GridRow): string | null => scopeOf(row.cells[0]);

/** The words of a cell without the article of its update and the marks of footnotes; null where they are no product. */
function scopeOf(cell: Cell | undefined): string | null {
  const words = cell?.text.value ?? '';
  if (words === '' || words.length > LONGEST_SCOPE) return null;
  return words.replace(/\s*\(?\bKB ?\d{6,7}\)?/g, '').replace(/(?:\*|\[\d\]|:)+$/, '') || null;
}
