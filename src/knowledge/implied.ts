import { shortestPath } from './graph.js';
import { isPartOf, lineOf, productLine } from './product-line.js';
import { isBefore, releaseOf } from './published.js';
import type { Facts, ImpliedEdge, Published } from './types.js';

/**
 * What "contains all previously released updates for" a product says of articles that are known: those of the product, or of a
 * part of it, unless they were published later or are on the chain of the one that says so anyway.
 */
export function impliedOf(facts: Facts): ImpliedEdge[] {
  const claims = facts.edges.filter(({ relation, to }) => relation === 'contains-all-previous' && lineOf(to) !== null);
  if (claims.length === 0) return [];
  const { published } = facts;
  const members = [...facts.articles.values()].map(({ id, article }) => ({
    id,
    line: productLine(article.family.product),
  }));
  return claims.flatMap(({ from, to: family }) => {
    const whole = lineOf(family);
    const release = releaseOf(published.get(from));
    return members.flatMap(({ id, line }): ImpliedEdge[] => {
      if (line === null || whole === null || id === from || (line !== whole && !isPartOf(line, whole))) return [];
      const earlier = isEarlier(published.get(id), published.get(from));
      if (earlier === false || shortestPath(facts.down, from, id) !== null) return [];
      return [{ from, release, to: id, family, line: line === whole ? 'same' : 'part', earlier }];
    });
  });
}

/** Those that concern one of some articles. */
export function impliedAmong(facts: Facts, ids: ReadonlySet<string>): ImpliedEdge[] {
  return impliedOf(facts).filter(({ from, to }) => ids.has(from) || ids.has(to));
}

function isEarlier(one: Published | undefined, other: Published | undefined): boolean | null {
  if (one === undefined || other === undefined) return null;
  if (isBefore(one.last, other.first)) return true;
  return isBefore(other.last, one.first) ? false : null;
}
