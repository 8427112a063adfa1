import type { HostFile, HostInventory } from '../../model/generated/inventory.js';
import type { Remark } from '../adapters/adapter.js';
import { placeOf } from './place.js';
import { productName } from './product-name.js';

/** A folder that was listed: the names of its files in lower case, and where the listing is. */
interface Listing {
  readonly names: Set<string>;
  readonly source: HostFile['source'];
}

/**
 * Products whose cached package is not there, although the folder that it should be in was listed: without it Windows Installer
 * can neither patch nor remove the product. Where no file of that folder is known, or only some were asked for, nothing is said.
 */
export function cachedPackagesGone({ products, files, diagnostics }: HostInventory): Remark[] {
  const partial = new Set(
    diagnostics.flatMap(({ code, source }) => (code === 'partial-listing' ? [source?.name] : [])),
  );
  const listings = new Map<string, Listing>();
  for (const file of files) {
    const place = partial.has(file.source.name) ? null : placeOf(file.path);
    if (place === null || !isPackage(place.name)) continue;
    const listing = listings.get(place.folder) ?? { names: new Set(), source: file.source };
    listings.set(place.folder, listing);
    listing.names.add(place.name);
  }
  return products.flatMap((product) => {
    const place = placeOf(product.localPackage);
    const listing = place === null ? undefined : listings.get(place.folder);
    if (place === null || listing === undefined || listing.names.has(place.name)) return [];
    const cached = JSON.stringify((product.localPackage ?? '').slice(0, 120));
    const message = `${productName(product)} is registered with the cached package ${cached}, which is not among the packages that ${listing.source.name} lists there`;
    return [{ code: 'cached-package-gone', severity: 'warning', message, source: product.source }];
  });
}

function isPackage(name: string): boolean {
  return name.endsWith('.msi') || name.endsWith('.msp');
}
