import type { Article } from '../model/generated/article.js';
import { assemble } from './assemble.js';
import type { Facts, ImportedEdge, Knowledge } from './types.js';

/**
 * Makes a knowledge base of captures and of published lists. The order in which they come does not matter.
 * @param captures parsed articles, several captures of one article among them or not.
 * @param lists rows of published lists of what supersedes what. An edge that a list alone has keeps its source.
 * @param capturedAt when captures were made, by the hash of their bytes: a day, or a moment (RFC 3339).
 */
export function buildKnowledge(
  captures: readonly Article[],
  lists: readonly ImportedEdge[] = [],
  capturedAt: Facts['capturedAt'] = new Map(),
): Knowledge {
  return assemble(captures, lists, capturedAt, null);
}
