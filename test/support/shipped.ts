import { parseArticles } from '../../src/article/index.js';
import { buildKnowledge, type Knowledge } from '../../src/knowledge/index.js';
import type { Article } from '../../src/model/generated/article.js';
import { readKbFolder, shippedKbDir } from '../../src/store/index.js';

/** The knowledge base that ships with rollcall. */
export async function shippedKnowledge(): Promise<Knowledge> {
  const articles: Article[] = [];
  for (const { file, read } of readKbFolder(shippedKbDir()).captures) {
    articles.push(...(await parseArticles({ bytes: read(), name: file })));
  }
  return buildKnowledge(articles);
}
