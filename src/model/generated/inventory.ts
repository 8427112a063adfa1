// Generated from schemas/ by `npm run generate`. Do not edit.
/**
 * What was found on one host.
 */
export interface HostInventory {
  /**
   * Version of this schema.
   */
  schemaVersion: 1;
  /**
   * Name of the host.
   */
  host: string;
  /**
   * Other names of it.
   */
  aliases: string[];
  /**
   * RFC 3339 time of collection.
   */
  collectedAt: string | null;
  collector: Collector;
  os: OperatingSystem;
  /**
   * Offset of its local times.
   */
  utcOffset: string | null;
  /**
   * IANA time zone.
   */
  timeZone: string | null;
  /**
   * Roles that the input itself states.
   */
  roles: string[];
  /**
   * Installed products.
   */
  products: Product[];
  /**
   * Windows Installer patches.
   */
  patches: Patch[];
  /**
   * Updates registered by KB number.
   */
  updates: Update[];
  /**
   * Files seen.
   */
  files: HostFile[];
  /**
   * Inputs.
   */
  sources: InventorySource[];
  /**
   * What could not be read, or contradicts itself.
   */
  diagnostics: InventoryDiagnostic[];
  /**
   * Which input gave the facts of the host itself ("os.name", "utcOffset") where several tell of it; empty where they are all of its one source.
   */
  fieldSources?: FieldSource[];
  /**
   * How far the lists of files reach, one entry for each list. What they do not reach may be there although `files` does not show it. Left out: `files` is the whole list, if it is not empty.
   */
  listings?: FileListing[];
  /**
   * How far the lists of products reach, one entry for each list. What they do not reach may be installed although `products` does not show it. Left out: `products` is the whole list, if it is not empty.
   */
  productLists?: ProductList[];
}
/**
 * What collected it.
 */
export interface Collector {
  /**
   * Name.
   */
  name: string | null;
  /**
   * Version.
   */
  version: string | null;
}
/**
 * Operating system.
 */
export interface OperatingSystem {
  /**
   * Name.
   */
  name: string | null;
  /**
   * Version.
   */
  version: string | null;
}
/**
 * A product registered with Windows Installer or in an Uninstall key.
 */
export interface Product {
  /**
   * Display name.
   */
  name: string | null;
  /**
   * Version.
   */
  version: string | null;
  /**
   * Publisher.
   */
  publisher: string | null;
  /**
   * "{GUID}" in upper case.
   */
  productCode: string | null;
  /**
   * "{GUID}" in upper case.
   */
  upgradeCode: string | null;
  /**
   * "{GUID}" in upper case.
   */
  packageCode: string | null;
  /**
   * File name of the package it was installed from.
   */
  packageName: string | null;
  /**
   * ISO 8601 date.
   */
  installDate: string | null;
  /**
   * Folder it was installed from.
   */
  installSource: string | null;
  /**
   * Cached copy.
   */
  localPackage: string | null;
  /**
   * Per-machine or per-user.
   */
  context: 'machine' | 'user' | null;
  /**
   * Registry view.
   */
  view: '32' | '64' | null;
  source: RecordSource;
  /**
   * What further inputs gave, where several tell of the same; missing where all of it is of `source` alone.
   */
  fieldSources?: FieldSource[];
}
/**
 * Where a record was read.
 */
export interface RecordSource {
  /**
   * Input.
   */
  name: string;
  /**
   * Line from 1; null where the input has none.
   */
  line: number | null;
}
/**
 * A further input that tells of something, and the fields that were taken from it; none when it gives nothing new.
 */
export interface FieldSource {
  /**
   * Input.
   */
  name: string;
  /**
   * Line from 1; null where the input has none.
   */
  line: number | null;
  /**
   * Names of fields.
   */
  fields: string[];
}
/**
 * A Windows Installer patch.
 */
export interface Patch {
  /**
   * "{GUID}" in upper case.
   */
  code: string | null;
  /**
   * Its article.
   */
  kb: string | null;
  /**
   * Product that it patches.
   */
  productCode: string | null;
  /**
   * State.
   */
  state: 'applied' | 'superseded' | 'obsoleted' | 'registered' | null;
  source: RecordSource;
  /**
   * What further inputs gave, where several tell of the same; missing where all of it is of `source` alone.
   */
  fieldSources?: FieldSource[];
}
/**
 * An update registered by KB number.
 */
export interface Update {
  /**
   * Its article.
   */
  kb: string;
  /**
   * ISO 8601 date.
   */
  installedOn: string | null;
  source: RecordSource;
  /**
   * What further inputs gave, where several tell of the same; missing where all of it is of `source` alone.
   */
  fieldSources?: FieldSource[];
}
/**
 * A file seen on the host.
 */
export interface HostFile {
  /**
   * Full path.
   */
  path: string | null;
  /**
   * File name.
   */
  name: string;
  /**
   * Bytes.
   */
  size: number | null;
  /**
   * RFC 3339 with offset, or local time without; without the seconds where the input has none.
   */
  modified: string | null;
  /**
   * File version.
   */
  version: string | null;
  /**
   * SHA-256.
   */
  sha256: string | null;
  /**
   * Package code, for a package.
   */
  packageCode: string | null;
  source: RecordSource;
  /**
   * What further inputs gave, where several tell of the same; missing where all of it is of `source` alone.
   */
  fieldSources?: FieldSource[];
}
/**
 * An input.
 */
export interface InventorySource {
  /**
   * Name.
   */
  name: string;
  /**
   * SHA-256 of its bytes; for a folder, of its sorted listing.
   */
  sha256: string | null;
}
/**
 * Something that could not be read, or contradicts itself.
 */
export interface InventoryDiagnostic {
  /**
   * A word of the catalogue.
   */
  code: string;
  /**
   * How bad: "error" (a fact is lost or wrong), "warning" (a fact is uncertain), "info".
   */
  severity: 'error' | 'warning' | 'info';
  /**
   * What, and what to do.
   */
  message: string;
  /**
   * Where.
   */
  source: RecordSource | null;
}
/**
 * How far one list of files reaches.
 */
export interface FileListing {
  /**
   * The input that it is in.
   */
  source: string;
  /**
   * "all": what it does not show is not on the host; "folder": what it does not show is not in its folder; "unknown": nothing tells what it leaves out.
   */
  reach: 'all' | 'folder' | 'unknown';
  /**
   * The folder of a list that reaches one, as the paths of its files begin.
   */
  folder: string | null;
  /**
   * Whether the folders below are listed as well.
   */
  below: boolean;
  /**
   * Patterns ("*" and "?") of which names have to fit one to be listed; empty: all names.
   */
  patterns: string[];
}
/**
 * How far one list of products reaches.
 */
export interface ProductList {
  /**
   * The input that it is in.
   */
  source: string;
  /**
   * "packages": it shows every product of Windows Installer that the machine has, with the package that it was installed from; "products": what it does not show is not installed for the machine; "unknown": nothing tells what it leaves out.
   */
  reach: 'packages' | 'products' | 'unknown';
}
