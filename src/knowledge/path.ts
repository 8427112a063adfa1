import { SUPERSEDING } from './edges.js';
import { shortestPath } from './graph.js';
import { addTo } from './multimap.js';
import { knownId } from './question.js';
import type { Edge, Knowledge } from './types.js';

/** One step upwards, with all that says so. */
export interface PathStep {
  readonly earlier: string;
  readonly later: string;
  readonly edges: readonly Edge[];
}

/** How one article supersedes another: the fewest steps, from the earlier to the later. */
export interface ChainPath {
  readonly earlier: string;
  readonly later: string;
  readonly steps: readonly PathStep[];
}

/**
 * The path between two articles, whichever is the later. In a circle, where each is, the second counts as the later.
 * @returns null when neither supersedes the other; no steps for one article twice.
 * @throws InputError when the knowledge base does not know one of them.
 */
export function pathBetween(knowledge: Knowledge, kb: string, otherKb: string): ChainPath | null {
  const id = knownId(knowledge, kb);
  const other = knownId(knowledge, otherKb);
  return upTo(knowledge, id, other) ?? upTo(knowledge, other, id);
}

/** The path from an article up to one that supersedes it, or null. */
export function upTo({ down, edges }: Knowledge, earlier: string, later: string): ChainPath | null {
  const path = shortestPath(down, later, earlier)?.reverse();
  if (path === undefined) return null;
  const pairs = new Set(path.slice(1).map((id, i) => `${id} ${path[i]}`));
  const onPath = new Map<string, Edge[]>();
  for (const edge of edges) {
    const pair = `${edge.from} ${edge.to}`;
    if (!SUPERSEDING.has(edge.relation) || !pairs.has(pair)) continue;
    addTo(onPath, pair, edge);
  }
  const steps = path.slice(1).map((id, i): PathStep => {
    const below = path[i] ?? earlier;
    return { earlier: below, later: id, edges: onPath.get(`${id} ${below}`) ?? [] };
  });
  return { earlier, later, steps };
}
