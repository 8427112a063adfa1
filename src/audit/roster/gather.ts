import type { Roster } from '../../model/generated/roster.js';
import { hostKey } from '../hosts.js';
import { byText } from '../order.js';
import { roleKey } from '../settings.js';
import { type Entry, rosterError } from './entry.js';

/**
 * Makes a roster of what a file states.
 * @throws InputError at the place of a host that was stated before in another way, and of an alias that stands for two hosts.
 */
export function gather(entries: Iterable<Entry>): Roster {
  const hosts = new Map<string, Entry>();
  for (const entry of entries) {
    const key = hostKey(entry.host.host);
    const known = hosts.get(key);
    if (known === undefined) hosts.set(key, entry);
    else requireSame(known, entry);
  }
  requireDistinctAliases(hosts);
  return { hosts: [...hosts.values()].map(({ host }) => host) };
}

/** An entry that repeats another is harmless; one that says something else is not. */
function requireSame(first: Entry, second: Entry): void {
  for (const field of ['roles', 'aliases', 'owner', 'environment'] as const) {
    if (comparable(first.host[field]) === comparable(second.host[field])) continue;
    const problem = `${second.host.host} is there twice with different ${field}: see line ${lineOf(first.place())}; keep one`;
    throw rosterError(second.place, problem);
  }
}

/** The line in "roster.csv:4" and in "roster.yaml:4:5". */
function lineOf(place: string): string {
  return /:(\d+)(?::\d+)?$/.exec(place)?.[1] ?? '1';
}

function comparable(value: string | readonly string[] | null | undefined): string {
  return typeof value === 'string' || value == null ? (value ?? '') : value.map(roleKey).sort(byText).join(';');
}

/** A name that stands for two hosts would give one the inventory of the other. */
function requireDistinctAliases(hosts: ReadonlyMap<string, Entry>): void {
  const owners = new Map([...hosts].map(([key, { host }]) => [key, host]));
  for (const { host, place } of hosts.values()) {
    for (const alias of host.aliases ?? []) {
      const owner = owners.get(hostKey(alias));
      if (owner !== undefined && owner !== host) {
        throw rosterError(place, `"${alias}" stands for ${owner.host} and for ${host.host}; keep it with one of them`);
      }
      owners.set(hostKey(alias), host);
    }
  }
}
