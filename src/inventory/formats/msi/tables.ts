import { type Bytes, viewOf } from '../compound/index.js';
import type { FormatProblem } from '../problem.js';
import { cellAt, type MsiCell, withStreamNames } from './cells.js';
import { catalogueFields, type Described, type Field, inOrder, type MsiColumn } from './columns.js';
import type { StringPool } from './strings.js';

export interface MsiTable {
  readonly columns: readonly MsiColumn[];
  readonly rowCount: number;
  /** Reads the rows in the order of the table, some at a time. */
  rows(): Generator<MsiCell[]>;
}

/** Rows that are read from one table. Databases of Windows Installer have at most some hundred thousand. */
const MOST_ROWS = 1_000_000;
/** Rows of the two tables that describe all others: no package comes near it. */
const MOST_DESCRIBED = 65_536;
/** Characters of the name of a table or column; Windows Installer allows fewer. */
const LONGEST_NAME = 255;
/** Rows that are read at once. */
const BLOCK = 2_048;

/** All tables of a database, read on demand. */
export interface TableReader {
  /** Names from `_Tables`, in its order. */
  readonly names: readonly string[];
  /** @returns null when there is no such table, or when its description makes no sense. */
  read(name: string): MsiTable | null;
  /** Columns by the same rules. */
  fields(name: string): readonly Field[] | null;
}

/** @param open gives the content of the stream of a table; undefined when there is none, as for a table without rows. */
export function readTables(
  open: (table: string) => Bytes | undefined,
  strings: StringPool,
  problems: FormatProblem[],
): TableReader {
  const own = (name: string) => {
    const table = tableOf(name, catalogueFields(name, strings.referenceBytes), open(name), strings, problems);
    if (table.rowCount > MOST_DESCRIBED) problems.push(tooMany(name));
    return take(table.rows(), MOST_DESCRIBED);
  };
  const named = [...own('_Tables')].map(([name]) => nameOf(name ?? null));
  const names = named.filter((name) => name !== null);
  const described = new Map<string, Described[]>();
  for (const [tableCell, number, nameCell, type] of own('_Columns')) {
    const table = nameOf(tableCell);
    if (table === null || typeof number !== 'number' || typeof type !== 'number') continue;
    const columns = described.get(table) ?? [];
    described.set(table, columns);
    columns.push({ number, name: nameOf(nameCell), type });
  }
  const known = new Set(names);
  if (named.length > names.length || [...described.keys()].some((name) => !known.has(name))) problems.push(DISAGREE);
  const fields = (name: string): readonly Field[] | null => {
    const columns = inOrder(described.get(name) ?? [], strings.referenceBytes);
    if (columns === null) problems.push(untold(name));
    return columns === null || columns.length === 0 ? null : columns;
  };
  const read = (name: string): MsiTable | null => {
    const columns = fields(name);
    return columns === null ? null : tableOf(name, columns, open(name), strings, problems);
  };
  return { names, read, fields };
}

const DISAGREE: FormatProblem = {
  code: 'package-damaged',
  severity: 'error',
  message:
    'its list of tables and that of their columns do not agree, so tables may be missing; copy it again from its source',
  line: null,
};

/** A table is stored column by column: all cells of the first, then all of the second. */
function tableOf(
  name: string,
  fields: readonly Field[],
  stream: Bytes | undefined,
  strings: StringPool,
  problems: FormatProblem[],
): MsiTable {
  const rowBytes = fields.reduce((sum, { bytes }) => sum + bytes, 0);
  if (stream === undefined || rowBytes === 0) return { columns: fields, rowCount: 0, *rows() {} };
  const count = Math.floor(stream.size / rowBytes);
  const rowCount = Math.min(count, MOST_ROWS);
  if (rowCount * rowBytes !== stream.size) problems.push(oddSize(name, stream.size, rowBytes));
  let place = 0;
  const starts = fields.map(({ bytes }) => {
    place += bytes * count;
    return place - bytes * count;
  });
  return {
    columns: fields,
    rowCount,
    *rows() {
      for (let first = 0; first < rowCount; first += BLOCK) {
        const length = Math.min(BLOCK, rowCount - first);
        const views = fields.map(({ bytes }, i) =>
          viewOf(stream.bytes((starts[i] ?? 0) + first * bytes, length * bytes)),
        );
        for (let row = 0; row < length; row += 1) {
          const cells = fields.map((field, i) => {
            const view = views[i];
            return view === undefined ? null : cellAt(view, row * field.bytes, field, strings);
          });
          yield withStreamNames(name, fields, cells);
        }
      }
    },
  };
}

function nameOf(cell: MsiCell | undefined): string | null {
  return typeof cell === 'string' && cell.length <= LONGEST_NAME ? cell : null;
}

function* take<T>(items: Iterable<T>, most: number): Generator<T> {
  let left = most;
  for (const item of items) {
    if (left === 0) return;
    left -= 1;
    yield item;
  }
}

function tooMany(table: string): FormatProblem {
  const message = `its table ${table} has more than ${MOST_DESCRIBED} rows; the others were left out`;
  return { code: 'package-damaged', severity: 'error', message, line: null };
}

function untold(table: string): FormatProblem {
  const message = `the columns of its table ${table} cannot be told; copy the package again from its source`;
  return { code: 'package-damaged', severity: 'error', message, line: null };
}

function oddSize(table: string, size: number, rowBytes: number): FormatProblem {
  const message = `its table ${table} has ${size} bytes, which are no ${rowBytes} a row for at most ${MOST_ROWS} rows`;
  return { code: 'package-damaged', severity: 'error', message, line: null };
}
