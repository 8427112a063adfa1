import { reachable } from './graph.js';
import { addTo } from './multimap.js';
import { byNumber } from './order.js';
import type { Edge, Knowledge } from './types.js';

/** An article to install. */
export interface Step {
  readonly id: string;
  /** Why: the edges by which other steps require it. Empty for the target. */
  readonly requiredBy: readonly Edge[];
}

/** What to install, in order, to have an article. */
export interface Plan {
  readonly steps: readonly Step[];
  /** Prerequisites that need no step, each with the article by which they are there. */
  readonly met: readonly { readonly id: string; readonly by: string }[];
  readonly circles: readonly (readonly string[])[];
}

/**
 * An article and what it requires, and what that requires, each before what needs it.
 * @param own what the host has, for `met`.
 * @param has that, and all that it supersedes.
 */
export function planOf({ edges, up }: Knowledge, target: string, own: string, has: ReadonlySet<string>): Plan {
  const required = requirements(edges);
  const order = new Set<string>();
  const met = new Map<string, string>();
  const circles: string[][] = [];
  const work: Visit[] = [];
  const enter = (id: string): void => {
    work.push({ id, left: (required.get(id) ?? []).map(({ to }) => to).reverse() });
  };
  enter(target);
  for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
    const next = top.left.pop();
    if (next === undefined) {
      order.add(top.id);
      work.pop();
      continue;
    }
    const at = work.findIndex(({ id }) => id === next);
    if (at >= 0) circles.push(work.slice(at).map(({ id }) => id));
    if (at >= 0 || order.has(next)) continue;
    const by = has.has(next) ? own : reachable(up, next, byNumber).find((id) => order.has(id));
    if (by === undefined) enter(next);
    else met.set(next, by);
  }
  const steps = [...order];
  const needing = (id: string): Edge[] =>
    steps.flatMap((other) => (required.get(other) ?? []).filter(({ to }) => to === id));
  return {
    steps: steps.map((id) => ({ id, requiredBy: needing(id) })),
    met: [...met].filter(([id]) => !order.has(id)).map(([id, by]) => ({ id, by })),
    circles,
  };
}

/** An article under way, and which of its prerequisites are still to be looked at, the first last. */
interface Visit {
  readonly id: string;
  readonly left: string[];
}

function requirements(edges: readonly Edge[]): Map<string, Edge[]> {
  const required = new Map<string, Edge[]>();
  for (const edge of edges) {
    if (edge.relation === 'prerequisite' && edge.from !== edge.to) addTo(required, edge.from, edge);
  }
  return required;
}
