import type { HostInventory, InventoryDiagnostic } from '../model/generated/inventory.js';
import type { PolicyInventory } from '../model/generated/policy.js';

/** Reads any part of a file. */
export interface InventoryReader {
  /** Bytes in the file. */
  readonly size: number;
  /**
   * @returns the bytes from `offset` on: `length` of them, fewer only at the end of the file.
   * @throws InputError when they cannot be read.
   */
  read(offset: number, length: number): Uint8Array;
  close(): void;
}

/** A file that may hold host data. It is opened once at a time, and only when it is its turn. */
export interface InventoryFile {
  readonly kind: 'file';
  /** Name without folders. */
  readonly name: string;
  /** As the user knows it, with "/"; "-" for standard input. Messages and sources show it. */
  readonly path: string;
  /** Name of the folder that holds it. Needed only where `path` does not show one. */
  readonly folder?: string | undefined;
  /** Bytes. */
  readonly size: number;
  /** Last change in milliseconds since 1970 UTC; null when there is none, as for standard input. */
  readonly modifiedMs: number | null;
  /** @throws InputError when it cannot be opened. */
  open(): InventoryReader;
}

/** A folder with all that it holds. */
export interface InventoryFolder {
  readonly kind: 'folder';
  readonly name: string;
  readonly path: string;
  readonly entries: readonly InventoryEntry[];
}

/** What the store hands over: its own entries have this shape. */
export type InventoryEntry = InventoryFile | InventoryFolder;

export interface InventoryOptions {
  /** Host of every input that does not name its own. Without it the folder names the host. */
  readonly host?: string | undefined;
  /** Name of the one adapter to use (`adapterNames`); "auto" or nothing: each input is recognised by its content. */
  readonly from?: string | undefined;
  /** How data is read that does not tell by itself: zones, the order of dates, the columns of tables. */
  readonly settings?: PolicyInventory | undefined;
  /** When the inputs are read: a folder of packages was collected then. */
  readonly readAt: Date;
  /**
   * The last moment of which the answer may know. Inventories of one host that were collected later are not merged with those from
   * before it, and a file whose own time alone is later is undated: copying gives a file a new time.
   */
  readonly knownBy?: Date | undefined;
}

/** Something wrong with an input, or uncertain in it. An error means that facts of it are lost. */
export interface InventoryProblem {
  readonly code: string;
  readonly severity: InventoryDiagnostic['severity'];
  /** The path of the input. */
  readonly input: string;
  /** Line from 1 where the input has lines. */
  readonly line: number | null;
  /** What is wrong and what to do, in one line. */
  readonly message: string;
}

export interface InventoryReading {
  /** One for each host, sorted by name; each fits `schemas/inventory.schema.json`. */
  readonly hosts: HostInventory[];
  /** All problems, in the order of the inputs. Those that concern one host are among its `diagnostics` as well. */
  readonly problems: InventoryProblem[];
}

/** A Windows Installer package that was found in a folder. */
export interface PackageRecord {
  readonly name: string;
  readonly size: number;
  /** RFC 3339 in UTC; null when the file has no time. */
  readonly modified: string | null;
  /** SHA-256 of the file; null for one beyond the limit. */
  readonly sha256: string | null;
  /** "{GUID}" in upper case, as are the next two; null when the package does not give it. */
  readonly packageCode: string | null;
  readonly productCode: string | null;
  readonly upgradeCode: string | null;
  /** ProductVersion of the product that it installs. */
  readonly version: string | null;
  readonly source: { readonly name: string; readonly line: number | null };
}

export interface PackageReading {
  /** In the order of the inputs, files of one folder sorted by name. */
  readonly packages: PackageRecord[];
  readonly problems: InventoryProblem[];
}
