import { type ChainNode, type Edge, type EdgeRelation, type Problem, SUPERSEDING } from '../knowledge/index.js';
import type { Graph } from './graph.js';
import { type Troubles, troublesOf } from './troubles.js';
import { isFamily } from './words.js';

/** A problem that concerns what it is drawn on. */
export type Trouble = Pick<Problem, 'rule' | 'severity'>;

/** An article, or a product line, with all that a picture says of it. */
export interface Card extends ChainNode {
  readonly kind: 'article' | 'not-captured' | 'family';
  readonly asked: boolean;
  readonly latest: boolean;
  /** Worst first. */
  readonly troubles: readonly Trouble[];
}

/** What one line of a picture says: an article requires or fixes another, or takes its place in one way or several. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** By name; one alone unless they supersede. */
  readonly relations: readonly EdgeRelation[];
  /** "one" when one of two captured articles says so and the other does not, "list" when only a published list has it. */
  readonly said: 'one' | 'list' | null;
  /** What it is limited to, as printed; empty without a limit. */
  readonly scopes: readonly string[];
  /** Worst first. */
  readonly troubles: readonly Trouble[];
}

/** A graph as it is drawn. */
export interface Sheet {
  readonly cards: readonly Card[];
  readonly arrows: readonly Arrow[];
}

/** What there is to draw: nodes with their problems, and the edges, those that supersede as one arrow between two articles. */
export function sheetOf(graph: Graph): Sheet {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const latest = new Set(graph.latest);
  const bundles = bundlesOf(graph.edges).filter(([{ from, to }]) => nodes.has(from) && nodes.has(to));
  const troubles = troublesOf(
    graph,
    bundles.map(([{ from, to }]) => ({ from, to })),
  );
  return {
    cards: [...nodes.values()].map((node) => ({
      ...node,
      kind: isFamily(node.id) ? 'family' : node.known ? 'article' : 'not-captured',
      asked: node.id === graph.id,
      latest: latest.has(node.id),
      troubles: troubles.ofCard(node.id),
    })),
    arrows: bundles.map((edges) => arrowOf(edges, nodes, troubles)),
  };
}

/** One or more edges that make one arrow. */
type Bundle = readonly [Edge, ...Edge[]];

function bundlesOf(edges: readonly Edge[]): Bundle[] {
  const bundles = new Map<string, [Edge, ...Edge[]]>();
  for (const edge of edges) {
    const key = `${edge.from} ${SUPERSEDING.has(edge.relation) ? 'supersedes' : edge.relation} ${edge.to}`;
    const bundle = bundles.get(key);
    if (bundle === undefined) bundles.set(key, [edge]);
    else bundle.push(edge);
  }
  return [...bundles.values()];
}

function arrowOf(edges: Bundle, nodes: ReadonlyMap<string, ChainNode>, troubles: Troubles): Arrow {
  const [{ from, to, relation }] = edges;
  const sides = new Set(edges.map((edge) => edge.sides));
  const one = sides.has('later') !== sides.has('earlier') && !sides.has('both');
  const heard = nodes.get(from)?.known === true && nodes.get(to)?.known === true && from !== to;
  return {
    from,
    to,
    relations: [...new Set(edges.map((edge) => edge.relation))].sort(),
    said: edges.every((edge) => edge.sides === 'list')
      ? 'list'
      : one && heard && SUPERSEDING.has(relation)
        ? 'one'
        : null,
    scopes: edges.some(({ scopes }) => scopes.length === 0) ? [] : [...new Set(edges.flatMap(({ scopes }) => scopes))],
    troubles: troubles.ofArrow(from, to),
  };
}
