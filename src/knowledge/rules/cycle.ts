import { SUPERSEDING } from '../edges.js';
import { byNumber } from '../order.js';
import type { Edge } from '../types.js';
import { placeOf } from './shared/evidence.js';
import { someOf } from './shared/list.js';
import type { Rule } from './shared/rule.js';

/** One finding a circle; it stands where the article with the lowest number supersedes another of the circle. */
export const cycle: Rule = {
  name: 'cycle',
  severity: 'error',
  finds: 'articles that supersede each other in a circle',
  find: (facts) => {
    const circles = facts.cycles.map((group) => [...group].sort(byNumber));
    const members = new Map(circles.flatMap((circle) => circle.map((id) => [id, circle] as const)));
    const inside = new Map<string, Edge>();
    for (const edge of facts.edges) {
      const { from, to, relation } = edge;
      const circle = members.get(from);
      if (!SUPERSEDING.has(relation) || from === to || circle === undefined || circle !== members.get(to)) continue;
      if (from === circle[0] && !inside.has(from)) inside.set(from, edge);
    }
    return circles.map((articles) => {
      const edge = inside.get(articles[0] ?? '');
      return {
        articles,
        message: `${someOf(articles)} supersede each other in a circle, so none of them is the latest for certain`,
        advice: 'Compare the dates of release and correct the capture or list that has it the wrong way round.',
        ...(edge === undefined ? { position: null, source: null } : placeOf(facts, edge)),
      };
    });
  },
};
