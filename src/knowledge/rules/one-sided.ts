import type { Rule } from './rule.js';

/** A replacement that one of two captured articles states and the other does not: usual when the earlier was never revised. */
export const oneSided: Rule = ({ edges, articles }) =>
  edges
    .filter(
      ({ from, to, relation, statedBy }) =>
        relation === 'replaces' && from !== to && articles.has(from) && articles.has(to) && statedBy.length === 1,
    )
    .map(({ from, to, statements, statedBy }) => {
      const silent = statedBy[0] === from ? to : from;
      return {
        rule: 'one-sided',
        severity: 'info',
        articles: [...statedBy, silent],
        message: `that ${from} replaces ${to} is said by ${statedBy[0] ?? ''} alone; ${silent} does not mention it`,
        advice: `A later revision of ${silent} may confirm it.`,
        position: statements[0]?.position ?? null,
      };
    });
