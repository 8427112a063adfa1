import { readSettings } from '../../../model/settings/read.js';
import type { Validator } from '../../../model/settings/schema-problem.js';
import { type Entry, type Place, type RosterFile, rosterError } from '../entry.js';
import { AnsibleGroups, HOST_VARIABLES, type HostVariable } from './groups.js';
import { hostsOf } from './host.js';

type Mapping = Readonly<Record<string, unknown>>;
type Path = readonly string[];

/** Where the variables of hosts stand in the output of `ansible-inventory --list`. */
const META = '_meta';

/**
 * Reads an inventory of Ansible written as YAML, or the JSON of `ansible-inventory --list`. Its groups are roles, also those that
 * hold groups. Variables of groups are passed over.
 * @see https://docs.ansible.com/ansible/latest/collections/ansible/builtin/yaml_inventory.html
 * @throws InputError that names file, line and column.
 */
export function readAnsibleYaml(file: RosterFile): Iterable<Entry> {
  const { value, place } = readSettings(file, 'roster', isAnyMapping);
  if ('plugin' in value) {
    const problem = 'this tells Ansible where to look for hosts; give what `ansible-inventory --list` makes of it';
    throw rosterError(() => place(['plugin']), problem);
  }
  return new Walk(value, (path) => () => place(path)).entries();
}

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isAnyMapping: Validator<Mapping> = Object.assign((value: unknown): value is Mapping => isMapping(value), {
  errors: [{ instancePath: '', keyword: 'type', params: { type: 'a mapping of groups' } }],
});

/** One pass over the groups of a file. */
class Walk {
  readonly #top: Mapping;
  readonly #place: (path: Path) => Place;
  readonly #groups = new AnsibleGroups();

  constructor(top: Mapping, place: (path: Path) => Place) {
    this.#top = top;
    this.#place = place;
  }

  entries(): Iterable<Entry> {
    for (const [name, group] of Object.entries(this.#top)) {
      if (name !== META) this.#readGroup(name, group, [name]);
    }
    return this.#groups.entries();
  }

  #readGroup(name: string, group: unknown, path: Path): void {
    this.#groups.declare(name);
    if (group === null) return;
    if (!isMapping(group))
      throw rosterError(this.#place(path), `the group "${name}" has to hold "hosts", "children" or "vars"`);
    for (const [key, value] of Object.entries(group)) {
      const at = [...path, key];
      if (key === 'hosts') this.#readHosts(name, value, at);
      else if (key === 'children') this.#readChildren(name, value, at);
      else if (key !== 'vars') {
        throw rosterError(
          this.#place(at),
          `unknown key "${key}" in the group "${name}"; it may hold hosts, children and vars`,
        );
      }
    }
  }

  #readHosts(group: string, hosts: unknown, path: Path): void {
    for (const [pattern, variables, at] of this.#members(hosts, path)) {
      const place = this.#place(at);
      if (variables !== null && !isMapping(variables))
        throw rosterError(place, `the variables of "${pattern}" are no mapping`);
      for (const host of hostsOf(pattern, place)) {
        this.#groups.addHost(host, group, this.#variablesOf(host, variables ?? {}), place);
      }
    }
  }

  #readChildren(group: string, children: unknown, path: Path): void {
    for (const [child, content, at] of this.#members(children, path)) {
      this.#groups.addChild(group, child, this.#place(at));
      // In a list the child is only named; what `ansible-inventory --list` leaves out is empty.
      this.#readGroup(child, content, at);
    }
  }

  /** The members of a mapping, of a list of names, or one name. */
  *#members(value: unknown, path: Path): Generator<readonly [string, unknown, Path]> {
    if (value === null) return;
    if (isMapping(value)) {
      for (const [name, content] of Object.entries(value)) yield [name, content, [...path, name]];
      return;
    }
    for (const [index, name] of (Array.isArray(value) ? value : [value]).entries()) {
      const at = Array.isArray(value) ? [...path, String(index)] : path;
      if (typeof name !== 'string')
        throw rosterError(this.#place(at), 'this is no name; put it in quotes if it is one');
      yield [name, null, at];
    }
  }

  #variablesOf(host: string, own: Mapping): Map<HostVariable, string> {
    const meta = this.#top[META];
    const all = isMapping(meta) && isMapping(meta.hostvars) ? meta.hostvars[host] : null;
    const variables = new Map<HostVariable, string>();
    for (const key of HOST_VARIABLES) {
      const value = own[key] ?? (isMapping(all) ? all[key] : undefined);
      if (typeof value === 'string') variables.set(key, value);
      else if (key === 'rollcall_aliases' && Array.isArray(value)) variables.set(key, value.map(String).join(';'));
    }
    return variables;
  }
}
