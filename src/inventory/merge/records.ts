import { fileKey } from '../../model/filename.js';
import type { HostFile, Patch, Product, RecordSource, Update } from '../../model/generated/inventory.js';

/** How records of one kind from several inputs are told apart and put together. */
interface Kind<T> {
  /** What the record is about; null for a record that is only ever equal to itself. */
  readonly keyOf: (record: T) => string | null;
  /** Every field but the source. */
  readonly fields: readonly (keyof T)[];
  /** For messages: "the product {...}". */
  readonly describe: (record: T) => string;
}

export const PRODUCTS: Kind<Product> = {
  // One product code is registered once for the machine, and once for each user that has it.
  keyOf: ({ productCode, context }) =>
    productCode === null ? null : `${productCode.toUpperCase()} ${context === 'user'}`,
  fields: [
    ...(['name', 'version', 'publisher', 'productCode', 'upgradeCode', 'packageCode', 'packageName'] as const),
    ...(['installDate', 'installSource', 'localPackage', 'context', 'view'] as const),
  ],
  describe: ({ name, productCode }) => `the product ${productCode ?? name}`,
};

export const PATCHES: Kind<Patch> = {
  keyOf: ({ code, productCode }) => (code === null ? null : `${code} ${productCode ?? ''}`.toUpperCase()),
  fields: ['code', 'kb', 'productCode', 'state'],
  describe: ({ code }) => `the patch ${code}`,
};

export const UPDATES: Kind<Update> = {
  keyOf: ({ kb }) => kb,
  fields: ['kb', 'installedOn'],
  describe: ({ kb }) => `the update ${kb}`,
};

export const FILES: Kind<HostFile> = {
  keyOf: ({ path }) => (path === null ? null : fileKey(path.replaceAll('/', '\\'))),
  fields: ['path', 'name', 'size', 'modified', 'version', 'sha256', 'packageCode'],
  describe: ({ path, name }) => `the file ${JSON.stringify((path ?? name).slice(0, 200))}`,
};

/** Two inputs that say different things of one record. */
export interface Conflict {
  readonly what: string;
  readonly fields: readonly string[];
  readonly first: RecordSource;
  readonly second: RecordSource;
}

/**
 * Puts the records of several inputs together. A record that another input has as well fills its gaps; where they contradict
 * each other both are kept, and the conflict is told. Records of one input are never merged with each other.
 */
export function mergeRecords<T extends { source: RecordSource }>(
  lists: readonly (readonly T[])[],
  { keyOf, fields, describe }: Kind<T>,
): { records: T[]; conflicts: Conflict[] } {
  const [only] = lists;
  if (only !== undefined && lists.length === 1) return { records: [...only], conflicts: [] };
  const records: T[] = [];
  const conflicts: Conflict[] = [];
  const known = new Map<string, { at: number; list: number }>();
  lists.forEach((list, number) => {
    for (const record of list) {
      const key = keyOf(record) ?? JSON.stringify(fields.map((field) => record[field]));
      const earlier = known.get(key);
      const same = earlier === undefined ? undefined : records[earlier.at];
      if (earlier === undefined || same === undefined || earlier.list === number) {
        if (earlier === undefined) known.set(key, { at: records.length, list: number });
        records.push(record);
        continue;
      }
      const different = fields.filter(
        (field) => same[field] !== null && record[field] !== null && same[field] !== record[field],
      );
      if (different.length === 0) records[earlier.at] = filled(same, record, fields);
      else {
        records.push(record);
        conflicts.push({
          what: describe(record),
          fields: different.map(String),
          first: same.source,
          second: record.source,
        });
      }
    }
  });
  return { records, conflicts };
}

function filled<T>(record: T, other: T, fields: readonly (keyof T)[]): T {
  const result = { ...record };
  for (const field of fields) if (result[field] === null) result[field] = other[field];
  return result;
}
