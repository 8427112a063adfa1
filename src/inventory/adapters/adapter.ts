import type { HostInventory, InventoryDiagnostic, ProductList } from '../../model/generated/inventory.js';
import type { InventoryFile, InventoryOptions } from '../door.js';
import type { Sample } from '../input/sample.js';

/** A host as one input shows it; null when the input does not name it. */
export interface HostDraft extends Omit<HostInventory, 'host'> {
  host: string | null;
}

/** Something that an adapter has to say about its input. */
export type Remark = Pick<InventoryDiagnostic, 'code' | 'severity' | 'message'> & {
  /** Input and line; null: the input as a whole. */
  readonly source: InventoryDiagnostic['source'];
};

/**
 * The code of the remark that an input does not tell what is installed: a product that is not in it may be there all the same.
 * Where another input of the same host tells, the remark is dropped.
 */
export const NO_PRODUCT_LIST = 'no-product-list';

export interface DraftReading {
  readonly draft: HostDraft;
  /**
   * By which offset the local times of its files were shown: the one that was in force when they were collected, as `dir` does, or the
   * one of their own day, as most programs do. Left out: it stays open.
   */
  readonly localTimes?: 'of-the-collection' | 'of-their-day';
  /** Of a registry. */
  readonly registry?: RegistryFacts;
  /** When packages were built, by their codes: RFC 3339 in UTC. */
  readonly builds?: ReadonlyMap<string, string>;
  /** Remarks on this host. */
  readonly remarks: readonly Remark[];
}

/** What one input shows of a registry; others of the same host may show the rest. */
export interface RegistryFacts {
  /** Whether it shows that Windows has 64 bits. */
  readonly has64Bits: boolean;
  /** Places in the draft's list of products whose Uninstall key is in the view of the system itself. */
  readonly native: ReadonlySet<number>;
  /** Places of products of which only the advertised side is there: they may be installed, or wait to be. */
  readonly advertised: ReadonlySet<number>;
  /** Whether it has the key that lists what is installed for the machine, be it empty. */
  readonly listsInstalled: boolean;
  /** Whether it has a key that lists products, be it empty. */
  readonly listsProducts: boolean;
  /** How far its list of products reaches, where each key that it has comes with all keys below. */
  readonly productReach: ProductList['reach'];
}

/** A remark on a file. */
export interface FileRemark extends Remark {
  /** Set where what it tells of is lost to none of the hosts that the file does tell of, such as a host that could not be reached. */
  readonly apart?: true;
}

/** What an adapter makes of one input. */
export interface Reading {
  readonly drafts: readonly DraftReading[];
  /** Remarks that belong to no host, such as a line that could not be read: it may be of any host in the file. */
  readonly remarks: readonly FileRemark[];
}

/** How sure an adapter is: by what the input says, by its name alone, or not at all. */
export type Recognition = 'content' | 'name' | null;

/** What all adapters have. Its folder's README says where a person gets such a file, and how true its test case is. */
interface AdapterBase {
  /** For `--from`. */
  readonly name: string;
  /** What it reads, for people: "a registry export (.reg)". */
  readonly reads: string;
}

/** Reads one file at a time. */
export interface FileAdapter extends AdapterBase {
  readonly kind: 'file';
  /**
   * Set where a row has no end of its own but the end of its line. Whoever writes the form ends the last line "always" or "mostly": a
   * file without that may have been cut in its last value.
   */
  readonly endsLines?: 'always' | 'mostly';
  /** Set for a form whose lists are whole by its own rules, unless it says less (`listings`, `productLists`). */
  readonly wholeLists?: true;
  recognise(sample: Sample): Recognition;
  /** @throws InputError when nothing of the file can be read. */
  read(sample: Sample): Reading;
}

/** The files of one folder, without those in folders below it. */
export interface FolderInput {
  readonly path: string;
  readonly files: readonly InventoryFile[];
  /** Whether these are all files of the folder; false when the user named some of them. */
  readonly complete: boolean;
}

/** Reads a folder as a whole. */
export interface FolderAdapter extends AdapterBase {
  readonly kind: 'folder';
  /** Which of its files are what it looks for; a folder that has one is read by this adapter. */
  recognise(sample: Sample): Recognition;
  read(folder: FolderInput, options: InventoryOptions): Reading;
}

export type Adapter = FileAdapter | FolderAdapter;

/** A draft without facts. */
export function emptyDraft(host: string | null): HostDraft {
  return {
    schemaVersion: 1,
    host,
    aliases: [],
    collectedAt: null,
    collector: { name: null, version: null },
    os: { name: null, version: null },
    utcOffset: null,
    timeZone: null,
    roles: [],
    products: [],
    patches: [],
    updates: [],
    files: [],
    sources: [],
    diagnostics: [],
  };
}
