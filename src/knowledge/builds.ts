import { fileKey } from '../model/filename.js';
import { addTo } from './multimap.js';
import { oldestFirst } from './order.js';
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
