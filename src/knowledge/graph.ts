import { SUPERSEDING } from './edges.js';
import type { Edge, Links } from './types.js';

/** Links of the superseding edges in both directions; an edge from an article to itself leads nowhere and is left out. */
export function linksOf(edges: readonly Edge[]): { down: Links; up: Links } {
  const down = new Map<string, Set<string>>();
  const up = new Map<string, Set<string>>();
  for (const { from, to, relation } of edges) {
    if (!SUPERSEDING.has(relation) || from === to) continue;
    link(down, from, to);
    link(up, to, from);
  }
  return { down: listed(down), up: listed(up) };
}

function link(links: Map<string, Set<string>>, from: string, to: string): void {
  const targets = links.get(from);
  if (targets === undefined) links.set(from, new Set([to]));
  else targets.add(to);
}

function listed(links: ReadonlyMap<string, ReadonlySet<string>>): Links {
  return new Map([...links].map(([id, targets]) => [id, [...targets]]));
}

/**
 * All that can be reached, nearest first: breadth first, so a loop ends where it began.
 * @param order decides among those equally near.
 * @returns without the start, also where a loop leads back to it.
 */
export function reachable(links: Links, start: string, order: (a: string, b: string) => number): string[] {
  const seen = new Set([start]);
  const found: string[] = [];
  let level = [start];
  while (level.length > 0) {
    const next: string[] = [];
    for (const id of level) {
      for (const target of links.get(id) ?? []) {
        if (seen.has(target)) continue;
        seen.add(target);
        next.push(target);
      }
    }
    next.sort(order);
    found.push(...next);
    level = next;
  }
  return found;
}

/**
 * A way of fewest steps; among several, the one whose steps come first in `links`.
 * @returns both ends included; null when there is none. From an article to itself it is that article alone.
 */
export function shortestPath(links: Links, start: string, end: string): string[] | null {
  const before = new Map<string, string | null>([[start, null]]);
  const queue = [start];
  for (const id of queue) {
    if (id === end) break;
    for (const target of links.get(id) ?? []) {
      if (before.has(target)) continue;
      before.set(target, id);
      queue.push(target);
    }
  }
  if (!before.has(end)) return null;
  const path: string[] = [];
  for (let id: string | null = end; id !== null; id = before.get(id) ?? null) path.push(id);
  return path.reverse();
}

/**
 * The circles: groups of two or more from each of which all others of the group can be reached (Tarjan 1972, without
 * recursion, so that a chain of any length fits).
 */
export function cyclesOf(links: Links): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const onPath = new Set<string>();
  const path: string[] = [];
  const cycles: string[][] = [];
  const lower = (id: string, value: number): void => {
    low.set(id, Math.min(low.get(id) ?? value, value));
  };
  const enter = (id: string): { id: string; targets: Iterator<string> } => {
    index.set(id, index.size);
    lower(id, index.size - 1);
    path.push(id);
    onPath.add(id);
    return { id, targets: (links.get(id) ?? []).values() };
  };
  for (const root of links.keys()) {
    if (index.has(root)) continue;
    const work = [enter(root)];
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      const { id, targets } = top;
      const next = targets.next();
      if (!next.done) {
        const seen = index.get(next.value);
        if (seen === undefined) work.push(enter(next.value));
        else if (onPath.has(next.value)) lower(id, seen);
        continue;
      }
      work.pop();
      const own = low.get(id) ?? 0;
      const parent = work.at(-1);
      if (parent !== undefined) lower(parent.id, own);
      if (own !== index.get(id)) continue;
      const group = path.splice(path.lastIndexOf(id));
      for (const member of group) onPath.delete(member);
      if (group.length > 1) cycles.push(group);
    }
  }
  return cycles;
}

/**
 * The ends: those from which no step leads out. In a circle that nothing leads out of, each member is an end.
 * @param ids a set closed under `links`.
 */
export function endsOf(links: Links, ids: readonly string[], cycles: readonly (readonly string[])[]): string[] {
  const circle = new Map(cycles.flatMap((members) => members.map((id) => [id, members] as const)));
  const leadsOut = (id: string, members: readonly string[]): boolean =>
    (links.get(id) ?? []).some((target) => !members.includes(target));
  return ids.filter((id) => {
    const members = circle.get(id) ?? [id];
    return !members.some((member) => leadsOut(member, members));
  });
}
