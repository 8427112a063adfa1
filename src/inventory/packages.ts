import type { InventoryEntry, PackageReading } from './door.js';

/** Reads every package under some roots (folders are walked): the own packages of an update, for `audit --packages`. */
export function readPackages(_roots: readonly InventoryEntry[]): PackageReading {
  return { packages: [], problems: [] };
}
