import { SUPERSEDING } from '../edges.js';
import { placeOf, saidBy } from './shared/evidence.js';
import type { Rule } from './shared/rule.js';

/** One finding an edge. */
export const selfLoop: Rule = {
  name: 'self-loop',
  severity: 'warning',
  finds: 'an article that is said to supersede itself',
  find: (facts) =>
    [...facts.edges, ...facts.overruled.map(({ edge }) => edge)]
      .filter(({ from, to, relation }) => from === to && SUPERSEDING.has(relation))
      .map((edge) => ({
        articles: [edge.from],
        message: `${saidBy(edge)} says that ${edge.from} ${edge.relation === 'replaces' ? 'replaces' : 'contains'} itself`,
        advice: 'The statement was left out of the chain. Check the number there, or of the capture.',
        ...placeOf(facts, edge),
      })),
};
