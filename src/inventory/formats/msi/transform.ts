import type { CompoundStorage } from '../compound/index.js';
import type { FormatProblem } from '../problem.js';
import { cellAt, type MsiCell, withStreamNames } from './cells.js';
import { catalogueFields, type Field, fieldOf } from './columns.js';
import { type Database, streamsOf, stringsOf } from './database.js';
import { SUMMARY, type Summary, summaryOf } from './index.js';
import type { StringPool } from './strings.js';

/** What a transform (.mst, or a storage in a patch) changes. Of the target of a transform "Summary Property Descriptions" tells. */
export interface TransformFacts {
  readonly from: TransformedProduct;
  readonly to: TransformedProduct;
  readonly upgradeCode: string | null;
  /** Tables that it changes, adds or drops, by name. */
  readonly tables: readonly string[];
  /** Tables that it adds, with their columns. */
  readonly added: ReadonlyMap<string, readonly Field[]>;
  readonly dropped: readonly string[];
  /** @returns what it does to the rows of a table; null when the columns of that table are known neither from it nor from the base. */
  changes(table: string): Generator<RowChange> | null;
}

/** The product before or after. */
export interface TransformedProduct {
  /** "{GUID}" as printed. */
  readonly productCode: string | null;
  readonly version: string | null;
}

/** A row that is added (or replaced), changed in some columns, or deleted. Cells that the transform leaves alone are undefined. */
export interface RowChange {
  readonly kind: 'insert' | 'update' | 'delete';
  readonly cells: readonly (MsiCell | undefined)[];
}

/** Bytes of the changes of one table that are read. */
const LONGEST = 16 * 1024 * 1024;

/**
 * Reads a transform. Its streams hold changes instead of rows: two bytes of mask, then the cells of one row. With the lowest bit of
 * the mask the row is inserted, and the higher byte counts its cells; without it the keys are there, and those cells whose bits are
 * set; a mask of zero deletes. (As wine reads them; there is no published specification.)
 * @param base the database that it is made for, which knows the columns of the tables; null where it is not at hand.
 * @param input how messages name it.
 */
export function readTransform(
  storage: CompoundStorage,
  base: Pick<Database, 'fields' | 'tables'> | null,
  problems: FormatProblem[],
  input: string,
): TransformFacts {
  const streams = streamsOf(storage);
  const strings = stringsOf(streams, problems, input);
  const changed = (table: string, fields: readonly Field[]) => {
    const content = streams.tables.get(table)?.content();
    const bytes = content?.bytes(0, Math.min(content.size, LONGEST)) ?? new Uint8Array(0);
    return readChanges(table, bytes, fields, strings, problems);
  };
  const own = (table: string) => changed(table, catalogueFields(table, strings.referenceBytes));
  const dropped: string[] = [];
  for (const { kind, cells } of own('_Tables'))
    if (kind === 'delete' && typeof cells[0] === 'string') dropped.push(cells[0]);
  const added = addedColumns(own('_Columns'), strings);
  const tables = [...streams.tables.keys()].filter((name) => !name.startsWith('_'));
  const fieldsOf = (table: string): readonly Field[] | null => {
    const known = base?.tables.includes(table) === true ? (base.fields(table) ?? []) : [];
    // The width of a string's number is that of the transform.
    const old = known.map(
      (field): Field => (field.kind === 'string' ? { ...field, bytes: strings.referenceBytes } : field),
    );
    const fields = [...old, ...(added.get(table) ?? [])];
    return base !== null || (added.get(table)?.[0]?.key ?? false) ? fields : null;
  };
  return {
    ...targetOf(summaryOf(storage, problems)),
    tables: [...new Set([...tables, ...added.keys(), ...dropped])].sort(),
    added,
    dropped,
    changes: (table) => {
      const fields = fieldsOf(table);
      return fields === null || fields.length === 0 ? null : changed(table, fields);
    },
  };
}

/** Columns that are added to new and known tables. Their numbers are null where Windows Installer wrote them, and count on then. */
function addedColumns(changes: Iterable<RowChange>, strings: StringPool): Map<string, readonly Field[]> {
  const rows = new Map<string, { number: number; field: Field }[]>();
  for (const { kind, cells } of changes) {
    const [table, number, name, type] = cells;
    if (kind === 'delete' || typeof table !== 'string' || typeof name !== 'string' || typeof type !== 'number')
      continue;
    const known = rows.get(table) ?? [];
    rows.set(table, known);
    const field = fieldOf(name, type, strings.referenceBytes);
    known.push({ number: typeof number === 'number' ? number : known.length + 1, field });
  }
  const sorted = (columns: readonly { number: number; field: Field }[]) =>
    columns.toSorted((a, b) => a.number - b.number).map(({ field }) => field);
  return new Map([...rows].map(([table, columns]) => [table, sorted(columns)]));
}

function* readChanges(
  table: string,
  bytes: Uint8Array,
  fields: readonly Field[],
  strings: StringPool,
  problems: FormatProblem[],
): Generator<RowChange> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length; ) {
    const mask = at + 2 > bytes.length ? 0 : view.getUint16(at, true);
    const whole = (mask & 1) !== 0;
    const has = fields.map(({ key }, i) => (whole ? i < mask >> 8 : key || (i < 16 && (mask & (1 << i)) !== 0)));
    const length = fields.reduce((sum, field, i) => sum + (has[i] === true ? field.bytes : 0), 2);
    if (at + length > bytes.length || length === 2 || (whole && mask >> 8 > fields.length)) {
      const message = `the changes of its table ${table} cannot be told from byte ${at} on; copy it again from its source`;
      problems.push({ code: 'package-damaged', severity: 'error', message, line: null });
      return;
    }
    let place = at + 2;
    const cells = fields.map((field, i): MsiCell | undefined => {
      if (has[i] !== true) return undefined;
      place += field.bytes;
      return cellAt(view, place - field.bytes, field, strings);
    });
    const named = withStreamNames(
      table,
      fields,
      cells.map((cell) => cell ?? null),
    );
    yield {
      kind: whole ? 'insert' : mask === 0 ? 'delete' : 'update',
      cells: cells.map((cell, i) => (cell === undefined ? undefined : (named[i] ?? null))),
    };
    at += length;
  }
}

/** "{old code}1.0;{new code}1.1;{upgrade code}" */
function targetOf(summary: Summary): Pick<TransformFacts, 'from' | 'to' | 'upgradeCode'> {
  const text = summary.get(SUMMARY.revision);
  const parts = typeof text === 'string' ? text.split(';') : [];
  const product = (part: string | undefined): TransformedProduct => {
    const match = /^\s*(\{[0-9a-f-]{36}\})\s*(\S{0,60})/i.exec(part ?? '');
    return { productCode: match?.[1]?.toUpperCase() ?? null, version: match?.[2] === '' ? null : (match?.[2] ?? null) };
  };
  return { from: product(parts[0]), to: product(parts[1]), upgradeCode: product(parts[2]).productCode };
}
