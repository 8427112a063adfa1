import type { HostInventory } from '../model/generated/inventory.js';
import type { Settings } from './settings.js';
import { isShare } from './view.js';

/** What is known of how recent the inventories of a host are. */
export interface Age {
  readonly state: 'none' | 'fresh' | 'stale' | 'undated';
  /** RFC 3339: the oldest of them; null when there is none, or one gives no time. */
  readonly collectedAt: string | null;
}

/**
 * Judges the age of the inventories of one host by the oldest.
 * @param evaluatedAt RFC 3339 time as of which the audit answers; a folder of packages is read then.
 */
export function ageOf(inventories: readonly HostInventory[], evaluatedAt: string, { maxAge }: Settings): Age {
  if (inventories.length === 0) return { state: 'none', collectedAt: null };
  let oldest: string | null = null;
  for (const inventory of inventories) {
    const collectedAt = inventory.collectedAt ?? (isShare(inventory) ? evaluatedAt : null);
    if (collectedAt === null || Number.isNaN(Date.parse(collectedAt))) {
      return { state: maxAge === null ? 'fresh' : 'undated', collectedAt: null };
    }
    if (oldest === null || Date.parse(collectedAt) < Date.parse(oldest)) oldest = collectedAt;
  }
  const age = oldest === null ? 0 : Date.parse(evaluatedAt) - Date.parse(oldest);
  return { state: maxAge !== null && age > maxAge ? 'stale' : 'fresh', collectedAt: oldest };
}
