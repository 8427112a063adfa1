import type { HostInventory, Patch, Update } from '../../model/generated/inventory.js';
import { toKbId } from '../../model/kb.js';
import { evidenceOf } from '../evidence.js';
import type { Outcome } from './outcome.js';

/**
 * Whether a host has an article, or one that supersedes it.
 * @param serving the article that is required, then those that supersede it.
 */
export function updateOutcome(kb: string, serving: readonly string[], inventories: readonly HostInventory[]): Outcome {
  const found = installedUpdates(inventories);
  for (const id of serving) {
    const record = found.get(id);
    if (record === undefined) continue;
    const supersedes = id === serving[0] ? '' : `, which supersedes ${kb}`;
    return { met: true, reason: `${id} is listed as installed${supersedes}.`, evidence: record };
  }
  const reason = `No list shows ${kb} as installed, and lists of updates are seldom whole.`;
  return { met: null, reason, evidence: null };
}

/** The records of installed articles by number. */
function installedUpdates(inventories: readonly HostInventory[]): Map<string, Outcome['evidence']> {
  const found = new Map<string, Outcome['evidence']>();
  for (const inventory of inventories) {
    const add = (kb: string, record: Update | Patch): void => {
      const id = toKbId(kb);
      if (id !== null && !found.has(id)) found.set(id, evidenceOf(record, inventory, ['kb']));
    };
    for (const update of inventory.updates) add(update.kb, update);
    for (const patch of inventory.patches) if (patch.state === 'applied') add(patch.kb ?? '', patch);
  }
  return found;
}
