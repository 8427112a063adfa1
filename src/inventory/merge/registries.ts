import type { HostInventory, Product } from '../../model/generated/inventory.js';
import { NO_PRODUCT_LIST, type RegistryFacts, type Remark } from '../adapters/adapter.js';
import { groupHosts } from './names.js';

/** What one input tells of one host, and what it shows of its registry. */
interface WithRegistry {
  readonly inventory: HostInventory;
  readonly registry?: RegistryFacts | undefined;
}

/**
 * Settles what one export leaves open and another of the same host tells, since exports of single keys are separate files. A product
 * whose Uninstall key lies outside of Wow6432Node has the 64-bit view, once another shows that Windows has 64 bits. That an input
 * lists no products is nothing to tell where another does, be its list empty. A product that is advertised and not among those that
 * are installed is not installed.
 */
export function settleRegistries<T extends WithRegistry>(
  parts: readonly T[],
): { parts: T[]; remarks: { host: string; remark: Remark }[] } {
  const remarks: { host: string; remark: Remark }[] = [];
  if (parts.every(({ registry }) => registry === undefined)) return { parts: [...parts], remarks };
  const with64 = new Set<HostInventory>();
  const listed = new Set<HostInventory>();
  const waiting = new Map<HostInventory, ReadonlySet<number>>();
  const entries = parts.map(({ inventory, registry }) => ({
    host: inventory.host,
    aliases: inventory.aliases,
    inventory,
    registry,
  }));
  for (const group of groupHosts(entries)) {
    const has64 = group.some(({ registry }) => registry?.has64Bits === true);
    const lists = group.some(({ registry }) => registry?.listsProducts === true);
    for (const [inventory, places] of advertisedOnly(group)) waiting.set(inventory, places);
    for (const { inventory } of group) {
      if (has64) with64.add(inventory);
      if (lists) listed.add(inventory);
    }
  }
  const settled = parts.map((part) => {
    const { inventory, registry } = part;
    const native = with64.has(inventory) ? registry?.native : undefined;
    const left = waiting.get(inventory) ?? new Set();
    const products = inventory.products
      .map((product, i) =>
        product.view === null && native?.has(i) === true ? { ...product, view: '64' as const } : product,
      )
      .filter((_, i) => !left.has(i));
    const said = [...left].slice(0, MOST_TOLD).flatMap((i) => advertisedRemark(inventory.products[i]));
    for (const remark of said) remarks.push({ host: inventory.host, remark });
    const known = inventory.diagnostics.filter(({ code }) => code !== NO_PRODUCT_LIST || !listed.has(inventory));
    const diagnostics = [...known, ...said];
    return { ...part, inventory: { ...inventory, products, diagnostics } };
  });
  return { parts: settled, remarks };
}

/** Advertised products of one host that are told of. */
const MOST_TOLD = 100;

/** Places of products that are advertised, where some input shows all that is installed and none shows them there. */
function advertisedOnly(group: readonly WithRegistry[]): [HostInventory, ReadonlySet<number>][] {
  if (!group.some(showsInstalled)) return [];
  const installed = new Set(
    group.flatMap(({ inventory: { products }, registry }) =>
      products.flatMap(({ productCode, context }, i) =>
        context === 'user' || registry?.advertised.has(i) === true ? [] : (productCode ?? []),
      ),
    ),
  );
  return group.map(({ inventory, registry }) => {
    const places = [...(registry?.advertised ?? [])];
    return [inventory, new Set(places.filter((i) => !installed.has(inventory.products[i]?.productCode ?? '')))];
  });
}

/** Whether an input shows all that is installed for the machine: a damaged one may lack some. */
function showsInstalled({ inventory, registry }: WithRegistry): boolean {
  return registry?.listsInstalled === true && !inventory.diagnostics.some(({ severity }) => severity === 'error');
}

function advertisedRemark(product: Product | undefined): Remark[] {
  if (product === undefined) return [];
  const { productCode, source } = product;
  const message = `the product ${productCode ?? ''} is advertised and not among those that are installed; it was left out`;
  return [{ code: 'advertised-only', severity: 'warning', message, source }];
}
