import type { HostInventory } from '../model/generated/inventory.js';
import type { Roster, RosterHost } from '../model/generated/roster.js';
import { byText } from './order.js';

/** A host whose name is called: what the roster says of it, and what was collected from it. */
export interface Subject {
  /** As the roster writes it, else as the inventory does. */
  readonly host: string;
  /** All names of it, in the form in which names are compared. */
  readonly names: readonly string[];
  /** Of the roster and of the inventories, sorted. */
  readonly roles: readonly string[];
  /** Null for a host outside the roster. */
  readonly entry: RosterHost | null;
  readonly inventories: readonly HostInventory[];
}

/** The form in which names of hosts are compared. */
export function hostKey(name: string): string {
  return name.trim().toLowerCase();
}

/** Finds the host of the roster that an inventory is of: by its name, else through aliases of either side. */
export class RosterIndex {
  readonly #byName = new Map<string, RosterHost>();
  readonly #byAlias = new Map<string, RosterHost>();
  readonly hosts: readonly RosterHost[];

  constructor(roster: Roster | null) {
    this.hosts = roster?.hosts ?? [];
    for (const host of this.hosts) {
      if (!this.#byName.has(hostKey(host.host))) this.#byName.set(hostKey(host.host), host);
      for (const alias of host.aliases ?? []) {
        if (!this.#byAlias.has(hostKey(alias))) this.#byAlias.set(hostKey(alias), host);
      }
    }
  }

  hostOf({ host, aliases }: HostInventory): RosterHost | null {
    for (const name of [host, ...aliases].map(hostKey)) {
      const found = this.#byName.get(name) ?? this.#byAlias.get(name);
      if (found !== undefined) return found;
    }
    return null;
  }
}

/** One host of the roster with its inventories, or a host outside the roster (`entry` null) with at least one. */
export function subjectOf(entry: RosterHost | null, inventories: readonly HostInventory[]): Subject {
  const [first] = inventories;
  if (entry === null && inventories.length === 1 && first?.aliases.length === 0 && first.roles.length === 0) {
    // Most hosts of a fleet.
    return { host: first.host, names: [hostKey(first.host)], roles: [], entry, inventories };
  }
  const host = entry?.host ?? first?.host ?? '';
  const aliases = [...(entry?.aliases ?? []), ...inventories.flatMap((one) => [one.host, ...one.aliases])];
  const roles = new Map(
    [...(entry?.roles ?? []), ...inventories.flatMap((one) => one.roles)].map((r) => [r.trim(), r]),
  );
  return {
    host,
    names: [...new Set([host, ...aliases].map(hostKey))].sort(byText),
    roles: [...roles.keys()].filter((role) => role !== '').sort(byText),
    entry,
    inventories,
  };
}

/** The same host with some of its inventories only: what the others say of roles does not count. */
export function withInventories(subject: Subject, inventories: readonly HostInventory[]): Subject {
  return { ...subjectOf(subject.entry, inventories), host: subject.host, names: subject.names };
}

/** Every host of the roster, and every host that was collected beside it. */
export function subjectsOf(index: RosterIndex, inventories: readonly HostInventory[]): Subject[] {
  const seen = subjectsAmong(index, inventories);
  const called = new Set(seen.map(({ entry }) => entry));
  const unseen = index.hosts.filter((entry) => !called.has(entry)).map((entry) => subjectOf(entry, []));
  return [...unseen, ...seen].sort((a, b) => byText(a.host, b.host));
}

/** The hosts that some inventories are of. */
export function subjectsAmong(index: RosterIndex, inventories: readonly HostInventory[]): Subject[] {
  const listed = new Map<RosterHost, HostInventory[]>();
  const others = new Map<string, HostInventory[]>();
  for (const inventory of inventories) {
    const entry = index.hostOf(inventory);
    if (entry === null) append(others, hostKey(inventory.host), inventory);
    else append(listed, entry, inventory);
  }
  return [
    ...[...listed].map(([entry, group]) => subjectOf(entry, group.sort(byContent))),
    ...[...others.values()].map((group) => subjectOf(null, group.sort(byContent))),
  ];
}

function append<Key>(groups: Map<Key, HostInventory[]>, key: Key, inventory: HostInventory): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [inventory]);
  else group.push(inventory);
}

/**
 * The hosts that a name stands for: the one that is called so, else those that have it as an alias.
 * @returns none when nobody is called so, several when an alias is shared.
 */
export function subjectsNamed(subjects: readonly Subject[], name: string): Subject[] {
  const key = hostKey(name);
  const called = subjects.filter(({ host }) => hostKey(host) === key);
  return called.length > 0 ? called : subjects.filter(({ names }) => names.includes(key));
}

/** Inventories of one host are read in the same order, whatever the order in which they were given. */
function byContent(a: HostInventory, b: HostInventory): number {
  return byText(contentKey(a), contentKey(b));
}

function contentKey({ host, collectedAt, sources }: HostInventory): string {
  return JSON.stringify([host, collectedAt, sources]);
}
