import type { HostInventory, Product } from '../../model/generated/inventory.js';
import type { Remark } from '../adapters/adapter.js';

/**
 * Different products that were installed from packages of one file name: the name does not tell which of them a row of an article
 * is about.
 */
export function sharedPackageNames({ products }: HostInventory): Remark[] {
  const byName = new Map<string, Product[]>();
  for (const product of products) {
    if (product.packageName === null || product.productCode === null) continue;
    const name = product.packageName.toLowerCase();
    const known = byName.get(name) ?? [];
    byName.set(name, known);
    if (!known.some(({ productCode }) => productCode === product.productCode)) known.push(product);
  }
  return [...byName.values()].flatMap((sharing) => {
    const [first, second] = sharing;
    if (first === undefined || second === undefined) return [];
    const codes = sharing.slice(0, 5).map(({ productCode }) => productCode);
    const more = sharing.length > 5 ? ` and ${sharing.length - 5} more` : '';
    const name = JSON.stringify((first.packageName ?? '').slice(0, 80));
    const message = `${sharing.length} products were installed from a package named ${name}: ${codes.join(', ')}${more}; the name alone does not tell them apart`;
    return [{ code: 'package-name-shared', severity: 'info', message, source: second.source }];
  });
}
