import { byNumber } from '../order.js';
import type { Rule } from './rule.js';

/** Articles that supersede each other in a circle: one problem a circle. */
export const cycle: Rule = ({ cycles, edges }) =>
  cycles.map((group) => {
    const members = new Set(group);
    const articles = [...group].sort(byNumber);
    const inside = edges.find(({ from, to }) => from === articles[0] && members.has(to));
    return {
      rule: 'cycle',
      severity: 'error',
      articles,
      message: `${articles.join(', ')} supersede each other in a circle, so none of them is the latest for certain`,
      advice: 'Compare the dates of release and correct the capture that has it the wrong way round.',
      position: inside?.statements.find(({ article }) => article === articles[0])?.position ?? null,
    };
  });
