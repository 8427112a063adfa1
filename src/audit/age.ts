import type { HostInventory } from '../model/generated/inventory.js';
import type { KnownSubject } from './known-by.js';
import { isShare } from './listings.js';
import type { Settings } from './settings.js';
import { momentOf } from './time.js';
import { clockOf } from './view.js';

/** What is known of how recent the inventories of a host are. */
export interface Age {
  /** "future": there are inventories, and all were collected after the day of the audit. */
  readonly state: 'none' | 'future' | 'fresh' | 'stale' | 'undated';
  /** RFC 3339: the oldest of them; null when there is none, or one gives no time. */
  readonly collectedAt: string | null;
}

/**
 * Judges the age of the inventories of one host by the oldest.
 * @param evaluatedAt RFC 3339 time as of which the audit answers; a folder of packages is read then.
 */
export function ageOf(
  { inventories, future }: Pick<KnownSubject, 'inventories' | 'future'>,
  evaluatedAt: string,
  { maxAge }: Settings,
): Age {
  if (inventories.length === 0) return { state: future.length > 0 ? 'future' : 'none', collectedAt: null };
  const collected = inventories.flatMap((one) => collectedOf(one, evaluatedAt) ?? []);
  const [oldest] = collected.sort((a, b) => a.from - b.from);
  if (oldest === undefined || collected.length < inventories.length)
    return { state: maxAge === null ? 'fresh' : 'undated', collectedAt: null };
  const isStale = maxAge !== null && Date.parse(evaluatedAt) - oldest.from > maxAge;
  return { state: isStale ? 'stale' : 'fresh', collectedAt: oldest.text };
}

/** When an inventory was collected, and the first instant that may stand for; null when it gives no time that can be read. */
function collectedOf(inventory: HostInventory, evaluatedAt: string): { text: string; from: number } | null {
  const text = inventory.collectedAt ?? (isShare(inventory) ? evaluatedAt : '');
  const moment = momentOf(text, clockOf(inventory));
  return moment === null ? null : { text, from: moment.from };
}
