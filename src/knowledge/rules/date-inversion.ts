import { SUPERSEDING } from '../edges.js';
import { isBefore } from '../published.js';
import { placeOf, saidBy } from './shared/evidence.js';
import type { Rule } from './shared/rule.js';

/** One finding an edge. */
export const dateInversion: Rule = {
  name: 'date-inversion',
  severity: 'warning',
  finds: 'an article that is said to supersede one that was published after it',
  find: (facts) => {
    const { published } = facts;
    return facts.edges.flatMap((edge) => {
      const { from, to, relation } = edge;
      const later = published.get(from);
      const earlier = published.get(to);
      if (!SUPERSEDING.has(relation) || from === to || later === undefined || earlier === undefined) return [];
      if (!isBefore(later.last, earlier.first)) return [];
      return [
        {
          articles: [from, to],
          message: `${saidBy(edge)} says that ${from} of ${later.last} supersedes ${to}, which is of ${earlier.first} and so the later one`,
          advice:
            'Check both dates and numbers; a new edition of the older article may carry the date of that edition.',
          ...placeOf(facts, edge),
        },
      ];
    });
  },
};
