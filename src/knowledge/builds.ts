import { fileKey } from '../model/filename.js';
import { reachable } from './graph.js';
import { addTo } from './multimap.js';
import { newestFirst, oldestFirst } from './order.js';
import { knownId } from './question.js';
import type { Build, Knowledge, KnownArticle, Published } from './types.js';

/** All builds, by the name under which Windows finds the file, oldest article first. */
export function indexBuilds(
  articles: ReadonlyMap<string, KnownArticle>,
  published: ReadonlyMap<string, Published>,
): Map<string, Build[]> {
  const index = new Map<string, Build[]>();
  for (const id of [...articles.keys()].sort(oldestFirst(published))) {
    for (const row of articles.get(id)?.article.files ?? []) {
      addTo(index, fileKey(row.name), { article: id, row });
    }
  }
  return index;
}

/**
 * All builds of a file that articles of the knowledge base list, whatever their family, oldest article first.
 * @param fileName without folders, in any case.
 */
export function knownBuilds(knowledge: Knowledge, fileName: string): readonly Build[] {
  return knowledge.builds.get(fileKey(fileName)) ?? [];
}

/**
 * The builds of a file along the chain of one article, newest article first.
 * @throws InputError when the knowledge base does not know the article.
 */
export function lineageOf(knowledge: Knowledge, kb: string, fileName: string): Build[] {
  const id = knownId(knowledge, kb);
  const order = newestFirst(knowledge.published);
  const chain = [...reachable(knowledge.up, id, order).reverse(), id, ...reachable(knowledge.down, id, order)];
  const builds = knownBuilds(knowledge, fileName);
  return chain.flatMap((member) => builds.filter(({ article }) => article === member));
}
