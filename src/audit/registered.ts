import type { HostInventory } from '../model/generated/inventory.js';
import type { InventoryEvidence } from '../model/generated/report.js';
import { toKbId } from '../model/kb.js';
import { evidenceOf } from './evidence.js';
import type { ExpectedFile } from './expected.js';
import type { TargetArticle } from './finding.js';
import type { Subject } from './hosts.js';
import { registeredProduct } from './judge-product.js';
import type { HostView } from './view.js';

/** What on a host says that an article is installed. */
export interface Registration {
  /** In words. */
  readonly by: string;
  /** The number of the article or the package code, as the record has it. */
  readonly said: string;
  readonly evidence: InventoryEvidence;
}

/** The state of a patch that Windows Installer knows a source of and that no product has: it says that it is not installed. */
const WAITING = 'registered';

/** @returns null when nothing says that the article is installed. */
export function registrationOf(
  { id, article }: TargetArticle,
  required: readonly ExpectedFile[],
  { inventories }: Subject,
  view: HostView,
): Registration | null {
  const listed = listedAs(new Set([id, ...article.aliases.flatMap((alias) => toKbId(alias) ?? [])]), inventories);
  if (listed !== null) return listed;
  for (const file of required) {
    const product = registeredProduct(file, view);
    if (product === null) continue;
    const by = `the package code of the product installed from ${file.name}`;
    const said = product.item.packageCode ?? file.name;
    return { by, said, evidence: evidenceOf(product.item, product.inventory, ['packageCode']) };
  }
  return null;
}

/**
 * What lists of updates, else of patches, say of some articles.
 * @param ids of any of them.
 * @returns the first that they say is installed; null when they say so of none.
 */
export function listedAs(ids: ReadonlySet<string>, inventories: readonly HostInventory[]): Registration | null {
  for (const inventory of inventories) {
    const update = inventory.updates.find(({ kb }) => ids.has(toKbId(kb) ?? ''));
    if (update !== undefined)
      return { by: 'the list of updates', said: update.kb, evidence: evidenceOf(update, inventory, ['kb']) };
  }
  for (const inventory of inventories) {
    const patch = inventory.patches.find(({ kb, state }) => ids.has(toKbId(kb ?? '') ?? '') && state !== WAITING);
    if (patch === undefined) continue;
    const evidence = evidenceOf(patch, inventory, ['kb', 'state']);
    return { by: 'the list of patches', said: patch.kb ?? '', evidence };
  }
  return null;
}
