/** Host data in, host inventories out. Pure: it gets entries and readers, and touches neither the file system nor the clock. */
export type {
  InventoryEntry,
  InventoryFile,
  InventoryFolder,
  InventoryOptions,
  InventoryProblem,
  InventoryReader,
  InventoryReading,
  PackageReading,
  PackageRecord,
} from './door.js';
export { lineOf } from './line-of.js';
export { hasLocalTimes } from './merge/times.js';
export { together } from './merge/together.js';
export { readPackages } from './packages.js';
export { adapterNames, readInventory } from './read.js';
export { filesOfHosts, type HostLine, HostLines, type HostPlace, NotInLines } from './stream.js';
