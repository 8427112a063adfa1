import { counted } from '../../model/counted.js';
import type { HostInventory } from '../../model/generated/inventory.js';
import { clockFor } from '../../model/zone.js';
import { NO_PRODUCT_LIST, type Remark } from '../adapters/adapter.js';
import { mergeListings, mergeProductLists } from '../input/listings.js';
import { tidy } from '../input/remarks.js';
import { mergeFacts } from './facts.js';
import { filesBy, PATCHES, PRODUCTS, UPDATES } from './kinds.js';
import { groupHosts, namesOf } from './names.js';
import { type Conflict, mergeRecords } from './records.js';

export interface Merged {
  /** One for each host, sorted by name. */
  readonly hosts: HostInventory[];
  /** What the inputs disagree on; each is among the diagnostics of its host as well. */
  readonly remarks: { readonly host: string; readonly remark: Remark }[];
}

/**
 * Puts the inventories of one host together, in the order of the inputs.
 * @param knownBy inventories that were collected after this moment merge with each other only.
 */
export function mergeHosts(inventories: readonly HostInventory[], knownBy: Date | null = null): Merged {
  const remarks: Merged['remarks'] = [];
  const groups = groupHosts(inventories).flatMap((group) => partsOf(group, knownBy));
  const hosts = groups.map((group) => {
    const [first] = group;
    if (first !== undefined && group.length === 1) return first;
    const said: Remark[] = [];
    const host = mergeGroup(group, said);
    const own = said.map(tidy);
    for (const remark of own) remarks.push({ host: host.host, remark });
    return { ...host, diagnostics: [...host.diagnostics, ...own] };
  });
  return { hosts: hosts.sort((a, b) => compare(a.host.toLowerCase(), b.host.toLowerCase())), remarks };
}

function partsOf(group: readonly HostInventory[], knownBy: Date | null): (readonly HostInventory[])[] {
  const isLater = ({ collectedAt }: HostInventory): boolean =>
    knownBy !== null && collectedAt !== null && Date.parse(collectedAt) > knownBy.getTime();
  return [group.filter((one) => !isLater(one)), group.filter(isLater)].filter((part) => part.length > 0);
}

function mergeGroup(group: readonly HostInventory[], remarks: Remark[]): HostInventory {
  const { host, aliases } = namesOf(group);
  const facts = mergeFacts(host, group, remarks);
  const products = mergeRecords(
    group.map((part) => part.products),
    PRODUCTS,
  );
  const patches = mergeRecords(
    group.map((part) => part.patches),
    PATCHES,
  );
  const updates = mergeRecords(
    group.map((part) => part.updates),
    UPDATES,
  );
  const files = mergeRecords(
    group.map((part) => part.files),
    filesBy(clockFor(facts.utcOffset, facts.timeZone)),
  );
  const listings = mergeListings(group);
  const productLists = mergeProductLists(group);
  remarks.push(...conflictRemarks([products, patches, updates, files].flatMap(({ conflicts }) => conflicts)));
  return {
    schemaVersion: 1,
    host,
    aliases,
    ...facts,
    roles: [...new Set(group.flatMap(({ roles }) => roles))],
    products: products.records,
    patches: patches.records,
    updates: updates.records,
    files: files.records,
    ...(listings === undefined ? {} : { listings }),
    ...(productLists === undefined ? {} : { productLists }),
    sources: sourcesOf(group),
    diagnostics: distinct(group.flatMap(({ diagnostics }) => diagnostics)).filter(
      ({ code }) => code !== NO_PRODUCT_LIST || products.records.length === 0,
    ),
  };
}

/** Inputs of two different hosts by one name may contradict each other in everything: a hundred times is enough to see it. */
const MOST_CONFLICTS = 100;

function conflictRemarks(conflicts: readonly Conflict[]): Remark[] {
  const remarks = conflicts.slice(0, MOST_CONFLICTS).map(conflictRemark);
  const left = conflicts.length - remarks.length;
  if (left <= 0) return remarks;
  const message = `the inputs say different things of ${counted(left, 'further record')}; all are kept`;
  return [...remarks, { code: 'conflict', severity: 'warning', message, source: null }];
}

function conflictRemark({ what, fields, first, second }: Conflict): Remark {
  const at = ({ name, line }: Conflict['first']) => (line === null ? name : `${name}:${line}`);
  const message = `${at(first)} and ${at(second)} say different things of ${what} (${fields.join(', ')}); both are kept`;
  return { code: 'conflict', severity: 'warning', message, source: second };
}

/** One file can tell a host the same thing once for each of its tables. */
function distinct<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

function sourcesOf(group: readonly HostInventory[]): HostInventory['sources'] {
  const sources = new Map(
    group.flatMap((part) => part.sources).map((source) => [`${source.name}\0${source.sha256}`, source]),
  );
  return [...sources.values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
