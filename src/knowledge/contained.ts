import { addTo } from './multimap.js';
import type { Knowledge, Links } from './types.js';

/**
 * From each article to those of which it says that it has all: it includes them, or replaces them and calls itself cumulative.
 */
export function containment({ edges, articles }: Knowledge): Links {
  const links = new Map<string, string[]>();
  for (const { from, to, relation } of edges) {
    const says =
      relation === 'includes' ||
      relation === 'contains-all-previous' ||
      (relation === 'replaces' && articles.get(from)?.article.cumulative === true);
    if (says && from !== to) addTo(links, from, to);
  }
  return links;
}
