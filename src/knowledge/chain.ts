import type { Family } from '../model/generated/article.js';
import type { Chain } from './answers.js';
import { endsOf, reachable } from './graph.js';
import { impliedOf } from './implied.js';
import { nodesOf } from './nodes.js';
import { newestFirst, oldestFirst } from './order.js';
import { problemsAmong } from './problems-among.js';
import { knownId } from './question.js';
import type { Edge, Knowledge } from './types.js';
import { chainView } from './view.js';

const NO_FAMILY: Family = { product: null, ordinal: null, label: null };

/** All that an article supersedes, nearest first. @throws InputError when the knowledge base does not know the article. */
export function replacesOf(knowledge: Knowledge, kb: string): string[] {
  return articlesOnly(reachable(knowledge.down, knownId(knowledge, kb), newestFirst(knowledge.published)));
}

/** All that supersedes an article, nearest first. @throws InputError when the knowledge base does not know the article. */
export function replacedByOf(knowledge: Knowledge, kb: string): string[] {
  return reachable(knowledge.up, knownId(knowledge, kb), oldestFirst(knowledge.published));
}

/**
 * The chain of one article: what it supersedes, what supersedes it, and what to know before trusting that. An article that
 * others only mention has a chain too.
 * @param kb any usual spelling of the number.
 * @throws InputError when the knowledge base has never heard of it.
 */
export function chainOf(knowledge: Knowledge, kb: string): Chain {
  const id = knownId(knowledge, kb);
  const replacedBy = replacedByOf(knowledge, id);
  const below = reachable(knowledge.down, id, newestFirst(knowledge.published));
  const line = new Set([...replacedBy, id, ...below]);
  const edges = knowledge.edges.filter((edge) => belongs(edge, line, id));
  const ids = new Set([...replacedBy.toReversed(), id, ...below, ...edges.flatMap(({ from, to }) => [from, to])]);
  return {
    id,
    family: knowledge.articles.get(id)?.article.family ?? NO_FAMILY,
    nodes: nodesOf(knowledge, ids),
    edges,
    replaces: articlesOnly(below),
    replacedBy,
    latest: endsOf(knowledge.up, [id, ...replacedBy], knowledge.cycles),
    implied: impliedOf(knowledge, line),
    unresolved: knowledge.unresolved.filter(({ article }) => line.has(article)),
    overruled: knowledge.overruled.filter(({ edge: { from, to } }) => line.has(from) || line.has(to)),
    view: chainView(knowledge, [id], line),
    problems: problemsAmong(knowledge, line),
  };
}

/** Superseding edges inside the line, what its members fix or require, and who fixes or requires the article itself. */
function belongs({ from, to, relation }: Edge, line: ReadonlySet<string>, id: string): boolean {
  if (relation === 'fixed-in' || relation === 'prerequisite') return line.has(from) || to === id;
  return line.has(from) && line.has(to);
}

function articlesOnly(ids: readonly string[]): string[] {
  return ids.filter((id) => id.startsWith('KB'));
}
