import { SUPERSEDING } from './edges.js';
import { linksOf, shortestPath } from './graph.js';
import type { Edge, EdgeStatement, KnownArticle, OverruledEdge } from './types.js';

/**
 * Sets aside what published lists say against the words of articles: that an article supersedes something which says itself that
 * it supersedes nothing, or that the earlier one of two supersedes the later.
 */
export function overrule(
  articles: ReadonlyMap<string, KnownArticle>,
  all: readonly Edge[],
): { edges: Edge[]; overruled: OverruledEdge[] } {
  const denied = denialsOf(articles);
  const backwards = reversalsOf(all);
  const edges: Edge[] = [];
  const overruled: OverruledEdge[] = [];
  for (const edge of all) {
    const isClaim = edge.sides === 'list' && SUPERSEDING.has(edge.relation);
    const by = isClaim ? (denied.get(edge.from) ?? backwards(edge)) : [];
    if (by.length === 0) edges.push(edge);
    else overruled.push({ edge, by });
  }
  return { edges, overruled };
}

/** Where articles say that they supersede nothing, whatever the product. */
function denialsOf(articles: ReadonlyMap<string, KnownArticle>): Map<string, EdgeStatement[]> {
  const denials = new Map<string, EdgeStatement[]>();
  for (const { id, article } of articles.values()) {
    const said = article.supersession
      .filter(({ relation, scope }) => relation === 'replaces-none' && scope === null)
      .map(({ text, position }) => ({ article: id, relation: 'replaces-none' as const, scope: null, text, position }));
    if (said.length > 0) denials.set(id, said);
  }
  return denials;
}

/** What articles say of the way back from the earlier end of an edge to the later. */
function reversalsOf(all: readonly Edge[]): (edge: Edge) => readonly EdgeStatement[] {
  const stated = all.filter(({ sides, relation }) => sides !== 'list' && SUPERSEDING.has(relation));
  const { down } = linksOf(stated);
  const byEnds = new Map(stated.map((edge) => [`${edge.from} ${edge.to}`, edge]));
  return ({ from, to }) => {
    if (from === to || !down.has(to)) return [];
    const path = shortestPath(down, to, from) ?? [];
    return path.slice(1).flatMap((id, i) => byEnds.get(`${path[i]} ${id}`)?.statements ?? []);
  };
}
