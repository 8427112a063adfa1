import { INPUT_LIMITS } from '../../data/limits.js';
import { type Entry, type Place, rosterError } from '../entry.js';

/** Groups in which every host is, or every host that is in no other: they say nothing of a host. */
const GENERAL: ReadonlySet<string> = new Set(['all', 'ungrouped']);

/** Variables of a host that a roster takes over. */
export const HOST_VARIABLES = ['ansible_host', 'rollcall_aliases', 'rollcall_owner', 'rollcall_environment'] as const;
export type HostVariable = (typeof HOST_VARIABLES)[number];

interface Host {
  readonly place: Place;
  readonly groups: Set<string>;
  readonly variables: Map<string, string>;
}

/** Groups and hosts of an inventory of Ansible, as they are found. A host has the roles of its groups and of their parents. */
export class AnsibleGroups {
  readonly #declared = new Set<string>();
  readonly #parents = new Map<string, Set<string>>();
  /** Places where groups are named as children. */
  readonly #named = new Map<string, Place>();
  readonly #hosts = new Map<string, Host>();
  readonly #most: number;

  /** @param most hosts that it may hold. */
  constructor(most: number = INPUT_LIMITS.hosts) {
    this.#most = most;
  }

  declare(group: string): void {
    this.#declared.add(group);
  }

  addChild(parent: string, child: string, place: Place): void {
    if (!this.#named.has(child)) this.#named.set(child, place);
    const parents = this.#parents.get(child) ?? new Set<string>();
    this.#parents.set(child, parents.add(parent));
  }

  /** @throws InputError beyond the limit of hosts. */
  addHost(name: string, group: string, variables: ReadonlyMap<string, string>, place: Place): void {
    const known = this.#hosts.get(name) ?? { place, groups: new Set<string>(), variables: new Map() };
    if (!this.#hosts.has(name) && this.#hosts.size >= this.#most) {
      throw rosterError(place, `more than ${this.#most} hosts; part the roster`);
    }
    this.#hosts.set(name, known);
    known.groups.add(group);
    for (const [key, value] of variables) known.variables.set(key, value);
  }

  /** @throws InputError for a child that is no group, and for groups that hold each other. */
  *entries(): Generator<Entry> {
    for (const [child, place] of this.#named) {
      if (!this.#declared.has(child))
        throw rosterError(place, `"${child}" is no group of this file; add it, or mend its name`);
    }
    const roles = this.#allRoles();
    const addresses = this.#sharedAddresses();
    for (const [name, { place, groups, variables }] of this.#hosts) {
      const own = new Set([...groups].flatMap((group) => [...(roles.get(group) ?? [])]));
      const address = variables.get('ansible_host') ?? '';
      const aliases = [
        ...(variables.get('rollcall_aliases') ?? '').split(/[;,]/),
        isName(address, addresses) ? address : '',
      ];
      yield {
        place,
        host: {
          host: name,
          aliases: [...new Set(aliases.map((alias) => alias.trim()))].filter((alias) => alias !== ''),
          roles: [...own],
          owner: variables.get('rollcall_owner') ?? null,
          environment: variables.get('rollcall_environment') ?? null,
        },
      };
    }
  }

  /** Each group with all that hold it, itself first. @throws InputError for a circle. */
  #allRoles(): Map<string, ReadonlySet<string>> {
    const done = new Map<string, ReadonlySet<string>>();
    for (const group of this.#declared) {
      const stack = [{ group, open: [...(this.#parents.get(group) ?? [])] }];
      for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
        const next = top.open.pop();
        if (next === undefined) {
          const above = [...(this.#parents.get(top.group) ?? [])].flatMap((parent) => [...(done.get(parent) ?? [])]);
          done.set(top.group, new Set([top.group, ...above].filter((name) => !GENERAL.has(name))));
          stack.pop();
        } else if (stack.some((one) => one.group === next)) {
          throw rosterError(
            this.#named.get(next) ?? (() => next),
            `the group "${next}" holds itself, through its children`,
          );
        } else if (!done.has(next)) {
          stack.push({ group: next, open: [...(this.#parents.get(next) ?? [])] });
        }
      }
    }
    return done;
  }

  /** Addresses that several hosts share, or that are the name of one: they are no name of a host. */
  #sharedAddresses(): ReadonlySet<string> {
    const seen = new Set([...this.#hosts.keys()].map((name) => name.toLowerCase()));
    const shared = new Set<string>();
    for (const { variables } of this.#hosts.values()) {
      const address = (variables.get('ansible_host') ?? '').toLowerCase();
      if (seen.has(address)) shared.add(address);
      seen.add(address);
    }
    return shared;
  }
}

/** An address that is a name of its own, and no number. */
function isName(address: string, shared: ReadonlySet<string>): boolean {
  const isNumber = /^[\d.]+$/.test(address) || address.includes(':') || address.includes('{{');
  return !isNumber && !shared.has(address.toLowerCase());
}
