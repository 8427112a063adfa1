import type { Article } from '../../model/generated/article.js';
import { compareVersions } from '../../model/version.js';
import { isBefore } from '../published.js';
import type { KnownArticle } from '../types.js';
import { placeIn } from './shared/evidence.js';
import type { Finding, Rule } from './shared/rule.js';

/** One finding a capture that is older than a revision which another capture shows. */
export const staleCapture: Rule = {
  name: 'stale-capture',
  severity: 'warning',
  finds: 'a capture of an article that has been revised since',
  find: ({ articles }) => [...articles.values()].flatMap((known) => (known.captures.length < 2 ? [] : stale(known))),
};

function stale(known: KnownArticle): Finding[] {
  return known.captures.flatMap((capture) => {
    const newer = known.captures.find((other) => isRevisedSince(capture, other));
    if (newer === undefined) return [];
    const used = capture === known.article;
    return [
      {
        ...(used ? {} : { severity: 'info' as const }),
        articles: [known.id],
        message: `${capture.source.name} shows ${known.id} ${stateOf(capture)}; ${newer.source.name} shows it ${stateOf(newer)}`,
        advice: used
          ? 'Answers come from the older one, since the newer says less of its revision. Take the older one away.'
          : 'Answers come from the newer one. Take the older one away if nobody needs it for comparison.',
        ...placeIn({ ...known, article: capture }, null),
      },
    ];
  });
}

function isRevisedSince({ revision }: Article, { revision: other }: Article): boolean {
  if (revision.number !== null && other.number !== null) {
    const order = compareVersions(revision.number, other.number);
    if (order !== null && order !== 0) return order < 0;
  }
  return revision.reviewed !== null && other.reviewed !== null && isBefore(revision.reviewed, other.reviewed);
}

function stateOf({ revision: { number, reviewed } }: Article): string {
  const parts = [
    ...(number === null ? [] : [`in revision ${number}`]),
    ...(reviewed === null ? [] : [`of ${reviewed}`]),
  ];
  return parts.join(' ');
}
