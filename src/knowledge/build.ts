import type { Article } from '../model/generated/article.js';
import { indexBuilds } from './builds.js';
import { groupCaptures } from './captures.js';
import { edgesOf } from './edges.js';
import { cyclesOf, linksOf } from './graph.js';
import { byNumber } from './order.js';
import { problemsOf } from './rules/index.js';
import { directoryOf } from './targets.js';
import type { Facts, Knowledge, KnownArticle } from './types.js';

/**
 * Makes a knowledge base of captures. The order in which they come does not matter.
 * @param captures parsed articles, several captures of one article among them or not.
 */
export function buildKnowledge(captures: readonly Article[]): Knowledge {
  const { articles: grouped, unnumbered } = groupCaptures(captures);
  const articles = new Map<string, KnownArticle>([...grouped].sort(([a], [b]) => byNumber(a, b)));
  const { edges, unresolved } = edgesOf(articles, directoryOf(articles));
  const { down, up } = linksOf(edges);
  const facts: Facts = {
    articles,
    unnumbered,
    edges,
    unresolved,
    ids: new Set([...articles.keys(), ...edges.flatMap(({ from, to }) => [from, to])]),
    down,
    up,
    cycles: cyclesOf(down),
    builds: indexBuilds(articles),
  };
  return { ...facts, problems: problemsOf(facts) };
}
