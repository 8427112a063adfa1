import type { HostInventory } from '../../model/generated/inventory.js';
import { NO_PRODUCT_LIST, type Remark } from '../adapters/adapter.js';
import { tidy } from '../input/remarks.js';
import { groupHosts, namesOf } from './names.js';
import { type Conflict, FILES, mergeRecords, PATCHES, PRODUCTS, UPDATES } from './records.js';

const DAY_MS = 24 * 60 * 60 * 1000;

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
    FILES,
  );
  for (const { conflicts } of [products, patches, updates, files])
    for (const conflict of conflicts) remarks.push(conflictRemark(conflict));
  const first = (what: string, values: readonly (string | null)[]) => firstOf(host, what, values, remarks);
  return {
    schemaVersion: 1,
    host,
    aliases,
    collectedAt: oldest(host, group, remarks),
    collector: group.find(({ collector }) => collector.name !== null)?.collector ?? { name: null, version: null },
    os: {
      name: first(
        'operating system',
        group.map(({ os }) => os.name),
      ),
      version: first(
        'version of Windows',
        group.map(({ os }) => os.version),
      ),
    },
    utcOffset: first(
      'offset from UTC',
      group.map(({ utcOffset }) => utcOffset),
    ),
    timeZone: first(
      'time zone',
      group.map(({ timeZone }) => timeZone),
    ),
    roles: [...new Set(group.flatMap(({ roles }) => roles))],
    products: products.records,
    patches: patches.records,
    updates: updates.records,
    files: files.records,
    sources: sourcesOf(group),
    diagnostics: group
      .flatMap(({ diagnostics }) => diagnostics)
      .filter(({ code }) => code !== NO_PRODUCT_LIST || products.records.length === 0),
  };
}

function conflictRemark({ what, fields, first, second }: Conflict): Remark {
  const at = ({ name, line }: Conflict['first']) => (line === null ? name : `${name}:${line}`);
  const message = `${at(first)} and ${at(second)} say different things of ${what} (${fields.join(', ')}); both are kept`;
  return { code: 'conflict', severity: 'warning', message, source: second };
}

/** Of several facts where only one can be kept the first is, and the others are told. */
function firstOf(host: string, what: string, values: readonly (string | null)[], remarks: Remark[]): string | null {
  const different = [...new Set(values.filter((value) => value !== null))];
  if (different.length > 1) {
    const shown = different.map((value) => JSON.stringify(value.slice(0, 80))).join(', ');
    const message = `the inputs for ${host} differ on its ${what}: ${shown}; the first was taken`;
    remarks.push({ code: 'conflict', severity: 'warning', message, source: null });
  }
  return different[0] ?? null;
}

/** A host is as old as the oldest input for it, so that a stale one cannot hide behind a fresh one. */
function oldest(host: string, group: readonly HostInventory[], remarks: Remark[]): string | null {
  const times = [...new Set(group.flatMap(({ collectedAt }) => (collectedAt === null ? [] : [collectedAt])))];
  const known = times.filter((time) => !Number.isNaN(Date.parse(time))).sort((a, b) => Date.parse(a) - Date.parse(b));
  const [first, last] = [known[0], known.at(-1)];
  if (first !== undefined && last !== undefined && Date.parse(last) - Date.parse(first) > DAY_MS) {
    const message = `the inputs for ${host} were collected at different times (${times.join(', ').slice(0, 200)}); the oldest counts`;
    remarks.push({ code: 'collected-at-differs', severity: 'info', message, source: null });
  }
  return first ?? times[0] ?? null;
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
