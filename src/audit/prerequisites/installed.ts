import type { HostInventory } from '../../model/generated/inventory.js';
import type { InventoryEvidence } from '../../model/generated/report.js';
import { evidenceOf, evidenceOfFact } from '../evidence.js';
import { isSystem, productKey } from './names.js';

/** A product that a host has. */
export interface Installed {
  readonly name: string;
  readonly version: string | null;
  /** The record that says so; of an operating system the inventory as a whole. */
  readonly evidence: InventoryEvidence | null;
}

/** Names of a product that count only with versions of its line, such as "Exchange Server" with 8. */
export interface OtherName {
  readonly key: string;
  /** The first number of its versions. */
  readonly line: number;
}

/** The products of a name on a host, and its operating system if that is it. @param wanted as `productKey` gives it. */
export function installedOf(
  wanted: string,
  otherNames: readonly OtherName[],
  inventories: readonly HostInventory[],
): Installed[] {
  const found: Installed[] = [];
  for (const inventory of inventories) {
    const { os, products } = inventory;
    if (os.name !== null && isSystem(os.name, wanted)) {
      found.push({ name: os.name, version: os.version, evidence: evidenceOfFact(inventory, 'os.version') });
    }
    for (const product of products) {
      const { name, version } = product;
      if (name === null || !isNamed(productKey(name), version, wanted, otherNames)) continue;
      found.push({ name, version, evidence: evidenceOf(product, inventory, ['version']) });
    }
  }
  return found;
}

function isNamed(own: string, version: string | null, wanted: string, otherNames: readonly OtherName[]): boolean {
  if (own === wanted) return true;
  const line = Number(version?.split('.')[0]);
  return otherNames.some((other) => other.key === own && other.line === line);
}
