import type { Field } from './columns.js';
import type { StringPool } from './strings.js';

/** A cell: null is the database's null, which is also how it stores an empty string. Of a binary column: the name of its stream. */
export type MsiCell = string | number | null;

/**
 * Reads one cell. Integers are stored with their sign bit turned, so that 0 can mean null.
 * @returns of a binary column 1 when there is a stream.
 */
export function cellAt(view: DataView, offset: number, { kind, bytes }: Field, strings: StringPool): MsiCell {
  const low = view.getUint16(offset, true);
  if (kind === 'binary') return low === 0 ? null : 1;
  if (kind === 'string') return strings.get(bytes === 3 ? low + view.getUint8(offset + 2) * 0x10000 : low);
  if (bytes === 2) return low === 0 ? null : low - 0x8000;
  const value = view.getUint32(offset, true);
  return value === 0 ? null : value - 0x80000000;
}

/** The row with the names of its streams: that of a table is "Table.key.key". */
export function withStreamNames(table: string, fields: readonly Field[], row: MsiCell[]): MsiCell[] {
  if (!fields.some(({ kind }) => kind === 'binary')) return row;
  const name = [table, ...row.filter((_, i) => fields[i]?.key === true)].map((part) => part ?? '').join('.');
  return row.map((cell, i) => (fields[i]?.kind === 'binary' && cell !== null ? name : cell));
}
