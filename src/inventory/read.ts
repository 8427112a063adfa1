import type { InventoryEntry, InventoryOptions, InventoryReading } from './door.js';

/**
 * Reads host data of any supported form.
 * @param roots files and folders as the user named them. A folder that directly holds packages is one host; any other folder
 *   is walked. Several inputs for one host (names compared without case, and through aliases) merge.
 * @throws InputError "unknown-adapter" when `options.from` names none. What is wrong with one input is a problem, not thrown.
 */
export function readInventory(_roots: readonly InventoryEntry[], _options: InventoryOptions): InventoryReading {
  return { hosts: [], problems: [] };
}
