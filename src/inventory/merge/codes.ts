import type { HostInventory } from '../../model/generated/inventory.js';
import { toGuid } from '../formats/guid.js';

/** Codes as "{GUID}" in upper case, however the input spells them; what is no GUID stays as it is. */
export function withCanonicalCodes(host: HostInventory): HostInventory {
  const { fieldSources = [], products, patches, files } = host;
  // Most hosts of a fleet have nothing but files without a code.
  const areCoded = files.some(({ packageCode }) => packageCode !== null);
  return {
    ...host,
    fieldSources,
    products: products.length === 0 ? products : spelt(products, ['productCode', 'upgradeCode', 'packageCode']),
    patches: patches.length === 0 ? patches : spelt(patches, ['code', 'productCode']),
    files: areCoded ? spelt(files, ['packageCode']) : files,
  };
}

/** Most lists have no code at all, or each as it should be: they stay as they are. */
function spelt<K extends string, T extends Record<K, string | null>>(records: T[], fields: readonly K[]): T[] {
  const isOther = (record: T): boolean => fields.some((field) => canonical(record[field]) !== record[field]);
  if (!records.some(isOther)) return records;
  return records.map((record) => {
    const codes = Object.fromEntries(fields.map((field) => [field, canonical(record[field])]));
    return { ...record, ...codes };
  });
}

function canonical(code: string | null): string | null {
  return code === null ? null : (toGuid(code) ?? code);
}
