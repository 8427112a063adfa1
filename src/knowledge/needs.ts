import type { Prerequisite } from '../model/generated/article.js';
import type { ChainView } from './answers.js';
import { containment } from './contained.js';
import { reachable } from './graph.js';
import { impliedOf } from './implied.js';
import { byNumber, newestFirst } from './order.js';
import { type ChainPath, upTo } from './path.js';
import { planOf, type Step } from './prerequisites.js';
import { problemsAmong } from './problems-among.js';
import { lineOf } from './product-line.js';
import { knownId } from './question.js';
import type { ImpliedEdge, Knowledge, Problem } from './types.js';
import { chainView } from './view.js';

/** A prerequisite that is no article: a product, a service pack, a right. */
export interface Condition extends Prerequisite {
  /** The article to install that asks for it. */
  readonly article: string;
  /** Whether the article that the host has asks for the same: then it was met once. */
  readonly asBefore: boolean;
}

/** An article that need not be installed, since the target takes its place. */
export interface Skipped {
  readonly id: string;
  /** Whether it lies between the two, and so would have been the next step for somebody who took every one. */
  readonly between: boolean;
  /**
   * How the target has it: "contained" when every step down says that it includes the next, or is by an article that calls itself
   * cumulative; "replaced" when a step says no more than that. Then ask whether its fixes are in the target.
   */
  readonly as: 'contained' | 'replaced';
}

/** What a host that has one article needs to reach another. */
export interface Needs {
  readonly from: string;
  readonly to: string;
  /**
   * "ahead": the target supersedes what the host has. "behind": what the host has supersedes the target, or is it. "apart": neither is known
   * to supersede the other, so the host keeps both. "circle": each is said to supersede the other.
   */
  readonly standing: 'ahead' | 'behind' | 'apart' | 'circle';
  readonly path: ChainPath | null;
  /** What to install, in this order, the target last. Empty for a host that is not behind. */
  readonly steps: readonly Step[];
  /** Prerequisites that the host has, or has after an earlier step, each with the article that it has them by. */
  readonly met: readonly { readonly id: string; readonly by: string }[];
  readonly conditions: readonly Condition[];
  /** Nearest to the target first. */
  readonly skipped: readonly Skipped[];
  /** How the target has the article of the host; null unless it is ahead. */
  readonly keeps: Skipped['as'] | null;
  /** Articles to install whose own words nobody captured: what they need is not known. */
  readonly uncaptured: readonly string[];
  /** Articles that are each a prerequisite of the other; their order is not certain. */
  readonly circles: readonly (readonly string[])[];
  /** What is said of a whole product, and so perhaps of these articles. */
  readonly implied: readonly ImpliedEdge[];
  /** What the day, product or machine of the question leaves out; null when the whole knowledge base was asked. */
  readonly view: ChainView | null;
  /** What to know of the articles of the path and of the steps before trusting this. */
  readonly problems: readonly Problem[];
}

/**
 * What a host that has one article (and with it all that this supersedes) needs to reach another.
 * @throws InputError when the knowledge base does not know one of them.
 */
export function needsOf(knowledge: Knowledge, hasKb: string, wantsKb: string): Needs {
  const from = knownId(knowledge, hasKb);
  const to = knownId(knowledge, wantsKb);
  const order = newestFirst(knowledge.published);
  const has = [from, ...reachable(knowledge.down, from, order)];
  const path = upTo(knowledge, from, to);
  const back = upTo(knowledge, to, from);
  const standing = from === to ? 'behind' : standingOf(path !== null, back !== null);
  const { steps, met, circles } =
    standing === 'behind' ? { steps: [], met: [], circles: [] } : planOf(knowledge, to, from, new Set(has));
  const ids = new Set(steps.map(({ id }) => id));
  const above = new Set(reachable(knowledge.up, from, order));
  const skipped = steps.length === 0 ? [] : reachable(knowledge.down, to, order);
  const contained = new Set(reachable(containment(knowledge), to, byNumber));
  const line = new Set([
    from,
    to,
    ...ids,
    ...((path ?? back)?.steps.flatMap(({ earlier, later }) => [earlier, later]) ?? []),
  ]);
  return {
    from,
    to,
    standing,
    path: path ?? back,
    steps,
    met,
    conditions: steps.flatMap(({ id }) => conditionsOf(knowledge, from, id)),
    skipped: skipped
      .filter((id) => lineOf(id) === null && !ids.has(id) && !has.includes(id))
      .map((id) => ({ id, between: above.has(id), as: contained.has(id) ? 'contained' : 'replaced' })),
    keeps: path === null || standing === 'behind' ? null : contained.has(from) ? 'contained' : 'replaced',
    uncaptured: [...ids].filter((id) => !knowledge.articles.has(id)).sort(byNumber),
    circles,
    implied: impliedOf(knowledge, line),
    view: chainView(knowledge, [from], line),
    problems: problemsAmong(knowledge, line),
  };
}

function standingOf(isAhead: boolean, isBehind: boolean): Needs['standing'] {
  if (isAhead) return isBehind ? 'circle' : 'ahead';
  return isBehind ? 'behind' : 'apart';
}

function conditionsOf({ articles }: Knowledge, from: string, id: string): Condition[] {
  const before = new Set((articles.get(from)?.article.prerequisites ?? []).map(keyOf));
  return (articles.get(id)?.article.prerequisites ?? [])
    .filter(({ requires }) => requires.kb === null)
    .map((prerequisite) => ({ article: id, ...prerequisite, asBefore: before.has(keyOf(prerequisite)) }));
}

/** What cannot be told apart by product and version is told apart by its words. */
function keyOf({ text, requires: { product, servicePack, version } }: Prerequisite): string {
  return product === null ? text : [product, servicePack, version].join('|');
}
