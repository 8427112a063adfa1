import { parseArticles } from '../../../src/article/index.js';
import type { Article } from '../../../src/model/generated/article.js';

/** The one article of a capture. The form is found by content, unless the name tells. */
export async function read(text: string, name = 'KB99000500.md'): Promise<Article> {
  const [article, ...others] = await parseArticles({ bytes: new TextEncoder().encode(text), name });
  if (article === undefined || others.length > 0) throw new Error(`${name} holds ${others.length + 1} articles`);
  return article;
}

/** Codes of all diagnostics but those of severity "info". */
export const complaints = (article: Article): string[] =>
  article.diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code);

/** What stands in the capture at a position. */
export const at = (text: string, position: { start: { offset: number }; end: { offset: number } } | null): string =>
  position === null ? '' : text.slice(position.start.offset, position.end.offset);
