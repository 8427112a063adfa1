import type { FileListing, HostInventory, ProductList } from '../../model/generated/inventory.js';
import type { Reading } from '../adapters/adapter.js';

/** A list of files that shows all of one folder. @param folder as the paths of its files begin. */
export function folderListing(
  source: string,
  folder: string,
  { below, patterns = [] }: { below: boolean; patterns?: string[] },
): FileListing {
  return { source, reach: 'folder', folder, below, patterns };
}

/** What an adapter made, where each list of files or products says how far it reaches: if the adapter does not, nothing tells. */
export function withListings(reading: Reading): Reading {
  const drafts = reading.drafts.map((one) => {
    const { files, listings, products, productLists, sources } = one.draft;
    const source = sources.at(-1)?.name ?? '';
    const isOpen = files.length > 0 && listings === undefined;
    const isOpenList = products.length > 0 && productLists === undefined;
    if (!isOpen && !isOpenList) return one;
    const draft = {
      ...one.draft,
      ...(isOpen ? { listings: [unknownListing(source)] } : {}),
      ...(isOpenList ? { productLists: [{ source, reach: one.registry?.productReach ?? 'unknown' }] } : {}),
    };
    return { ...one, draft };
  });
  return { ...reading, drafts };
}

function unknownListing(source: string): FileListing {
  return { source, reach: 'unknown', folder: null, below: false, patterns: [] };
}

/**
 * The lists of several inventories of one host, each once; undefined where none of them says how far it reaches, since then all are
 * whole.
 */
export function mergeListings(group: readonly HostInventory[]): FileListing[] | undefined {
  if (group.every(({ listings }) => listings === undefined)) return undefined;
  const all = group.flatMap((part) => part.listings ?? wholeOf(part));
  return [...new Map(all.map((listing) => [JSON.stringify(listing), listing])).values()];
}

/** The lists of products of several inventories of one host, as `mergeListings` puts together those of files. */
export function mergeProductLists(group: readonly HostInventory[]): ProductList[] | undefined {
  if (group.every(({ productLists }) => productLists === undefined)) return undefined;
  const all = group.flatMap((part) => part.productLists ?? wholeListOf(part));
  return [...new Map(all.map((list) => [JSON.stringify(list), list])).values()];
}

function wholeListOf({ products }: HostInventory): ProductList[] {
  const source = (products.find(({ packageName }) => packageName !== null) ?? products[0])?.source.name;
  return source === undefined ? [] : [{ source, reach: 'packages' }];
}

function wholeOf({ files, sources }: HostInventory): FileListing[] {
  const source = files[0]?.source.name ?? sources.at(-1)?.name ?? '';
  return files.length === 0 ? [] : [{ source, reach: 'all', folder: null, below: true, patterns: [] }];
}
