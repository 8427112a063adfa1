import type { InventoryReading, readInventory } from '../../src/inventory/index.js';

export interface FuzzKind {
  readonly name: string;
  readonly from: string;
  seeds(): Buffer[];
}
export declare const KINDS: Readonly<Record<string, FuzzKind>>;
export declare function readHarmed(read: typeof readInventory, kind: FuzzKind, bytes: Buffer): InventoryReading;
