import type { FileListing, HostInventory } from '../../model/generated/inventory.js';
import type { Reading } from '../adapters/adapter.js';

/** A list of files that shows all of one folder. @param folder as the paths of its files begin. */
export function folderListing(
  source: string,
  folder: string,
  { below, patterns = [] }: { below: boolean; patterns?: string[] },
): FileListing {
  return { source, reach: 'folder', folder, below, patterns };
}

/** What an adapter made, where each list of files says how far it reaches: if the adapter does not, nothing tells. */
export function withListings(reading: Reading): Reading {
  const drafts = reading.drafts.map((one) => {
    const { files, listings, sources } = one.draft;
    if (files.length === 0 || listings !== undefined) return one;
    return { ...one, draft: { ...one.draft, listings: [unknownListing(sources.at(-1)?.name ?? '')] } };
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

function wholeOf({ files, sources }: HostInventory): FileListing[] {
  const source = files[0]?.source.name ?? sources.at(-1)?.name ?? '';
  return files.length === 0 ? [] : [{ source, reach: 'all', folder: null, below: true, patterns: [] }];
}
