import { SUPERSEDING } from '../edges.js';
import { listedIn } from '../published.js';
import type { Edge, Facts } from '../types.js';
import { placeIn, placeOf, saidBy } from './shared/evidence.js';
import type { Finding, Rule } from './shared/rule.js';

/** One finding an edge and missing end, and one for each statement without a number that no article answers to. */
export const danglingTarget: Rule = {
  name: 'dangling-target',
  severity: 'warning',
  finds: 'a relation to an article that is not there, so that the chain may go on unseen',
  find: (facts) => [...missingEnds(facts), ...unnamed(facts)],
};

function missingEnds(facts: Facts): Finding[] {
  const listed = listedIn(facts);
  return facts.edges
    .filter(({ relation }) => SUPERSEDING.has(relation))
    .flatMap((edge) => {
      const ends = edge.from === edge.to ? [edge.from] : [edge.from, edge.to];
      return ends
        .filter((end) => end.startsWith('KB') && !facts.articles.has(end))
        .flatMap((end) => missing(facts, edge, end, listed.has(end)));
    });
}

/** What a published list says of an article is enough for a list, and half of what an article's own words would tell. */
function missing(facts: Facts, edge: Edge, end: string, isListed: boolean): Finding[] {
  const [article] = edge.statedBy;
  if (isListed && article === undefined) return [];
  const shared = { articles: [article ?? (end === edge.from ? edge.to : edge.from), end], ...placeOf(facts, edge) };
  const naming = `${saidBy(edge)} names ${end} (${edge.statements[0]?.relation ?? edge.relation})`;
  if (isListed) {
    return [
      {
        ...shared,
        severity: 'info',
        message: `${naming}, which a published list knows, but whose own text is not in the knowledge base`,
        advice: `Add a capture of ${end}; until then what it fixes and ships is not known.`,
      },
    ];
  }
  return [
    {
      ...shared,
      message: `${naming}, which is not in the knowledge base`,
      advice: `Add a capture of ${end}; until then what it supersedes, fixes and ships is not known.`,
    },
  ];
}

const BULLETIN = /^MS\d{2}-\d{3}$/;

function unnamed({ unresolved, articles }: Facts): Finding[] {
  return unresolved
    .filter(({ candidates }) => candidates.length === 0)
    .map(({ article, target, position }) => ({
      articles: [article],
      message: BULLETIN.test(target)
        ? `${article} names the bulletin ${target}, and no article in the knowledge base belongs to it`
        : `${article} names "${target}" without a number; the knowledge base has no such article of its family`,
      advice: 'Add a capture of the article that is meant; no number was guessed.',
      ...placeIn(articles.get(article), position),
    }));
}
