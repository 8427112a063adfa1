import { SUPERSEDING } from '../edges.js';
import type { Rule } from './rule.js';

/** An article that says it supersedes itself. */
export const selfLoop: Rule = ({ edges }) =>
  edges
    .filter(({ from, to, relation }) => from === to && SUPERSEDING.has(relation))
    .map(({ from, relation, statements }) => ({
      rule: 'self-loop',
      severity: 'warning',
      articles: [from],
      message: `${from} says that it ${relation === 'replaces' ? 'replaces' : 'contains'} itself`,
      advice: 'The statement was left out of the chain. Check the number in the article, or of the capture.',
      position: statements[0]?.position ?? null,
    }));
