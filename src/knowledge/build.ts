import type { Article } from '../model/generated/article.js';
import { indexBuilds } from './builds.js';
import { groupCaptures } from './captures.js';
import { edgesOf } from './edges.js';
import { cyclesOf, linksOf } from './graph.js';
import { byNumber, byText } from './order.js';
import { overrule } from './overrule.js';
import { publishedOf } from './published.js';
import { problemsOf } from './rules/index.js';
import { directoryOf } from './targets.js';
import type { Facts, ImportedEdge, Knowledge, KnownArticle } from './types.js';

/**
 * Makes a knowledge base of captures and of published lists. The order in which they come does not matter.
 * @param captures parsed articles, several captures of one article among them or not.
 * @param lists rows of published lists of what supersedes what. An edge that a list alone has keeps its source.
 */
export function buildKnowledge(captures: readonly Article[], lists: readonly ImportedEdge[] = []): Knowledge {
  const { articles: grouped, unnumbered } = groupCaptures(captures);
  const articles = new Map<string, KnownArticle>([...grouped].sort(([a], [b]) => byNumber(a, b)));
  const imported = [...lists].sort((a, b) => byText(a.source, b.source) || a.line - b.line);
  const stated = edgesOf(articles, directoryOf(articles), imported);
  const { edges, overruled } = overrule(articles, stated.edges);
  const { down, up } = linksOf(edges);
  const published = publishedOf(articles, stated.edges, imported);
  const facts: Facts = {
    articles,
    unnumbered,
    imported,
    published,
    edges,
    overruled,
    unresolved: stated.unresolved,
    ids: new Set([
      ...articles.keys(),
      ...imported.map(({ from }) => from),
      ...stated.edges.flatMap(({ from, to }) => [from, to]),
    ]),
    down,
    up,
    cycles: cyclesOf(down),
    builds: indexBuilds(articles, published),
  };
  return { ...facts, problems: problemsOf(facts) };
}
