import { familiesOf } from '../families.js';
import type { Facts, KnownArticle } from '../types.js';
import { placeIn } from './shared/evidence.js';
import type { Finding, Rule } from './shared/rule.js';

/** One finding for each article before whose ordinal the series leaves some out. What came before the first that is known weighs less. */
export const ordinalGap: Rule = {
  name: 'ordinal-gap',
  severity: 'warning',
  finds: 'a series of rollups that leaves out an ordinal',
  find: (facts) =>
    [...familiesOf(facts.articles.values()).values()].flatMap((family) => {
      const ordinals = [...family.keys()].sort((a, b) => a - b);
      return ordinals.flatMap((ordinal, i) => {
        const known = facts.articles.get(family.get(ordinal)?.[0] ?? '');
        return known === undefined ? [] : gap(facts, known, ordinals[i - 1] ?? null, ordinal);
      });
    }),
};

function gap({ articles }: Facts, known: KnownArticle, before: number | null, ordinal: number): Finding[] {
  const first = (before ?? 0) + 1;
  if (first >= ordinal) return [];
  const missing =
    first === ordinal - 1
      ? `number ${first} is`
      : `numbers ${first} ${first + 2 === ordinal ? 'and' : 'to'} ${ordinal - 1} are`;
  const { label, product } = known.article.family;
  return [
    {
      ...(before === null ? { severity: 'info' } : {}),
      articles: [known.id],
      message: `${known.id} is ${label ?? `number ${ordinal}`} of ${product ?? 'its series'}, of which ${missing} not in the knowledge base`,
      advice: 'Add captures of what is missing; until then the chain may leave out a step.',
      ...placeIn(articles.get(known.id), known.article.positions['/family/label']),
    },
  ];
}
