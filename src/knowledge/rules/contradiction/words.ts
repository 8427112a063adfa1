import type { Facts } from '../../types.js';
import { placeIn, saidBy } from '../shared/evidence.js';
import type { Finding } from '../shared/rule.js';

/** An article that says it replaces nothing, while another article says what it replaces: one finding an edge. */
export function contradictingWords(facts: Facts): Finding[] {
  return [...denied(facts), ...overruled(facts)];
}

/** What published lists say against the words of articles: one finding an edge, unless it is wrong by itself. */
function overruled(facts: Facts): Finding[] {
  const against = facts.overruled.filter(({ edge }) => edge.from !== edge.to);
  return against.map(({ edge, by: [denial] }) => ({
    articles: [edge.from, edge.to],
    message: `${saidBy(edge)} says that ${edge.from} replaces ${edge.to}, and the words of ${denial?.article ?? 'an article'} speak against it`,
    advice: 'The article was believed, and the chain leaves the list out here; ask which was revised last.',
    ...placeIn(facts.articles.get(denial?.article ?? ''), denial?.position),
  }));
}

function denied(facts: Facts): Finding[] {
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
