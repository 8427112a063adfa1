import type { HostInventory } from '../../model/generated/inventory.js';
import { toGuid } from '../formats/guid.js';

/** Codes as "{GUID}" in upper case, however the input spells them; what is no GUID stays as it is. */
export function withCanonicalCodes(host: HostInventory): HostInventory {
  return {
    ...host,
    products: host.products.map((product) => ({
      ...product,
      productCode: canonical(product.productCode),
      upgradeCode: canonical(product.upgradeCode),
      packageCode: canonical(product.packageCode),
    })),
    patches: host.patches.map((patch) => ({
      ...patch,
      code: canonical(patch.code),
      productCode: canonical(patch.productCode),
    })),
    files: host.files.map((file) => ({ ...file, packageCode: canonical(file.packageCode) })),
  };
}

function canonical(code: string | null): string | null {
  return code === null ? null : (toGuid(code) ?? code);
}
