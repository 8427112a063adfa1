import type { Fix } from '../../model/generated/article.js';
import { toKbId } from '../../model/kb.js';
import { numberInUrl } from '../addresses.js';
import type { Block, Cell, Grid, GridRow } from '../blocks.js';
import type { Manuscript } from '../manuscript.js';
import { isBlank } from '../table/values.js';

type Column = keyof Fix | null;

/** A table without headings: this share of the cells of a column must be numbers of articles. */
const MOST = 0.8;
const NUMBER = /^\W*(?:KB\s?|Q)?\d{6,8}\W*$/i;

/** "FIX: Widgets stop (KB4040512)": the article that tells more of it. */
const NUMBER_BEHIND = /\((?:KB ?)(\d{6,8})\)\W{0,3}$/;

/** The issues of a table: one a row. Empty when its columns are not known. */
export function tableFixes(grid: Grid, manuscript: Manuscript): Fix[] {
  const header = headerOf(grid, manuscript);
  const columns = header === null ? columnsByValue(grid) : header.columns;
  if (columns === null) return [];
  return grid.rows.slice(header === null ? 0 : header.row + 1).flatMap((row) => rowFix(row, columns, manuscript) ?? []);
}

/** A table that gives the number of a bug for what it lists: no list of updates, whatever stands over it. */
export const listsBugs = (blocks: readonly Block[], manuscript: Manuscript): boolean =>
  blocks.some(
    (block) => block.type === 'grid' && tableFixes(block, manuscript).some(({ reference }) => reference !== null),
  );

/** The row of headings: the first of the top rows that names a column of texts and another one. */
function headerOf(grid: Grid, manuscript: Manuscript): { row: number; columns: Column[] } | null {
  for (const [row, { cells }] of grid.rows.slice(0, 2).entries()) {
    const columns = cells.map((cell) => columnOf(cell.text.value, manuscript));
    if (columns.includes('text') && columns.some((column) => column !== null && column !== 'text'))
      return { row, columns };
    if (columns.length <= 2 && columns.includes('text') && cells.some(({ isHeader }) => isHeader))
      return { row, columns };
  }
  return null;
}

function columnOf(heading: string, manuscript: Manuscript): Column {
  const words = heading.replace(/[\s\u00a0\u3000]+/g, ' ').trim();
  for (const [column, pattern] of manuscript.words.fixColumns) if (pattern.test(words)) return column;
  return null;
}

/** Numbers of articles in the first column and words in the second. */
function columnsByValue({ rows }: Grid): Column[] | null {
  const numbers = rows.filter(({ cells }) => NUMBER.test(cells[0]?.text.value ?? ''));
  const texts = rows.filter(({ cells }) => /\p{L}{3}.*\s\p{L}/u.test(cells[1]?.text.value ?? ''));
  return numbers.length >= rows.length * MOST && texts.length >= rows.length * MOST ? ['kb', 'text'] : null;
}

function rowFix(row: GridRow, columns: readonly Column[], manuscript: Manuscript): Fix | null {
  const fix: Fix = {
    kb: null,
    reference: null,
    text: '',
    component: null,
    area: null,
    position: manuscript.locate(row.range),
  };
  for (const [index, column] of columns.entries()) {
    const cell = row.cells[index];
    const value = cell?.text.value.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '') ?? '';
    if (column === null || cell === undefined || value === '' || isBlank(value, manuscript.words)) continue;
    if (column === 'kb') fix.kb = linkedNumber(cell) ?? toKbId(value);
    else if (column === 'text') fix.text = fix.text === '' ? value : `${fix.text} ${value}`;
    else if (column === 'reference' || column === 'component' || column === 'area') fix[column] = value;
  }
  if (fix.kb === null) fix.kb = toKbId(NUMBER_BEHIND.exec(fix.text)?.[1] ?? '');
  return fix.text === '' ? null : fix;
}

const linkedNumber = ({ links }: Cell): string | null =>
  links.map(({ url }) => numberInUrl(url)).find((kb) => kb !== null) ?? null;
