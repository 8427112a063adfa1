import type { Dice } from './dice.js';
import type { Column } from './values.js';

/** The cells of a row as they will be printed, by column; more or fewer than the columns once a damage has been at them. */
export interface PrintedRow {
  cells: string[];
  /** Breaks the cell of a name at a place, as a narrow column does; 0 for none. */
  wrapAt: number;
  /** What was done to it; null for a row as it should be. */
  damage: string | null;
}

type Harm = (row: PrintedRow, at: (column: Column) => number, dice: Dice) => boolean;

const change = (row: PrintedRow, index: number, how: (cell: string) => string): boolean => {
  const cell = row.cells[index];
  if (cell === undefined || cell === '') return false;
  const harmed = how(cell);
  row.cells[index] = harmed;
  return harmed !== cell;
};

/** Puts a cell behind another without a space, as a bad copy does. */
const glue = (row: PrintedRow, first: number, second: number): boolean => {
  if (first < 0 || second !== first + 1 || row.cells[first] === '' || row.cells[second] === '') return false;
  row.cells.splice(first, 2, `${row.cells[first]}${row.cells[second]}`);
  return true;
};

/** What may happen to a row so that it can still be told from a row that was printed as it is. Each says whether it found something to harm. */
const HARMS: Readonly<Record<string, Harm>> = {
  'name wrapped': (row, at, dice) => {
    const name = row.cells[at('name')] ?? '';
    if (name.length < 6) return false;
    row.wrapAt = dice.between(2, name.length - 2);
    return true;
  },
  'date with a letter': (row, at) => change(row, at('date'), (cell) => cell.replace(/\d(?=\D|$)/, 'o')),
  'day that is none': (row, at) =>
    change(row, at('date'), (cell) => cell.replace(/^\d\d(?=[-.])/, '32').replace(/^(\d\d)\/\d\d(?=\/)/, '$1/45')),
  'date glued to time': (row, at) => glue(row, at('date'), at('time')),
  'version glued to size': (row, at) => glue(row, at('version'), at('size')),
  'size glued to name': (row, at) => /\d$/.test(row.cells[at('size')] ?? '') && glue(row, at('size'), at('name')),
  'size with a letter': (row, at) => change(row, at('size'), (cell) => cell.replace(/\d(?=\D|$)/, 'O')),
  'size with a wrong group': (row, at) => change(row, at('size'), (cell) => cell.replace(/([.,]\d{3})(?=$| )/, '$14')),
  'time that is none': (row, at) => change(row, at('time'), (cell) => cell.replace(/^\d+:/, '27:')),
  'time with a letter': (row, at) => change(row, at('time'), (cell) => cell.replace(/:\d/, ':x')),
  'date and time swapped': (row, at) => swap(row, at('date'), at('time')),
  'size and version swapped': (row, at) => swap(row, at('size'), at('version')),
  'cell left out': (row, at, dice) => {
    const index = at(dice.pick(['time', 'date', 'size'] as const));
    // At the end of a row a cell left out looks as a blank one.
    if (index < 0 || row.cells.slice(index + 1).every((cell) => cell === '')) return false;
    row.cells.splice(index, 1);
    return true;
  },
  'cell too many': (row, _at, dice) => {
    // Where a cell is blank, one too many may as well be that of its column.
    if (row.cells.some((cell) => cell === '' || /^N/.test(cell))) return false;
    row.cells.splice(dice.between(0, row.cells.length), 0, dice.pick(['', '?', 'see note']));
    return true;
  },
  'words for a size': (row, at) => change(row, at('size'), () => 'unknown'),
  'words for a date': (row, at) => change(row, at('date'), () => 'to be announced'),
  'words for a version': (row, at) => change(row, at('version'), () => 'see below'),
};

function swap(row: PrintedRow, first: number, second: number): boolean {
  const [a, b] = [row.cells[first], row.cells[second]];
  if (a === undefined || b === undefined || a === '' || b === '') return false;
  row.cells[first] = b;
  row.cells[second] = a;
  return true;
}

const HARM_NAMES = Object.keys(HARMS);

/** Harms a row in a way that the dice choose, if that finds something to harm. */
export function harm(row: PrintedRow, columns: readonly Column[], dice: Dice): void {
  const name = dice.pick(HARM_NAMES);
  const isHarmed = HARMS[name]?.(row, (column) => columns.indexOf(column), dice) ?? false;
  if (isHarmed) row.damage = name;
}
