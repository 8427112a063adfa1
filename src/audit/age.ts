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
  let oldest: { readonly text: string; readonly from: number } | null = null;
  for (const inventory of inventories) {
    const text = collectedAtOf(inventory, evaluatedAt);
    const moment = text === null ? null : momentOf(text, clockOf(inventory));
    if (text === null || moment === null) return { state: maxAge === null ? 'fresh' : 'undated', collectedAt: null };
    if (oldest === null || moment.from < oldest.from) oldest = { text, from: moment.from };
  }
  const age = oldest === null ? 0 : Date.parse(evaluatedAt) - oldest.from;
  return { state: maxAge !== null && age > maxAge ? 'stale' : 'fresh', collectedAt: oldest?.text ?? null };
}

function collectedAtOf(inventory: HostInventory, evaluatedAt: string): string | null {
  return inventory.collectedAt ?? (isShare(inventory) ? evaluatedAt : null);
}
