import type { Article } from '../model/generated/article.js';
import { assemble } from './assemble.js';
import type { ImportedEdge, Knowledge } from './types.js';

/**
 * Makes a knowledge base of captures and of published lists. The order in which they come does not matter.
 * @param captures parsed articles, several captures of one article among them or not.
 * @param lists rows of published lists of what supersedes what. An edge that a list alone has keeps its source.
 */
export function buildKnowledge(captures: readonly Article[], lists: readonly ImportedEdge[] = []): Knowledge {
  return assemble(captures, lists, null);
}
