import { fileKey } from '../model/filename.js';
import type { HostFile, HostInventory, Product } from '../model/generated/inventory.js';
import { type Clock, clockFor } from '../model/zone.js';
import { type Listing, type Lists, listingFor, listsOf } from './listings.js';
import type { Settings } from './settings.js';

/** A record of an inventory, with the clock of the host when it was collected. */
export interface Seen<Item> {
  readonly item: Item;
  readonly inventory: HostInventory;
  readonly clock: Clock;
}

/** What the inventories of one host show of the files in question. */
export interface HostView {
  readonly inventories: readonly HostInventory[];
  readonly files: ReadonlyMap<string, readonly Seen<HostFile>[]>;
  readonly products: ReadonlyMap<string, readonly Seen<Product>[]>;
  /** Paths of cached packages, by `fileKey`. */
  readonly cached: ReadonlySet<string>;
  /** The list that would have shown a file by this name. @param article all files that the article lists, by `fileKey`. */
  listingFor(key: string, article: ReadonlyMap<string, unknown>, settings: Pick<Settings, 'wholeListings'>): Listing;
}

/** What a view needs to know of the question. */
export interface Wanted {
  hasFile(key: string): boolean;
  /** Names of the packages that have a code. */
  namesOf(packageCode: string): readonly string[];
}

/** Reads one host's inventories, in one pass over their records. */
export function viewOf(inventories: readonly HostInventory[], wanted: Wanted): HostView {
  const files = new Map<string, Seen<HostFile>[]>();
  const products = new Map<string, Seen<Product>[]>();
  const cached = new Set<string>();
  for (const inventory of inventories) {
    const clock = clockOf(inventory);
    for (const item of inventory.files) {
      const key = fileKey(item.name);
      if (wanted.hasFile(key)) add(files, key, { item, inventory, clock });
    }
    for (const item of inventory.products) {
      if (item.localPackage !== null) cached.add(fileKey(item.localPackage));
      for (const key of packageKeys(item, wanted)) add(products, key, { item, inventory, clock });
    }
  }
  let lists: readonly Lists[] | null = null;
  return {
    inventories,
    files,
    products,
    cached,
    listingFor: (key, article, settings) => {
      const paths = (other: string) => (files.get(other) ?? []).flatMap(({ item }) => item.path ?? []);
      // Asked for what is not there alone.
      lists ??= inventories.map(listsOf);
      return listingFor(lists, key, () => [...article.keys()].flatMap(paths), settings);
    },
  };
}

/** How the local times of an inventory are meant. */
export function clockOf({ utcOffset, timeZone }: HostInventory): Clock {
  return clockFor(utcOffset, timeZone);
}

/** What is tied to a row by the name of its package; a product without that name, by a package code that is known. */
function packageKeys({ packageName, packageCode }: Product, wanted: Wanted): readonly string[] {
  if (packageName !== null) {
    const key = fileKey(packageName.replace(/^.*[\\/]/, ''));
    return wanted.hasFile(key) ? [key] : [];
  }
  return packageCode === null ? [] : wanted.namesOf(packageCode.toUpperCase()).filter((key) => wanted.hasFile(key));
}

function add<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [item]);
  else known.push(item);
}
