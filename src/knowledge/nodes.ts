import type { ChainNode } from './answers.js';
import { familyNode } from './product-line.js';
import { releaseOf } from './published.js';
import type { Knowledge } from './types.js';

/** Articles, and products as a whole, as a graph shows them. @param ids in the order wanted. */
export function nodesOf(knowledge: Knowledge, ids: ReadonlySet<string>): ChainNode[] {
  const { articles, published } = knowledge;
  const printed = printedTitles(knowledge, ids);
  return [...ids].map((id) => {
    const known = articles.get(id)?.article;
    const date = published.get(id);
    return {
      id,
      title: known?.title ?? printed.get(id) ?? null,
      release: releaseOf(date),
      releaseFrom: date?.from ?? null,
      ordinal: known?.family.ordinal ?? null,
      known: known !== undefined,
    };
  });
}

/** Titles of articles that nobody captured, as the first article that refers to them prints them, and names of products. */
function printedTitles({ articles }: Knowledge, wanted: ReadonlySet<string>): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { article } of articles.values()) {
    for (const { kb, title } of article.references) {
      if (kb !== null && title !== null && wanted.has(kb) && !titles.has(kb)) titles.set(kb, title);
    }
    for (const { relation, product } of article.supersession) {
      const name = product ?? article.family.product;
      const node = relation === 'contains-all-previous' ? familyNode(name) : null;
      if (node !== null && name !== null && !titles.has(node)) titles.set(node, name);
    }
  }
  return titles;
}
