import type { Knowledge, Problem } from './types.js';

/** The problems that concern one of some articles. */
export function problemsAmong({ problems }: Knowledge, ids: ReadonlySet<string>): Problem[] {
  return problems.filter(({ articles }) => articles.some((article) => ids.has(article)));
}
