import { fileKey } from '../model/filename.js';
import type { FileListing, HostInventory } from '../model/generated/inventory.js';
import { PACKAGE_SHARE, PACKAGE_SUFFIXES } from './data/defaults.js';
import { matchesGlob } from './glob.js';
import type { Settings } from './settings.js';

/**
 * What the lists of a host would have shown of a file: it "complete", or nobody can tell since they were "damaged", or reach elsewhere
 * ("partial"); "none" where there is no list at all.
 */
export interface Listing {
  readonly state: 'complete' | 'damaged' | 'partial' | 'none';
  /** The input whose list would have shown it; null when there is none. */
  readonly source: string | null;
}

/**
 * Whether a list of files would have shown a file: it reaches the whole host, or a folder in which other files of the same article
 * lie.
 * @param key of the file, as `fileKey` makes it.
 * @param beside paths of other files of the article on the host.
 */
function reaches(listing: FileListing, key: string, beside: () => readonly string[]): boolean {
  const { reach, folder, below, patterns } = listing;
  if (patterns.length > 0 && !patterns.some((pattern) => matchesGlob(fileKey(pattern), key))) return false;
  if (reach !== 'folder') return reach === 'all';
  return folder !== null && beside().some((path) => liesIn(path, folder, below));
}

function liesIn(path: string, folder: string, below: boolean): boolean {
  const top = `${slashed(folder).replace(/\\+$/, '')}\\`;
  const file = slashed(path);
  return file.startsWith(top) && (below || !file.includes('\\', top.length));
}

function slashed(path: string): string {
  return fileKey(path.replaceAll('/', '\\'));
}

/** The lists of one inventory. */
export interface Lists {
  readonly share: boolean;
  readonly files: boolean;
  readonly reaching: readonly FileListing[];
  /** The input that tells which packages products were installed from; null when none does. */
  readonly packageSource: string | null;
  /** Whether it tells so of all products. */
  readonly allPackages: boolean;
  readonly damaged: boolean;
}

export function listsOf(inventory: HostInventory): Lists {
  const share = isShare(inventory);
  const { productLists } = inventory;
  const whole = productLists?.find(({ reach }) => reach === 'packages');
  const named = inventory.products.find(({ packageName }) => packageName !== null);
  return {
    share,
    files: share || inventory.files.length > 0,
    reaching: fileListings(inventory),
    packageSource: named === undefined ? null : (whole?.source ?? named.source.name),
    allPackages: productLists === undefined || whole !== undefined,
    // A package that cannot be read is still listed with its folder.
    damaged: !share && inventory.diagnostics.some(({ severity }) => severity === 'error'),
  };
}

/** Whether a folder of packages was read: its listing is whole, even where it is empty. */
export function isShare({ roles }: HostInventory): boolean {
  return roles.includes(PACKAGE_SHARE);
}

/**
 * The list among those of a host that would have shown a file.
 * @param whole whether lists of files are whole where they do not tell how far they reach.
 */
export function listingFor(
  host: readonly Lists[],
  key: string,
  beside: () => readonly string[],
  { wholeListings: whole }: Pick<Settings, 'wholeListings'>,
): Listing {
  const isPackage = PACKAGE_SUFFIXES.some((suffix) => key.endsWith(suffix));
  const lists = host.filter((list) => list.files || (isPackage && list.packageSource !== null));
  const [first] = lists;
  if (first === undefined) return { state: 'none', source: null };
  const source = first.reaching[0]?.source ?? first.packageSource;
  if (host.some(({ damaged }) => damaged)) return { state: 'damaged', source };
  for (const { reaching, packageSource, allPackages, share } of lists) {
    const found = reaching.find((one) => share || whole || reaches(one, key, beside));
    if (found !== undefined) return { state: 'complete', source: found.source };
    if (share || (isPackage && packageSource !== null && (whole || allPackages)))
      return { state: 'complete', source: packageSource };
  }
  return { state: 'partial', source };
}

/** The lists of files of an inventory; one that says nothing of them has a single one that reaches everything. */
function fileListings({ files, listings, sources }: HostInventory): readonly FileListing[] {
  if (listings !== undefined) return listings;
  if (files.length === 0) return [];
  const source = files[0]?.source.name ?? sources.at(-1)?.name ?? '';
  return [{ source, reach: 'all', folder: null, below: true, patterns: [] }];
}
