import type { StringPool } from './strings.js';

export interface MsiColumn {
  readonly name: string;
  /** "binary" columns hold a stream of their own. */
  readonly kind: 'string' | 'integer' | 'binary';
  readonly key: boolean;
  readonly nullable: boolean;
  readonly localizable: boolean;
  /** Characters of a string (0: any number), bytes of an integer. */
  readonly size: number;
}

/** A column as it is stored. */
export interface Field extends MsiColumn {
  readonly bytes: 2 | 3 | 4;
}

/** The bits of a column's type, as wine and libmsi know them. */
const TYPE = { size: 0xff, valid: 0x100, localizable: 0x200, string: 0x800, nullable: 0x1000, key: 0x2000 };

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

/** @returns the columns of `_Tables` or `_Columns`; none for any other table. */
export function catalogueFields(table: string, referenceBytes: StringPool['referenceBytes']): Field[] {
  return (CATALOGUE[table] ?? []).map(([name, type]) => fieldOf(name, type, referenceBytes));
}

/** @param type the number that `_Columns` has for a column. */
export function fieldOf(name: string, type: number, referenceBytes: StringPool['referenceBytes']): Field {
  const flags = {
    name,
    key: (type & TYPE.key) !== 0,
    nullable: (type & TYPE.nullable) !== 0,
    localizable: (type & TYPE.localizable) !== 0,
    size: type & TYPE.size,
  };
  if ((type & ~TYPE.nullable) === (TYPE.string | TYPE.valid)) return { ...flags, kind: 'binary', bytes: 2 };
  if ((type & TYPE.string) !== 0) return { ...flags, kind: 'string', bytes: referenceBytes };
  return { ...flags, kind: 'integer', bytes: (type & TYPE.size) <= 2 ? 2 : 4 };
}

/** A row of `_Columns`. */
export interface Described {
  readonly number: number;
  /** null for a name that none has. */
  readonly name: string | null;
  readonly type: number;
}

/** Columns in the order of their numbers, which have to be 1, 2, 3 ...; null when they are not. */
export function inOrder(columns: readonly Described[], referenceBytes: StringPool['referenceBytes']): Field[] | null {
  const fields: Field[] = [];
  for (const { number, name, type } of [...columns].sort((a, b) => a.number - b.number)) {
    if (name === null || number !== fields.length + 1) return null;
    fields.push(fieldOf(name, type, referenceBytes));
  }
  return fields;
}
