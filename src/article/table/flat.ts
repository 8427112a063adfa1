import type { Lines } from '../blocks.js';
import type { ColumnRole, Words } from '../language/words.js';
import type { Range } from '../source-text.js';
import { planOf } from './column-plan.js';
import { FlatCells } from './flat-cells.js';
import { FlatDoubts } from './flat-doubts.js';
import { roleOf } from './headings.js';
import { emptyRow, type RawRow } from './raw.js';
import { emptyTable, type RawTable } from './raw-table.js';
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
/** The order in which such tables print their columns when no headings tell. */
const USUAL_ORDER: readonly ColumnRole[] = ['name', 'version', 'size', 'date', 'time', 'platform'];

/** Reads a table that holds one cell a line, its headings first where it has any. */
export function readFlatTable(block: Lines, words: Words): RawTable {
  const cells = new FlatCells(block, words);
  const table = emptyTable();
  const columns = readHeadings(cells, table);
  table.hasHeadings = columns.length > 0;
  table.columns = columns;
  const order = columns.length > 0 ? columns : USUAL_ORDER;
  const plan = planOf(order);
  const doubts = new FlatDoubts(block, order, columns.length > 0);
  let caption: string | null = null;
  while (!cells.isAtEnd) {
    const planned = plan === null ? null : cells.takePlanned(plan, caption);
    const record = planned === null ? readRecord(cells, order) : null;
    if (planned !== null) table.rows.push(planned);
    else if (record !== null) {
      const { row } = record;
      const hashes = row.hash === null ? [] : [{ algorithm: null, digest: row.hash }];
      const read = { ...row, caption, hashes };
      table.rows.push(read);
      doubts.note(read, record.isBlank, record.lacks);
    } else if (isCaption(cells)) {
      caption = cells.text() ?? null;
      cells.at += 1;
    } else table.unreadRows.push(skipToName(cells));
  }
  doubts.tell(table);
  return table;
}

/** Words between the last cell of a record and the name of the next are a caption: "For all supported x64-based versions". */
const isCaption = (cells: FlatCells): boolean =>
  cells.text()?.includes(' ') === true && cells.kind() === 'word' && cells.kind(1) === 'name';

/** Passes what stands there up to the next name, a cell at least; returns where it stood. */
function skipToName(cells: FlatCells): Range {
  const from = cells.at;
  cells.at += 1;
  while (!cells.isAtEnd && cells.kind() !== 'name') cells.at += 1;
  return cells.range(from, cells.at);
}

function readHeadings(cells: FlatCells, table: RawTable): ColumnRole[] {
  const columns: ColumnRole[] = [];
  const { words } = cells;
  while (!cells.isAtEnd) {
    let taken = 0;
    for (let length = 3; length > 0 && taken === 0; length -= 1) {
      const heading = cells.texts(length).join(' ');
      const role = roleOf(heading, words);
      if (role === null || columns.includes(role)) continue;
      columns.push(role);
      if ((role === 'date' || role === 'time') && words.utc.test(heading)) table.saysUtc = true;
      taken = length;
    }
    if (taken === 0) break;
    cells.at += taken;
  }
  return columns;
}

/** Reads one record in column order; null, with nothing taken, when what stands here is none. */
function readRecord(cells: FlatCells, order: readonly ColumnRole[]): Recorded | null {
  const from = cells.at;
  const lacks: ColumnRole[] = [];
  let isBlank = false;
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
      if (!isBlankCell(cells, row, role)) continue;
      isBlank = true;
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
  return { row, isBlank, lacks };
}

/** A record, whether "not applicable" was taken for one of its typed cells, and the columns of free text of which it has no cell. */
interface Recorded {
  row: RawRow;
  isBlank: boolean;
  lacks: ColumnRole[];
}

/** Takes "Not applicable", on one line or wrapped, as the empty cell of a typed column. */
function isBlankCell(cells: FlatCells, row: RawRow, role: ColumnRole): boolean {
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
