import type { ChainNode } from '../answers.js';
import { nodesOf } from '../nodes.js';
import { byNumber } from '../order.js';
import type { Edge, Knowledge, OverruledEdge, Problem, UnresolvedTarget } from '../types.js';

/** A knowledge base as a picture shows it: everything, with no article in the middle. */
export interface WholeGraph {
  readonly id: null;
  readonly nodes: readonly ChainNode[];
  readonly edges: readonly Edge[];
  readonly overruled: readonly OverruledEdge[];
  readonly unresolved: readonly UnresolvedTarget[];
  readonly problems: readonly Problem[];
}

/** All articles and products of a knowledge base, by number, and all that relates them. */
export function wholeGraph(knowledge: Knowledge): WholeGraph {
  const { ids, edges, overruled, unresolved, problems } = knowledge;
  return {
    id: null,
    nodes: nodesOf(knowledge, new Set([...ids].sort(byNumber))),
    edges,
    overruled,
    unresolved,
    problems,
  };
}
