import { SUPERSEDING } from '../../edges.js';
import type { Edge, Facts } from '../../types.js';

/** Whether an edge says that all of the earlier article is in the later one. */
export function isClaim({ articles }: Facts, { from, to, relation }: Edge): boolean {
  if (from === to || !SUPERSEDING.has(relation)) return false;
  return relation !== 'replaces' || articles.get(from)?.article.cumulative === true;
}
