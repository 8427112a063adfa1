import { type Knowledge, replacedByOf } from '../../knowledge/index.js';
import type { Article, Prerequisite } from '../../model/generated/article.js';
import type { Policy } from '../../model/generated/policy.js';
import type { PrerequisiteResult } from '../../model/generated/report.js';
import { toKbId } from '../../model/kb.js';
import type { Subject } from '../hosts.js';
import type { Outcome } from './outcome.js';
import { productOutcome } from './product.js';
import { updateOutcome } from './update.js';
import type { ProductVersions } from './versions.js';

/** A prerequisite with the articles that serve: the one that is required, then those that supersede it. */
export interface PreparedPrerequisite {
  readonly prerequisite: Prerequisite;
  readonly serving: readonly string[];
}

/** Works out what serves as each prerequisite of an article. */
export function preparedPrerequisites({ prerequisites }: Article, knowledge: Knowledge): PreparedPrerequisite[] {
  return prerequisites.map((prerequisite) => {
    const id = toKbId(prerequisite.requires.kb ?? '');
    if (id === null) return { prerequisite, serving: [] };
    return { prerequisite, serving: [id, ...(knowledge.ids.has(id) ? replacedByOf(knowledge, id) : [])] };
  });
}

/**
 * Which prerequisites a host meets: true or false where its inventory proves it, else null, with the reason and the record that
 * tells.
 * @param productRoles of the policy.
 */
export function prerequisitesOf(
  prepared: readonly PreparedPrerequisite[],
  subject: Subject,
  versions: ProductVersions,
  productRoles: Policy['productRoles'],
): PrerequisiteResult[] {
  return prepared.map(({ prerequisite: { text, requires }, serving }) => {
    const outcomes: Outcome[] = [];
    if (requires.kb !== null) outcomes.push(updateOutcome(requires.kb, serving, subject.inventories));
    const { product } = requires;
    if (product !== null) outcomes.push(productOutcome({ ...requires, product }, subject, versions, productRoles));
    return { text, ...together(outcomes) };
  });
}

/** All must be met; one that is unmet decides, else one that cannot be told. */
function together(outcomes: readonly Outcome[]): Outcome {
  const decisive = outcomes.find(({ met }) => met === false) ?? outcomes.find(({ met }) => met === null);
  const [first] = outcomes;
  if (first === undefined) {
    return { met: null, reason: 'It names neither a product nor an article that could be looked for.', evidence: null };
  }
  const said = decisive === undefined ? outcomes : [decisive];
  return { ...(decisive ?? first), reason: said.map(({ reason }) => reason).join(' ') };
}
