import type { Words } from '../language/words.js';
import { kindOf, type ValueKind } from './values.js';

const GAP = / {2,}|\t+/;
/** A cell that may be a file name: a quick test, since sentences may be set apart by two spaces as well. */
const NAME_CELL = /(?:^| {2}|\t)\S+\.[\w~$-]{1,12}(?: {2}|\t|$)/;
/** Longer text is prose, however it is spaced. */
const LONGEST = 800;
/** Of fewer cells more is asked. */
const LEAST_CELLS = 3;
/** What the row of a file says beside its name. */
const FIGURES: ReadonlySet<ValueKind> = new Set<ValueKind>(['date', 'time', 'size', 'number', 'version']);

/** What else sets the cells of a row apart; thousands are parted by a comma without a space. */
const DIVIDED = /\s*[|;]\s*|,\s+/;
/** A name and a figure with something of that behind them: quick tests. */
const NAME_DIVIDED = /\.[\w~$-]{1,12}\s*(?:[|;]|,\s|$)/;
const FIGURE_DIVIDED = /\d\s*(?:[|;]|,\s|$)/;
/** Cells of a divided row that are looked at. */
const MOST_CELLS = 24;

/** A date of figures, and an extension: quick tests. */
const DATE = /\d[-/.]\w{2,9}[-/.]\d/;
const EXTENSION = /\.[a-z]\w{1,3}(?![\w/@])/i;

/** Whether a text is set in cells, one of them a file name and another one a date, time, size or version; of two cells only a date will do. */
export function looksLikeRow(value: string, words: Words): boolean {
  if (value.length > LONGEST) return false;
  if (NAME_DIVIDED.test(value) && FIGURE_DIVIDED.test(value) && isDividedRow(value, words)) return true;
  if (DATE.test(value) && EXTENSION.test(value) && isWordyRow(value, words)) return true;
  if (!(value.includes('  ') || value.includes('\t')) || !NAME_CELL.test(value)) return false;
  const cells = value.split(GAP);
  if (cells.length < 2) return false;
  const kinds = cells.map((cell) => kindOf(cell.trim(), words));
  if (cells.length < LEAST_CELLS) return kinds.includes('name') && kinds.includes('date');
  return kinds.includes('name') && kinds.some((kind) => FIGURES.has(kind));
}

/** Whether bars, semicolons or commas part a name and two figures at least, and hardly anything else. */
function isDividedRow(value: string, words: Words): boolean {
  const kinds = value.split(DIVIDED, MOST_CELLS).map((cell) => kindOf(cell.trim(), words));
  const figures = kinds.filter((kind) => FIGURES.has(kind)).length;
  const plain = kinds.filter((kind) => kind === 'word').length;
  return kinds.includes('name') && figures >= 2 && plain <= figures;
}

/** Whether words hold a name, a date and a size, version or time, and few others: "File name: foo.dll File size: 79,528 Date: ...". */
function isWordyRow(value: string, words: Words): boolean {
  const kinds = value.split(/\s+/).map((word) => kindOf(word.replace(/^[("]|[,;:.)"]+$/g, ''), words));
  const figures = kinds.filter((kind) => kind !== 'date' && FIGURES.has(kind)).length;
  const plain = kinds.filter((kind) => kind === 'word').length;
  return kinds.includes('name') && kinds.includes('date') && figures > 0 && plain <= (figures + 2) * 2;
}
