/** What hosts are told apart by: names are compared without case. */
export interface Named {
  readonly host: string;
  readonly aliases: readonly string[];
}

/**
 * Puts together what belongs to one host: entries with the same name, and an entry whose alias is the name of another. Two
 * entries that merely share an alias (as all hosts share "localhost") stay apart.
 * @returns groups in the order of their first entry.
 */
export function groupHosts<T extends Named>(entries: readonly T[]): T[][] {
  const parent = entries.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    for (let up = parent[root] ?? root; up !== root; up = parent[root] ?? root) root = up;
    for (let at = i; at !== root; ) {
      const up = parent[at] ?? root;
      parent[at] = root;
      at = up;
    }
    return root;
  };
  const union = (a: number, b: number) => {
    const [low, high] = [find(a), find(b)].sort((x, y) => x - y);
    if (low !== undefined && high !== undefined) parent[high] = low;
  };
  const byName = new Map<string, number>();
  entries.forEach(({ host }, i) => {
    const first = byName.get(host.toLowerCase());
    if (first === undefined) byName.set(host.toLowerCase(), i);
    else union(first, i);
  });
  entries.forEach(({ aliases }, i) => {
    for (const alias of aliases) {
      const other = byName.get(alias.toLowerCase());
      if (other !== undefined) union(other, i);
    }
  });
  const groups = new Map<number, T[]>();
  entries.forEach((entry, i) => {
    const root = find(i);
    const group = groups.get(root) ?? [];
    groups.set(root, group);
    group.push(entry);
  });
  return [...groups.values()];
}

/** The name of a group is that of its first entry; all other names are aliases, each once. */
export function namesOf(group: readonly Named[]): { host: string; aliases: string[] } {
  const host = group[0]?.host ?? '';
  const aliases = new Map<string, string>();
  for (const name of group.flatMap((entry) => [entry.host, ...entry.aliases])) {
    const key = name.toLowerCase();
    if (key !== host.toLowerCase() && !aliases.has(key)) aliases.set(key, name);
  }
  return { host, aliases: [...aliases.values()] };
}
