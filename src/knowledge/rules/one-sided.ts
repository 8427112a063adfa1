import { placeOf } from './shared/evidence.js';
import type { Rule } from './shared/rule.js';

/** One finding an edge between captured articles. Usual when the earlier article was never revised. */
export const oneSided: Rule = {
  name: 'one-sided',
  severity: 'info',
  finds: 'a replacement that one of two captured articles states and the other does not',
  find: (facts) =>
    facts.edges
      .filter(
        ({ from, to, relation, statedBy }) =>
          relation === 'replaces' &&
          from !== to &&
          facts.articles.has(from) &&
          facts.articles.has(to) &&
          statedBy.length === 1,
      )
      .map((edge) => {
        const { from, to, statedBy } = edge;
        const silent = statedBy[0] === from ? to : from;
        return {
          articles: [...statedBy, silent],
          message: `that ${from} replaces ${to} is said by ${statedBy[0] ?? ''} alone; ${silent} does not mention it`,
          advice: `A later revision of ${silent} may confirm it.`,
          ...placeOf(facts, edge),
        };
      }),
};
