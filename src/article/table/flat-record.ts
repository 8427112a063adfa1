import type { ColumnRole } from '../language/words.js';
import type { FlatCells } from './flat-cells.js';
import { emptyRow, type RawRow } from './raw.js';
import { isBlank, kindOf, MACHINE, type ValueKind } from './values.js';

/** What a cell of a typed column may look like. Columns that are not listed hold free text. */
const FITS: Partial<Record<ColumnRole, readonly ValueKind[]>> = {
  size: ['size', 'number'],
  date: ['date'],
  time: ['time'],
  hash: ['hash'],
};
/** Lines that one cell of free text may be wrapped over. */
const MOST_WRAPS = 4;

export interface FlatRecord {
  row: RawRow;
  /** Whether "not applicable" was taken for one of its typed cells. */
  hasBlank: boolean;
  /** The columns of free text of which it has no cell. */
  lacks: ColumnRole[];
}

/** Reads one record in column order; null, with nothing taken, when what stands here is none. */
export function readRecord(cells: FlatCells, order: readonly ColumnRole[]): FlatRecord | null {
  const from = cells.at;
  const lacks: ColumnRole[] = [];
  let hasBlank = false;
  const row = emptyRow({ start: 0, end: 0 });
  let typed = 0;
  for (const [index, role] of order.entries()) {
    const value = cells.text();
    if (value === undefined) {
      lacks.push(...order.slice(index));
      break;
    }
    const fits = FITS[role];
    if (fits === undefined) {
      const taken = readFreeText(cells, role, order.slice(index + 1), row);
      if (!taken && role === 'name') break;
      if (!taken) lacks.push(role);
      continue;
    }
    const isFitting = fits.includes(cells.kind());
    if (!isFitting) {
      if (!takeBlank(cells, row, role)) continue;
      hasBlank = true;
    }
    if (row[role] === null && isFitting) {
      row[role] = value;
      cells.at += 1;
      typed += 1;
    }
  }
  if (row.name === null || typed === 0) {
    cells.at = from;
    return null;
  }
  row.range = cells.range(from, cells.at);
  return { row, hasBlank, lacks };
}

/** Takes "Not applicable", on one line or wrapped, as the empty cell of a typed column. */
function takeBlank(cells: FlatCells, row: RawRow, role: ColumnRole): boolean {
  const length = blankLength(cells);
  if (length === 0) return false;
  cells.at += length;
  if (role !== 'name') row[role] = role === 'size' || role === 'date' || role === 'time' ? '' : null;
  return true;
}

function blankLength(cells: FlatCells): number {
  for (let length = 1; length <= 3; length += 1) {
    const cell = cells.texts(length);
    if (cell.length === length && isBlank(cell.join(' '), cells.words)) return length;
  }
  return 0;
}

/** Takes the lines of a cell of free text. A version, platform and the like may be left out altogether. */
function readFreeText(cells: FlatCells, role: ColumnRole, later: readonly ColumnRole[], row: RawRow): boolean {
  if (role === 'name') return readName(cells, row);
  const blank = blankLength(cells);
  if (blank > 0) {
    cells.at += blank;
    return true;
  }
  const parts: string[] = [];
  while (parts.length < MOST_WRAPS && !cells.isAtEnd) {
    const kind = cells.kind();
    const isVersion = role === 'version' && parts.length === 0 && isDatedLater(cells, later);
    if (kind === 'name' || (beginsLater(kind, later) && !isVersion)) break;
    if (parts.length > 0 && role === 'version') break;
    if (parts.length > 0 && isWholeCell(role, parts, kind)) break;
    parts.push(cells.text() ?? '');
    cells.at += 1;
  }
  if (role === 'version') joinWrappedVersion(cells, parts);
  if (parts.length === 0) return false;
  row[role] = parts.join(' ');
  return true;
}

/** "14 / .68.4559.2298" and "6. / 61.3881.5939": the dot shows that a line goes on with the version. */
function joinWrappedVersion(cells: FlatCells, parts: string[]): void {
  const rest = cells.text() ?? '';
  const [version = ''] = parts;
  if (!/^\d+(?:\.\d+)*\.?$/.test(version) || !/^\.?\d+(?:\.\d+)*$/.test(rest)) return;
  if (version.endsWith('.') === rest.startsWith('.')) return;
  parts[0] = version + rest;
  cells.at += 1;
}

/** "4.4.2014" is a version where a size and the date of the record stand right behind it. */
const isDatedLater = (cells: FlatCells, later: readonly ColumnRole[]): boolean =>
  later[0] === 'size' && later[1] === 'date' && FITS.size?.includes(cells.kind(1)) === true && cells.kind(2) === 'date';

const beginsLater = (kind: ValueKind, later: readonly ColumnRole[]): boolean =>
  later.some(
    (role) =>
      FITS[role]?.includes(kind) === true && (kind === 'date' || kind === 'time' || kind === 'size' || kind === 'hash'),
  );

const isWholeCell = (role: ColumnRole, parts: readonly string[], next: ValueKind): boolean =>
  role === 'platform' && parts.length === 1 && (next !== 'word' || MACHINE.test(parts[0] ?? ''));

/** A file name, wraps joined: "Exchange2007oab / resourcemanagerns.msi". */
function readName(cells: FlatCells, row: RawRow): boolean {
  let name = '';
  for (let length = 1; length <= MOST_WRAPS; length += 1) {
    const value = cells.text(length - 1);
    if (value === undefined || /^[.,]\d/.test(value)) return false;
    const own = cells.kind(length - 1);
    if (length > 1 && own !== 'word' && own !== 'name') return false;
    name += value;
    const kind = length === 1 ? own : kindOf(name, cells.words);
    if (kind === 'name') {
      row.name = name;
      cells.at += length;
      return true;
    }
    if (kind !== 'word' || own !== 'word' || value.includes(' ')) return false;
  }
  return false;
}
