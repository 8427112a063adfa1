import type { HostInventory } from '../../model/generated/inventory.js';
import { toGuid } from '../formats/guid.js';

/** Codes as "{GUID}" in upper case, however the input spells them; what is no GUID stays as it is. */
export function withCanonicalCodes(host: HostInventory): HostInventory {
  return {
    ...host,
    fieldSources: host.fieldSources ?? [],
    products: spelt(host.products, ['productCode', 'upgradeCode', 'packageCode']),
    patches: spelt(host.patches, ['code', 'productCode']),
    files: spelt(host.files, ['packageCode']),
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
