import type { HostInventory } from '../../model/generated/inventory.js';

/**
 * Finds, among inventories that pass by one at a time, those that may be of one host, by their names alone. It puts together whatever
 * the merging of inventories and the roster could put together, and now and then more, so that an inventory which stays alone here is
 * alone in an audit too.
 */
export class SameHosts {
  readonly #parent: number[] = [];
  readonly #byName = new Map<string, number>();
  readonly #byAlias = new Map<string, number[]>();
  readonly #byEntry = new Map<string, number>();

  /**
   * @param entry the name under which the roster has it; null outside the roster.
   * @returns the number of the inventory, from 0, and whether it was alone when it came.
   */
  add(
    { host, aliases }: Pick<HostInventory, 'host' | 'aliases'>,
    entry: string | null,
  ): { number: number; alone: boolean } {
    const number = this.#parent.length;
    this.#parent.push(number);
    const name = nameKey(host);
    const relatives: (number | undefined)[] = [this.#byName.get(name)];
    if (relatives[0] === undefined) this.#byName.set(name, number);
    if (this.#byAlias.size > 0) relatives.push(...(this.#byAlias.get(name) ?? []));
    for (const alias of aliases.length === 0 ? aliases : new Set(aliases.map(nameKey))) {
      relatives.push(this.#byName.get(alias));
      const owners = this.#byAlias.get(alias);
      if (owners === undefined) this.#byAlias.set(alias, [number]);
      else owners.push(number);
    }
    if (entry !== null) {
      relatives.push(this.#byEntry.get(entry));
      this.#byEntry.set(entry, number);
    }
    let alone = true;
    for (const other of relatives) {
      if (other === undefined || other === number) continue;
      alone = false;
      this.#unite(other, number);
    }
    return { number, alone };
  }

  /** The inventories that share a host with another: numbers in the order in which they came. */
  groups(): number[][] {
    const groups = new Map<number, number[]>();
    for (let number = 0; number < this.#parent.length; number += 1) {
      const root = this.#root(number);
      if (root === number) continue;
      const group = groups.get(root);
      if (group === undefined) groups.set(root, [root, number]);
      else group.push(number);
    }
    return [...groups.values()];
  }

  #unite(a: number, b: number): void {
    const [first, second] = [this.#root(a), this.#root(b)];
    if (first !== second) this.#parent[Math.max(first, second)] = Math.min(first, second);
  }

  /** The first inventory of the group. */
  #root(number: number): number {
    let root = number;
    for (let up = this.#parent[root] ?? root; up !== root; up = this.#parent[root] ?? root) root = up;
    for (let at = number; at !== root; ) {
      const up = this.#parent[at] ?? root;
      this.#parent[at] = root;
      at = up;
    }
    return root;
  }
}

function nameKey(name: string): string {
  return name.trim().toLowerCase();
}
