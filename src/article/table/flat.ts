import type { Lines } from '../blocks.js';
import type { ColumnRole, Words } from '../language/words.js';
import { nextUsed } from '../line-index.js';
import type { SourceText } from '../source-text.js';
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

interface Reader {
  text: SourceText;
  values: string[];
  spans: readonly number[];
  words: Words;
  at: number;
}

/** Reads a table that holds one cell a line, its headings first where it has any. */
export function readFlatTable({ text, lines, from, to }: Lines, words: Words): RawTable {
  const values: string[] = [];
  const spans: number[] = [];
  for (let at = nextUsed(lines, from, to); at < to; at = nextUsed(lines, at + 1, to)) {
    const [start, end] = [lines.start[at] ?? 0, lines.end[at] ?? 0];
    values.push(text.value.slice(start, end));
    spans.push(start, end);
  }
  const reader: Reader = { text, values, spans, words, at: 0 };
  const table = emptyTable();
  const columns = readHeadings(reader, table);
  table.hasHeadings = columns.length > 0;
  table.columns = columns;
  const order = columns.length > 0 ? columns : USUAL_ORDER;
  let caption: string | null = null;
  while (reader.at < values.length) {
    const from = reader.at;
    const row = readRecord(reader, order);
    if (row !== null) row.caption = caption;
    if (row !== null)
      table.rows.push(row.hash === null ? row : { ...row, hashes: [{ algorithm: null, digest: row.hash }] });
    else if (isCaption(reader)) {
      caption = values[from] ?? null;
      reader.at += 1;
    } else if (reader.at === from) {
      reader.at += 1;
      skipToName(reader);
      table.unreadRows.push(rangeOf(reader, from, reader.at));
    }
  }
  return table;
}

/** Words between the last cell of a record and the name of the next are a caption: "For all supported x64-based versions". */
function isCaption({ values, at, words }: Reader): boolean {
  const [value = '', next = ''] = [values[at], values[at + 1]];
  return value.includes(' ') && kindOf(value, words) === 'word' && kindOf(next, words) === 'name';
}

function rangeOf(reader: Reader, from: number, to: number): { start: number; end: number } {
  return reader.text.range(reader.spans[from * 2] ?? 0, reader.spans[to * 2 - 1] ?? 0);
}

function readHeadings(reader: Reader, table: RawTable): ColumnRole[] {
  const columns: ColumnRole[] = [];
  const { values, words } = reader;
  while (reader.at < values.length) {
    let taken = 0;
    for (let length = 3; length > 0 && taken === 0; length -= 1) {
      const heading = values.slice(reader.at, reader.at + length).join(' ');
      const role = roleOf(heading, words);
      if (role === null || columns.includes(role)) continue;
      columns.push(role);
      if ((role === 'date' || role === 'time') && words.utc.test(heading)) table.saysUtc = true;
      taken = length;
    }
    if (taken === 0) break;
    reader.at += taken;
  }
  return columns;
}

function skipToName(reader: Reader): void {
  while (reader.at < reader.values.length && kindOf(reader.values[reader.at] ?? '', reader.words) !== 'name')
    reader.at += 1;
}

/** Reads one record in column order; null, with nothing taken, when what stands here is none. */
function readRecord(reader: Reader, order: readonly ColumnRole[]): RawRow | null {
  const from = reader.at;
  const row = emptyRow({ start: 0, end: 0 });
  let typed = 0;
  for (const [index, role] of order.entries()) {
    const value = reader.values[reader.at];
    if (value === undefined) break;
    const fits = FITS[role];
    if (fits === undefined) {
      const taken = readFreeText(reader, role, order.slice(index + 1), row);
      if (!taken && role === 'name') break;
      continue;
    }
    if (!fits.includes(kindOf(value, reader.words)) && !isBlankCell(reader, row, role)) continue;
    if (row[role] === null && fits.includes(kindOf(value, reader.words))) {
      row[role] = value;
      reader.at += 1;
      typed += 1;
    }
  }
  if (row.name === null || typed === 0) {
    reader.at = from;
    return null;
  }
  row.range = rangeOf(reader, from, reader.at);
  return row;
}

/** Takes "Not applicable", on one line or wrapped, as the empty cell of a typed column. */
function isBlankCell(reader: Reader, row: RawRow, role: ColumnRole): boolean {
  const length = blankLength(reader);
  if (length === 0) return false;
  reader.at += length;
  if (role !== 'name') row[role] = role === 'size' || role === 'date' || role === 'time' ? '' : null;
  return true;
}

function blankLength(reader: Reader): number {
  for (let length = 1; length <= 3; length += 1) {
    const cell = reader.values.slice(reader.at, reader.at + length);
    if (cell.length === length && isBlank(cell.join(' '), reader.words)) return length;
  }
  return 0;
}

/** Takes the lines of a cell of free text. A version, platform and the like may be left out altogether. */
function readFreeText(reader: Reader, role: ColumnRole, later: readonly ColumnRole[], row: RawRow): boolean {
  if (role === 'name') return readName(reader, row);
  const blank = blankLength(reader);
  if (blank > 0) {
    reader.at += blank;
    return true;
  }
  const parts: string[] = [];
  while (parts.length < MOST_WRAPS && reader.at < reader.values.length) {
    const value = reader.values[reader.at] ?? '';
    const kind = kindOf(value, reader.words);
    if (kind === 'name' || beginsLater(kind, later)) break;
    if (parts.length > 0 && role === 'version') break;
    if (parts.length > 0 && isWholeCell(role, parts, kind)) break;
    parts.push(value);
    reader.at += 1;
  }
  if (parts.length === 0) return false;
  row[role] = parts.join(' ');
  return true;
}

const beginsLater = (kind: ValueKind, later: readonly ColumnRole[]): boolean =>
  later.some(
    (role) =>
      FITS[role]?.includes(kind) === true && (kind === 'date' || kind === 'time' || kind === 'size' || kind === 'hash'),
  );

const isWholeCell = (role: ColumnRole, parts: readonly string[], next: ValueKind): boolean =>
  role === 'platform' && parts.length === 1 && (next !== 'word' || MACHINE.test(parts[0] ?? ''));

/** A file name, wraps joined: "Exchange2007oab / resourcemanagerns.msi". */
function readName(reader: Reader, row: RawRow): boolean {
  let name = '';
  for (let length = 1; length <= MOST_WRAPS; length += 1) {
    const value = reader.values[reader.at + length - 1];
    if (value === undefined) return false;
    const own = kindOf(value, reader.words);
    if (length > 1 && own !== 'word' && own !== 'name') return false;
    name += value;
    const kind = kindOf(name, reader.words);
    if (kind === 'name') {
      row.name = name;
      reader.at += length;
      return true;
    }
    if (kind !== 'word' || kindOf(value, reader.words) !== 'word' || value.includes(' ')) return false;
  }
  return false;
}
