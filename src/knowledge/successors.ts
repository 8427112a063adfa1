import type { ChainView } from './answers.js';
import { endsOf, reachable } from './graph.js';
import { impliedOf } from './implied.js';
import { oldestFirst } from './order.js';
import { problemsAmong } from './problems-among.js';
import { knownId } from './question.js';
import type { ImpliedEdge, Knowledge, Problem } from './types.js';
import { chainView } from './view.js';

/** The articles that take the place of each of several. An article counts for itself: the later of two supersedes both. */
export interface CommonSuccessors {
  /** Those that were asked about. */
  readonly of: readonly string[];
  /** Those of `all` that supersede none of the others: the smallest step. Several when the chains meet in several places. */
  readonly nearest: readonly string[];
  /** Those of `all` that nothing supersedes. */
  readonly latest: readonly string[];
  /** Oldest first. */
  readonly all: readonly string[];
  /** What is said of a whole product, and so perhaps of these articles. */
  readonly implied: readonly ImpliedEdge[];
  /** What the day, product or machine of the question leaves out; null when the whole knowledge base was asked. */
  readonly view: ChainView | null;
  /** What to know of all these articles before trusting this. */
  readonly problems: readonly Problem[];
}

/**
 * What takes the place of all of these articles.
 * @param kbs two or more numbers; one gives its own chain upwards.
 * @throws InputError when the knowledge base does not know one of them.
 */
export function commonSuccessors(knowledge: Knowledge, kbs: readonly string[]): CommonSuccessors {
  const of = [...new Set(kbs.map((kb) => knownId(knowledge, kb)))];
  const order = oldestFirst(knowledge.published);
  const [first, ...others] = of.map((id) => [id, ...reachable(knowledge.up, id, order)]);
  const sets = others.map((ids) => new Set(ids));
  const all = (first ?? []).filter((id) => sets.every((ids) => ids.has(id))).sort(order);
  const { cycles, down, up } = knowledge;
  const inside = new Set(all);
  const downInside = new Map(all.map((id) => [id, (down.get(id) ?? []).filter((target) => inside.has(target))]));
  const line = new Set([...of, ...all]);
  return {
    of,
    nearest: endsOf(downInside, all, cycles),
    latest: endsOf(up, all, cycles),
    all,
    implied: impliedOf(knowledge, line),
    view: chainView(knowledge, of, line),
    problems: problemsAmong(knowledge, line),
  };
}
