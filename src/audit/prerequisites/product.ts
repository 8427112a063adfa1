import type { Prerequisite } from '../../model/generated/article.js';
import type { Policy } from '../../model/generated/policy.js';
import { compareVersions } from '../../model/version.js';
import type { Subject } from '../hosts.js';
import { isShare } from '../listings.js';
import { roleKey } from '../settings.js';
import { type Installed, installedOf } from './installed.js';
import { productKey } from './names.js';
import type { Outcome } from './outcome.js';
import type { ProductVersions } from './versions.js';

/**
 * Whether a host has a product in the version that is asked for. A later service pack serves as well: it holds the earlier one.
 * Where several products match, the lowest counts.
 */
export function productOutcome(
  { product, servicePack, version }: Prerequisite['requires'] & { readonly product: string },
  subject: Subject,
  versions: ProductVersions,
  productRoles: Policy['productRoles'],
): Outcome {
  const minimum = version ?? (servicePack === null ? null : versions.minimumOf(product, servicePack));
  const installed = installedOf(productKey(product), versions.otherNamesOf(product), subject.inventories);
  const [first] = installed;
  if (first === undefined) return missing(product, subject, productRoles);
  if (minimum === null) {
    if (servicePack === null) return outcome(true, first, 'is installed; no version is asked for.');
    return outcome(null, first, `is installed, but nothing tells which version has ${servicePack}; a policy can.`);
  }
  const asked = `is installed; asked for is ${minimum} or later.`;
  const compared = installed.map((one) => ({ one, order: orderOf(one.version, minimum) }));
  const lower = compared.find(({ order }) => order !== null && order < 0);
  if (lower !== undefined) return outcome(false, lower.one, asked);
  const unknown = compared.find(({ order }) => order === null);
  if (unknown !== undefined)
    return outcome(null, unknown.one, `is installed, which cannot be compared with ${minimum}.`);
  return outcome(true, first, asked);
}

/** "6.0" may be 6.0.6002: a version that says less than what is asked for tells nothing where it agrees so far. */
function orderOf(version: string | null, minimum: string): number | null {
  if (version === null) return null;
  const order = compareVersions(version, minimum);
  if (order === null || order >= 0) return order;
  const asFar = minimum.split('.').slice(0, version.split('.').length).join('.');
  return compareVersions(version, asFar) === 0 ? null : order;
}

function outcome(met: boolean | null, { name, version, evidence }: Installed, words: string): Outcome {
  return { met, reason: `${name} ${version ?? 'of an unknown version'} ${words}`, evidence };
}

/** Whether some list of products would have shown a product that is there. */
function isWhole({ productLists }: Subject['inventories'][number]): boolean {
  return productLists === undefined || productLists.some(({ reach }) => reach !== 'unknown');
}

/**
 * A product that is not there proves nothing where the prerequisite may not concern the host; it is unmet where the policy says
 * that hosts of its role have the product, and a list of products would have shown it.
 */
function missing(product: string, { roles, inventories }: Subject, productRoles: Policy['productRoles'] = {}): Outcome {
  const said = Object.entries(productRoles).filter(([name]) => productKey(name) === productKey(product));
  if (said.length === 0) {
    const reason = `The inventory does not show ${product}, and nothing tells whether this host should have it.`;
    return { met: null, reason, evidence: null };
  }
  const asked = new Set(said.flatMap(([, list]) => list.map(roleKey)));
  const role = roles.find((one) => asked.has(roleKey(one)));
  if (role === undefined) {
    return {
      met: null,
      reason: `By the policy ${product} is asked of other roles than those of this host.`,
      evidence: null,
    };
  }
  const lists = inventories.filter((one) => !isShare(one) && one.products.length > 0 && isWhole(one));
  const damaged = inventories.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error'));
  if (lists.length === 0 || damaged) {
    const reason = `The role ${role} has ${product}, and no whole list of products tells whether it is here.`;
    return { met: null, reason, evidence: null };
  }
  const source = lists[0]?.sources[0];
  return {
    met: false,
    reason: `The role ${role} has ${product}, and the list of products does not show it.`,
    evidence: source === undefined ? null : { name: source.name, sha256: source.sha256, line: null },
  };
}
