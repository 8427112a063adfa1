import type { HostInventory } from '../../model/generated/inventory.js';
import { NO_PRODUCT_LIST, type RegistryFacts } from '../adapters/adapter.js';
import { groupHosts } from './names.js';

/** What one input tells of one host, and what it shows of its registry. */
interface WithRegistry {
  readonly inventory: HostInventory;
  readonly registry?: RegistryFacts | undefined;
}

/**
 * Settles what one export leaves open and another of the same host tells, since exports of single keys are separate files. A product
 * whose Uninstall key lies outside of Wow6432Node has the 64-bit view, once another shows that Windows has 64 bits. That an input
 * lists no products is nothing to tell where another does, be its list empty.
 */
export function settleRegistries<T extends WithRegistry>(parts: readonly T[]): T[] {
  if (parts.every(({ registry }) => registry === undefined)) return [...parts];
  const with64 = new Set<HostInventory>();
  const listed = new Set<HostInventory>();
  const entries = parts.map(({ inventory, registry }) => ({
    host: inventory.host,
    aliases: inventory.aliases,
    inventory,
    registry,
  }));
  for (const group of groupHosts(entries)) {
    const has64 = group.some(({ registry }) => registry?.has64Bits === true);
    const lists = group.some(({ registry }) => registry?.listsProducts === true);
    for (const { inventory } of group) {
      if (has64) with64.add(inventory);
      if (lists) listed.add(inventory);
    }
  }
  return parts.map((part) => {
    const { inventory, registry } = part;
    const native = with64.has(inventory) ? registry?.native : undefined;
    const products = inventory.products.map((product, i) =>
      product.view === null && native?.has(i) === true ? { ...product, view: '64' as const } : product,
    );
    const diagnostics = inventory.diagnostics.filter(({ code }) => code !== NO_PRODUCT_LIST || !listed.has(inventory));
    return { ...part, inventory: { ...inventory, products, diagnostics } };
  });
}
