import type { Rule } from './rule.js';

/** A target named by its ordinal (or bulletin) that fits several articles: one problem a statement. */
export const ordinalClash: Rule = ({ unresolved }) =>
  unresolved
    .filter(({ candidates }) => candidates.length > 1)
    .map(({ article, target, candidates, position }) => ({
      rule: 'ordinal-clash',
      severity: 'warning',
      articles: [article, ...candidates],
      message: `${article} names "${target}" without a number, and it can be any of ${candidates.join(', ')}`,
      advice:
        'No number was guessed. Check the family of these articles; one of the captures may be of another product.',
      position,
    }));
