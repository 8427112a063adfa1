import { reachable } from './graph.js';
import { byNumber } from './order.js';
import { isPartOf, lineOf, productLine } from './product-line.js';
import { isBefore, releaseOf } from './published.js';
import type { Facts, ImpliedEdge, Published } from './types.js';

/**
 * What "contains all previously released updates for" a product says of articles that are known: those of the product, or of a
 * part of it, unless they were published later or are on the chain of the one that says so anyway.
 * @param among only what concerns one of these articles.
 */
export function impliedOf(facts: Facts, among?: ReadonlySet<string>): ImpliedEdge[] {
  const claims = facts.edges.filter(({ relation, to }) => relation === 'contains-all-previous' && lineOf(to) !== null);
  if (claims.length === 0) return [];
  const { published } = facts;
  const members = [...facts.articles.values()].flatMap(({ id, article }) => {
    const line = productLine(article.family.product);
    return line === null ? [] : [{ id, line }];
  });
  const concerned = among === undefined ? members : members.filter(({ id }) => among.has(id));
  return claims.flatMap(({ from, to: family }) => {
    const whole = lineOf(family) ?? '';
    const release = releaseOf(published.get(from));
    const below = new Set(reachable(facts.down, from, byNumber));
    return (among?.has(from) === true ? members : concerned).flatMap(({ id, line }): ImpliedEdge[] => {
      if (id === from || below.has(id) || (line !== whole && !isPartOf(line, whole))) return [];
      const earlier = isEarlier(published.get(id), published.get(from));
      return earlier === false
        ? []
        : [{ from, release, to: id, family, line: line === whole ? 'same' : 'part', earlier }];
    });
  });
}

function isEarlier(one: Published | undefined, other: Published | undefined): boolean | null {
  if (one === undefined || other === undefined) return null;
  if (isBefore(one.last, other.first)) return true;
  return isBefore(other.last, one.first) ? false : null;
}
