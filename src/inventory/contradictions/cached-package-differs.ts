import type { HostInventory } from '../../model/generated/inventory.js';
import type { Remark } from '../adapters/adapter.js';
import { placeOf } from './place.js';
import { productName } from './product-name.js';

/** Products whose cached package is another than the one that they were installed from, by its package code. */
export function cachedPackagesDiffer({ products, files }: HostInventory): Remark[] {
  const codes = new Map<string, { code: string; listing: string }>();
  for (const { path, packageCode, source } of files) {
    const place = packageCode === null ? null : placeOf(path);
    if (place !== null && packageCode !== null)
      codes.set(`${place.folder}/${place.name}`, { code: packageCode, listing: source.name });
  }
  return products.flatMap((product) => {
    const place = product.packageCode === null ? null : placeOf(product.localPackage);
    const cached = place === null ? undefined : codes.get(`${place.folder}/${place.name}`);
    if (cached === undefined || cached.code === product.packageCode) return [];
    const path = JSON.stringify((product.localPackage ?? '').slice(0, 120));
    const message = `${productName(product)} was installed from the package ${product.packageCode}, but its cached package ${path} is ${cached.code} in ${cached.listing}`;
    return [{ code: 'cached-package-differs', severity: 'warning', message, source: product.source }];
  });
}
