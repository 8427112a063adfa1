import type { ProductList } from '../../model/generated/inventory.js';
import { type DraftReading, emptyDraft, NO_PRODUCT_LIST, type Remark } from '../adapters/adapter.js';
import type { RegistryEvent } from '../formats/registry.js';
import { type Collected, collect, type FoundKey } from './collect.js';
import { hostOf } from './host.js';
import { patchesOf } from './patches.js';
import { productsOf } from './products.js';
import { updatesOf } from './updates.js';

/** The file that a registry was read from. */
export interface RegistrySource {
  /** How sources and remarks name it. */
  readonly name: string;
  readonly sha256: string;
  /** RFC 3339. */
  readonly collectedAt: string | null;
}

/** What a registry says of its host, whatever file it came in: products, patches, updates, and the host itself. */
export function readRegistry(
  events: Iterable<RegistryEvent>,
  { name, sha256, collectedAt }: RegistrySource,
): DraftReading {
  const collected = collect(events);
  const { remarks: hostRemarks, ...host } = hostOf(collected.keys, name);
  const installed = productsOf(collected.keys, collected.wow ? '64' : null, name);
  const updated = updatesOf(collected.keys, name);
  const draft = {
    ...emptyDraft(host.host),
    ...host,
    products: installed.products,
    patches: patchesOf(collected.keys, name),
    updates: updated.updates,
    collectedAt,
    sources: [{ name, sha256 }],
  };
  const problems = collected.problems.map(
    ({ code, severity, message, line }): Remark => ({ code, severity, message, source: { name, line } }),
  );
  const remarks = [
    ...problems,
    ...listRemarks(collected, name),
    ...hostRemarks,
    ...installed.remarks,
    ...updated.remarks,
  ];
  const registry = {
    has64Bits: collected.wow,
    native: installed.native,
    advertised: installed.advertised,
    listsProducts: listsProducts(collected),
    listsInstalled: collected.keys.some(isMachineList),
    productReach: productReach(collected.keys),
  };
  return { draft, registry, remarks };
}

const LISTS = new Set(['product', 'userdata', 'class', 'class-list', 'uninstall-list', 'uninstall']);

/** The key that has a key for each product that is installed for the machine. */
function isMachineList({ kind, names, user }: FoundKey): boolean {
  return kind === 'userdata' && names.length === 1 && user === null;
}

/** Packages are named on the advertised side alone; Uninstall keys tell of all products where both views of them are there. */
function productReach(keys: readonly FoundKey[]): ProductList['reach'] {
  if (keys.some(({ kind, user }) => kind === 'class-list' && user === null)) return 'packages';
  const views = keys.filter(({ kind, user }) => kind === 'uninstall-list' && user === null).map(({ wow }) => wow);
  const hasBoth = views.includes(true) && views.includes(false);
  return hasBoth || keys.some(isMachineList) ? 'products' : 'unknown';
}

function listsProducts({ keys }: Collected): boolean {
  return keys.some(({ kind }) => LISTS.has(kind));
}

/** Without any key that lists products, a product that is not there may still be installed. */
function listRemarks(collected: Collected, input: string): Remark[] {
  if (listsProducts(collected)) return [];
  const message =
    'it has neither Installer nor Uninstall keys, so it does not tell what is installed; add those, or the SOFTWARE hive';
  return [{ code: NO_PRODUCT_LIST, severity: 'warning', message, source: { name: input, line: null } }];
}
