import type { FieldSource, HostFile, Patch, Product, RecordSource, Update } from '../../model/generated/inventory.js';
import type { Clock } from '../../model/zone.js';
import { pathKey, sameDay, samePath, sameTime, sameVersion, tellsMore } from './alike.js';

/** What the merge knows of any record. */
export interface Sourced {
  readonly source: RecordSource;
  readonly fieldSources?: FieldSource[];
}

/** How records of one kind from several inputs are told apart and put together. */
export interface Kind<T extends Sourced> {
  /** What the record is of: two of different inputs that say different things of it contradict each other. */
  readonly keyOf: (record: T) => string;
  /** By what it may be the same as a record that has a key of another form, if nothing speaks against it. */
  readonly likeOf: (record: T) => string | null;
  /** Every field but the sources. */
  readonly fields: readonly (keyof T & string)[];
  /** Whether two values that are not null say the same. */
  readonly alike: (field: keyof T, a: unknown, b: unknown) => boolean;
  /** Whether the second of two values that say the same tells more. */
  readonly better: (field: keyof T, a: unknown, b: unknown) => boolean;
  /** For messages: "the product {...}". */
  readonly describe: (record: T) => string;
}

export const PRODUCTS: Kind<Product> = {
  // One product code is registered once for the machine, and once for each user that has it.
  keyOf: ({ productCode, context, name, version }) =>
    productCode !== null
      ? `${productCode.toUpperCase()} ${context === 'user'}`
      : name !== null
        ? `name ${name.toLowerCase()}`
        : `version ${version}`,
  likeOf: ({ name, version }) => (name === null || version === null ? null : `${name.toLowerCase()}\0${version}`),
  fields: [
    ...(['name', 'version', 'publisher', 'productCode', 'upgradeCode', 'packageCode', 'packageName'] as const),
    ...(['installDate', 'installSource', 'localPackage', 'context', 'view'] as const),
  ],
  alike: (field, a, b) => {
    if (typeof a !== 'string' || typeof b !== 'string') return a === b;
    if (field === 'version') return sameVersion(a, b);
    if (field === 'installSource' || field === 'localPackage' || field === 'packageName') return samePath(a, b);
    return a.toLowerCase() === b.toLowerCase();
  },
  better: () => false,
  describe: ({ name, productCode }) => `the product ${productCode ?? JSON.stringify((name ?? '').slice(0, 200))}`,
};

export const PATCHES: Kind<Patch> = {
  keyOf: ({ code, kb, productCode }) => `${code ?? `article ${kb}`} ${productCode ?? ''}`.toUpperCase(),
  likeOf: () => null,
  fields: ['code', 'kb', 'productCode', 'state'],
  alike: (_, a, b) => a === b,
  better: () => false,
  describe: ({ code, kb }) => `the patch ${code ?? kb}`,
};

export const UPDATES: Kind<Update> = {
  keyOf: ({ kb }) => kb,
  likeOf: () => null,
  fields: ['kb', 'installedOn'],
  alike: (_, a, b) => a === b || (typeof a === 'string' && typeof b === 'string' && sameDay(a, b)),
  better: () => false,
  describe: ({ kb }) => `the update ${kb}`,
};

/** @param clock of the host, for times that come without offset. */
export function filesBy(clock: Clock): Kind<HostFile> {
  return {
    keyOf: ({ path, name, size, modified }) => (path === null ? JSON.stringify([name, size, modified]) : pathKey(path)),
    likeOf: () => null,
    fields: ['path', 'name', 'size', 'modified', 'version', 'sha256', 'packageCode'],
    alike: (field, a, b) => {
      if (typeof a !== 'string' || typeof b !== 'string') return a === b;
      if (field === 'modified') return sameTime(a, b, clock);
      if (field === 'version') return sameVersion(a, b);
      if (field === 'path' || field === 'name') return samePath(a, b);
      return a === b;
    },
    better: (field, a, b) => field === 'modified' && typeof a === 'string' && typeof b === 'string' && tellsMore(b, a),
    describe: ({ path, name }) => `the file ${JSON.stringify((path ?? name).slice(0, 200))}`,
  };
}
