import { reachable } from './graph.js';
import { addTo } from './multimap.js';
import { byNumber, newestFirst } from './order.js';
import { lineOf } from './product-line.js';
import type { Knowledge, Links } from './types.js';

/** One article and all that it supersedes, nearest first. */
export interface Closure {
  readonly id: string;
  readonly replaces: readonly string[];
}

/** Every article that supersedes something, by number, one at a time: all of them together can be far more than the edges. */
export function* closureOf({ down, published }: Knowledge): Generator<Closure> {
  const order = newestFirst(published);
  for (const id of [...down.keys()].sort(byNumber)) {
    const replaces = reachable(down, id, order).filter(isArticle);
    if (replaces.length > 0) yield { id, replaces };
  }
}

/**
 * The longest chain in which each step supersedes the next; of several, the one that begins with the lowest number.
 * @returns from the latest to the earliest. A step is one article, or the articles of a circle, which have no order: they count
 * once. Empty when nothing supersedes anything.
 */
export function longestChain({ down, cycles }: Knowledge): string[][] {
  const steps = new Map<string, readonly string[]>();
  for (const members of cycles) for (const id of members) steps.set(id, [...members].sort(byNumber));
  const stepOf = (id: string): readonly string[] => steps.get(id) ?? [id];
  const nameOf = (id: string): string => stepOf(id)[0] ?? id;
  const below = condensed(down, nameOf);
  const length = new Map<string, number>();
  const next = new Map<string, string>();
  for (const name of upwards(below)) {
    let longest = 0;
    for (const target of below.get(name) ?? []) {
      const steps = length.get(target) ?? 0;
      if (steps <= longest) continue;
      longest = steps;
      next.set(name, target);
    }
    length.set(name, longest + 1);
  }
  let best: string | undefined;
  for (const name of [...below.keys()].sort(byNumber))
    if (best === undefined || (length.get(name) ?? 0) > (length.get(best) ?? 0)) best = name;
  const chain: string[][] = [];
  for (let name = best; name !== undefined; name = next.get(name)) chain.push([...stepOf(name)]);
  return chain;
}

/** Links between steps: no circle is left. */
function condensed(links: Links, nameOf: (id: string) => string): Map<string, Set<string>> {
  const below = new Map<string, Set<string>>();
  for (const [id, targets] of links) {
    const earlier = targets.filter(isArticle).map(nameOf);
    if (earlier.length === 0) continue;
    const name = nameOf(id);
    const known = below.get(name) ?? new Set<string>();
    for (const target of earlier) if (target !== name) known.add(target);
    below.set(name, known);
  }
  return below;
}

/** All steps, each after those below it (Kahn 1962). */
function upwards(below: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const above = new Map<string, string[]>();
  const open = new Map<string, number>();
  const order: string[] = [];
  for (const [name, targets] of below) {
    open.set(name, targets.size);
    for (const target of targets) addTo(above, target, name);
  }
  const names = new Set([...below.keys(), ...above.keys()]);
  for (const name of names) if ((open.get(name) ?? 0) === 0) order.push(name);
  for (const name of order) {
    for (const higher of above.get(name) ?? []) {
      const left = (open.get(higher) ?? 0) - 1;
      open.set(higher, left);
      if (left === 0) order.push(higher);
    }
  }
  return order;
}

function isArticle(id: string): boolean {
  return lineOf(id) === null;
}
