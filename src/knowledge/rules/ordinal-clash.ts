import { familiesOf } from '../families.js';
import type { Facts } from '../types.js';
import { placeIn } from './shared/evidence.js';
import { someOf } from './shared/list.js';
import type { Finding, Rule } from './shared/rule.js';

/** One finding for each ordinal that several articles of a family have, and one for each statement that can mean several articles. */
export const ordinalClash: Rule = {
  name: 'ordinal-clash',
  severity: 'warning',
  finds: 'one ordinal of one series that is several articles',
  find: (facts) => [...shared(facts), ...ambiguous(facts)],
};

function shared({ articles }: Facts): Finding[] {
  return [...familiesOf(articles.values()).values()].flatMap((family) =>
    [...family]
      .filter(([, ids]) => ids.length > 1)
      .map(([ordinal, ids]) => {
        const first = articles.get(ids[0] ?? '');
        const { label = null, product = null } = first?.article.family ?? {};
        return {
          articles: ids,
          message: `${someOf(ids)} are each ${label ?? `number ${ordinal}`} of ${product ?? 'one series'}`,
          advice: 'Check product and ordinal of each; one may be of another product, or a new edition of the other.',
          ...placeIn(first, first?.article.positions['/family/label']),
        };
      }),
  );
}

function ambiguous({ unresolved, articles }: Facts): Finding[] {
  return unresolved
    .filter(({ candidates }) => candidates.length > 1)
    .map(({ article, target, candidates, position }) => ({
      articles: [...new Set([article, ...candidates])],
      message: `${article} names "${target}" without a number, and it can be any of ${someOf(candidates)}`,
      advice:
        'No number was guessed. Check the family of these articles; one of the captures may be of another product.',
      ...placeIn(articles.get(article), position),
    }));
}
