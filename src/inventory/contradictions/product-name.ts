import type { Product } from '../../model/generated/inventory.js';

/** How messages name a product. */
export function productName({ name, productCode }: Product): string {
  const shown = name === null ? '' : `${JSON.stringify(name.slice(0, 80))} `;
  return `the product ${shown}${productCode ?? ''}`.trim();
}
