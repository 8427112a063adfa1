import type { HostInventory } from '../../model/generated/inventory.js';
import type { InventoryEvidence } from '../../model/generated/report.js';
import { evidenceOf } from '../evidence.js';
import { type KnownSubject, placeOf } from '../known-by.js';

/** An inventory that a verdict was asked of: where it begins, and when it was collected. */
export interface WhyInventory extends InventoryEvidence {
  /** RFC 3339; null when it does not say. */
  readonly collectedAt: string | null;
  /** Whether it counts: one that was collected after the day of the audit does not. */
  readonly counts: boolean;
}

/** The inventories of a host, those that count first. */
export function inventoriesOf({ inventories, future }: KnownSubject): WhyInventory[] {
  const told = (counts: boolean) => (inventory: HostInventory) => ({
    ...evidenceOf({ source: placeOf(inventory) }, inventory),
    collectedAt: inventory.collectedAt,
    counts,
  });
  return [...inventories.map(told(true)), ...future.map(told(false))];
}
