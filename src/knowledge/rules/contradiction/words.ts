import type { Facts } from '../../types.js';
import { placeIn, saidBy } from '../evidence.js';
import type { Finding } from '../rule.js';

/** An article that says it replaces nothing, while another article or a published list says what it replaces: one finding an edge. */
export function contradictingWords(facts: Facts): Finding[] {
  return facts.edges.flatMap((edge) => {
    const known = facts.articles.get(edge.from);
    if (edge.relation !== 'replaces' || edge.from === edge.to || known === undefined) return [];
    const denial = known.article.supersession.find(
      ({ relation, scope }) => relation === 'replaces-none' && scope === null,
    );
    if (denial === undefined || edge.statedBy.includes(edge.from)) return [];
    return [
      {
        articles: [edge.from, edge.to],
        message: `${edge.from} says that it replaces nothing, but ${saidBy(edge)} says that it replaces ${edge.to}`,
        advice: 'Ask which was revised last; the relation was kept in the chain.',
        ...placeIn(known, denial.position),
      },
    ];
  });
}
