import type { FormatProblem } from '../problem.js';
import type { StringPool } from './strings.js';

export interface MsiColumn {
  readonly name: string;
  /** "binary" columns hold a stream of their own; their cell is 1 when there is one. */
  readonly kind: 'string' | 'integer' | 'binary';
  readonly key: boolean;
  readonly nullable: boolean;
}

/** A cell: null is the database's null, which is also how it stores an empty string. */
export type MsiCell = string | number | null;

export interface MsiTable {
  readonly columns: readonly MsiColumn[];
  readonly rows: readonly (readonly MsiCell[])[];
}

/** The bits of a column's type, as wine and libmsi know them. */
const TYPE = { size: 0xff, valid: 0x100, string: 0x800, nullable: 0x1000, key: 0x2000 };
/** Rows that are read from one table. Databases of Windows Installer have at most some hundred thousand. */
const MOST_ROWS = 1_000_000;

interface Field extends MsiColumn {
  readonly bytes: 2 | 3 | 4;
}

/** The two tables that describe all others have a fixed form. */
const CATALOGUE: Readonly<Record<string, readonly (readonly [name: string, type: number])[]>> = {
  _Tables: [['Name', TYPE.string | TYPE.valid | TYPE.key | 64]],
  _Columns: [
    ['Table', TYPE.string | TYPE.valid | TYPE.key | 64],
    ['Number', TYPE.valid | TYPE.key | 2],
    ['Name', TYPE.string | TYPE.valid | 64],
    ['Type', TYPE.valid | 2],
  ],
};

/** All tables of a database, read on demand. */
export interface TableReader {
  /** Names from `_Tables`, in its order. */
  readonly names: readonly string[];
  /** @returns null when there is no such table, or when its description makes no sense. */
  read(name: string): MsiTable | null;
}

/** @param streams the streams that hold tables, by decoded name. */
export function readTables(
  streams: ReadonlyMap<string, Uint8Array>,
  strings: StringPool,
  problems: FormatProblem[],
): TableReader {
  const rows = (name: string, fields: readonly Field[]) => readRows(streams.get(name), name, fields, strings, problems);
  const own = (name: string) => (CATALOGUE[name] ?? []).map(([column, type]) => field(column, type, strings));
  const names = rows('_Tables', own('_Tables')).flatMap(([name]) => (typeof name === 'string' ? [name] : []));
  const described = new Map<string, [number: number, field: Field | null][]>();
  for (const [table, number, name, type] of rows('_Columns', own('_Columns'))) {
    if (typeof table !== 'string' || typeof number !== 'number' || typeof type !== 'number') continue;
    const columns = described.get(table) ?? [];
    described.set(table, columns);
    columns.push([number, typeof name === 'string' ? field(name, type, strings) : null]);
  }
  const read = (name: string): MsiTable | null => {
    const columns = fieldsOf(described.get(name) ?? []);
    if (columns === null) {
      problems.push({
        code: 'package-damaged',
        severity: 'error',
        message: `the columns of its table ${name} cannot be told; copy the package again from its source`,
        line: null,
      });
      return null;
    }
    return columns.length === 0 ? null : { columns, rows: rows(name, columns) };
  };
  return { names, read };
}

/** Columns in the order of their numbers, which have to be 1, 2, 3 ...; null when they are not. */
function fieldsOf(columns: readonly [number: number, field: Field | null][]): Field[] | null {
  const fields: Field[] = [];
  for (const [number, column] of [...columns].sort(([a], [b]) => a - b)) {
    if (column === null || number !== fields.length + 1) return null;
    fields.push(column);
  }
  return fields;
}

function field(name: string, type: number, strings: StringPool): Field {
  const flags = { name, key: (type & TYPE.key) !== 0, nullable: (type & TYPE.nullable) !== 0 };
  if ((type & ~TYPE.nullable) === (TYPE.string | TYPE.valid)) return { ...flags, kind: 'binary', bytes: 2 };
  if ((type & TYPE.string) !== 0) return { ...flags, kind: 'string', bytes: strings.referenceBytes };
  return { ...flags, kind: 'integer', bytes: (type & TYPE.size) <= 2 ? 2 : 4 };
}

/** A table is stored column by column: all cells of the first, then all of the second. */
function readRows(
  stream: Uint8Array | undefined,
  name: string,
  fields: readonly Field[],
  strings: StringPool,
  problems: FormatProblem[],
): MsiCell[][] {
  const rowBytes = fields.reduce((sum, { bytes }) => sum + bytes, 0);
  if (stream === undefined || rowBytes === 0) return [];
  const count = Math.floor(stream.byteLength / rowBytes);
  if (count * rowBytes !== stream.byteLength || count > MOST_ROWS)
    problems.push({
      code: 'package-damaged',
      severity: 'error',
      message: `its table ${name} has ${stream.byteLength} bytes, which are no ${rowBytes} a row for at most ${MOST_ROWS} rows`,
      line: null,
    });
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const starts: number[] = [];
  let start = 0;
  for (const { bytes } of fields) {
    starts.push(start);
    start += bytes * count;
  }
  return Array.from({ length: Math.min(count, MOST_ROWS) }, (_, row) =>
    fields.map((column, i) => cell(view, (starts[i] ?? 0) + row * column.bytes, column, strings)),
  );
}

/** Integers are stored with their sign bit turned, so that 0 can mean null. */
function cell(view: DataView, offset: number, { kind, bytes }: Field, strings: StringPool): MsiCell {
  const low = view.getUint16(offset, true);
  if (kind === 'binary') return low === 0 ? null : 1;
  if (kind === 'string') return strings.get(bytes === 3 ? low + view.getUint8(offset + 2) * 0x10000 : low);
  if (bytes === 2) return low === 0 ? null : low - 0x8000;
  const value = view.getUint32(offset, true);
  return value === 0 ? null : value - 0x80000000;
}
