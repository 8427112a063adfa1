import { addTo } from './multimap.js';
import { oldestFirst } from './order.js';
import type { Knowledge } from './types.js';

/**
 * Puts articles in the order in which they came: each after those of them that it supersedes, directly or over others of them; among
 * several that may come next, the one published first, and one without a date last (Kahn 1962). What supersedes each other in a circle
 * is ordered by date.
 */
export function earliestFirst({ down, published }: Knowledge, ids: readonly string[]): string[] {
  const dated = oldestFirst(published);
  const order = (a: string, b: string): number => Number(!published.has(a)) - Number(!published.has(b)) || dated(a, b);
  const inside = new Set(ids);
  const open = new Map<string, number>();
  const above = new Map<string, string[]>();
  for (const id of inside) {
    const below = (down.get(id) ?? []).filter((target) => inside.has(target));
    open.set(id, below.length);
    for (const target of below) addTo(above, target, id);
  }
  const found: string[] = [];
  const ready = [...inside].filter((id) => open.get(id) === 0).sort((a, b) => order(b, a));
  const waiting = new Set([...inside].filter((id) => open.get(id) !== 0).sort(order));
  while (ready.length > 0 || waiting.size > 0) {
    // Only a circle leaves nothing that is ready.
    const next = ready.pop() ?? firstOf(waiting);
    if (next === undefined) break;
    waiting.delete(next);
    found.push(next);
    for (const higher of above.get(next) ?? []) {
      const left = (open.get(higher) ?? 0) - 1;
      open.set(higher, left);
      if (left !== 0 || !waiting.delete(higher)) continue;
      ready.splice(placeFor(ready, higher, order), 0, higher);
    }
  }
  return found;
}

function firstOf<T>(items: Iterable<T>): T | undefined {
  for (const item of items) return item;
  return undefined;
}

/** Where something goes into a list that is sorted from last to first. */
function placeFor(sorted: readonly string[], id: string, order: (a: string, b: string) => number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = sorted[middle];
    if (there !== undefined && order(there, id) > 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
