import type { openMsi } from '../../src/inventory/formats/msi/index.js';
import type { readPatch } from '../../src/inventory/formats/msi/patch.js';
import type { readTransform } from '../../src/inventory/formats/msi/transform.js';
import type { InventoryReading, readInventory } from '../../src/inventory/index.js';
import type { InputError } from '../../src/model/errors.js';

export interface Decoders {
  readonly readInventory: typeof readInventory;
  readonly openMsi: typeof openMsi;
  readonly readPatch: typeof readPatch;
  readonly readTransform: typeof readTransform;
  readonly InputError: typeof InputError;
}
export interface FuzzKind {
  readonly name: string;
  readonly from: string;
  seeds(): Buffer[];
  also?(decoders: Decoders, bytes: Buffer): void;
}
export declare const KINDS: Readonly<Record<string, FuzzKind>>;
export declare function readHarmed(decoders: Decoders, kind: FuzzKind, bytes: Buffer): InventoryReading;
