import type { Article } from '../model/generated/article.js';
import { indexBuilds } from './builds.js';
import { groupCaptures } from './captures.js';
import { edgesOf } from './edges.js';
import { cyclesOf, linksOf } from './graph.js';
import { inScope } from './in-scope.js';
import { byNumber, byText } from './order.js';
import { overrule } from './overrule.js';
import { publishedOf } from './published.js';
import { problemsOf } from './rules/index.js';
import { directoryOf } from './targets.js';
import type { Facts, ImportedEdge, Knowledge, KnownArticle, View } from './types.js';

const EVERYWHERE = { product: null, architecture: null };

/** What a view was asked for, and what it leaves out, before its edges are known. */
type Viewing = Omit<View, 'outOfScope' | 'unsure'>;

/** Puts a knowledge base together. @param viewing null for the whole. */
export function assemble(
  captures: readonly Article[],
  lists: readonly ImportedEdge[],
  capturedAt: Facts['capturedAt'],
  viewing: Viewing | null,
): Knowledge {
  const { articles: grouped, unnumbered } = groupCaptures(captures);
  const articles = new Map<string, KnownArticle>([...grouped].sort(([a], [b]) => byNumber(a, b)));
  const imported = [...lists].sort((a, b) => byText(a.source, b.source) || a.line - b.line);
  const stated = edgesOf(articles, directoryOf(articles), imported);
  const believed = overrule(articles, stated.edges);
  const { edges, outOfScope, unsure } = inScope(articles, believed.edges, viewing ?? EVERYWHERE);
  const { down, up } = linksOf(edges);
  const published = publishedOf(articles, stated.edges, imported);
  const facts: Facts = {
    articles,
    unnumbered,
    capturedAt,
    imported,
    published,
    edges,
    overruled: believed.overruled,
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
    view: viewing === null ? null : { ...viewing, outOfScope, unsure },
  };
  return { ...facts, problems: problemsOf(facts) };
}
