import { counted } from '../../model/counted.js';
import type { HostInventory } from '../../model/generated/inventory.js';
import type { Remark } from '../adapters/adapter.js';
import { tidy } from '../input/remarks.js';
import { cachedPackagesDiffer } from './cached-package-differs.js';
import { cachedPackagesGone } from './cached-package-gone.js';
import { installedBeforeBuilt } from './installed-before-built.js';
import { sharedPackageNames } from './shared-package-name.js';

/** What one rule finds on one host; the others of a long list are counted. */
const MOST = 20;

/**
 * What the facts of one host say against each other. Both sides stay as they are: whoever reads the inventory decides.
 * An inventory that was read before has them among its diagnostics already; they are not told twice.
 * @param builds when packages were built, by their codes, wherever they were seen.
 */
export function contradictionsOf(host: HostInventory, builds: ReadonlyMap<string, string>): Remark[] {
  const told = new Set(host.diagnostics.map(({ code, message }) => `${code} ${message}`));
  const found = [
    cachedPackagesGone(host),
    cachedPackagesDiffer(host),
    sharedPackageNames(host),
    installedBeforeBuilt(host, builds),
  ];
  return found
    .flatMap(bounded)
    .map(tidy)
    .filter(({ code, message }) => !told.has(`${code} ${message}`));
}

function bounded(remarks: readonly Remark[]): Remark[] {
  const [first] = remarks;
  if (first === undefined || remarks.length <= MOST) return [...remarks];
  const message = `beyond these: ${counted(remarks.length - MOST, 'contradiction')} of the kind ${first.code}`;
  return [...remarks.slice(0, MOST), { ...first, message, source: null }];
}
