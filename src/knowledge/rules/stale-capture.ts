import type { Article } from '../../model/generated/article.js';
import { compareVersions } from '../../model/version.js';
import { isBefore } from '../published.js';
import type { Facts, KnownArticle } from '../types.js';
import { placeIn } from './shared/evidence.js';
import type { Finding, Rule } from './shared/rule.js';

/** One finding a capture that is older than a revision which another capture shows, which a list knows of, or which it shows itself. */
export const staleCapture: Rule = {
  name: 'stale-capture',
  severity: 'warning',
  finds: 'a capture of an article that has been revised since',
  find: (facts) => {
    const listed = latestRows(facts);
    return [...facts.articles.values()].flatMap((known) =>
      known.captures.flatMap((capture) => {
        const capturedAt = facts.capturedAt.get(capture.source.sha256)?.slice(0, DAY) ?? null;
        const finding =
          behindOther(known, capture) ??
          behindItself(known, capture, capturedAt) ??
          behindList(known, capture, capturedAt, listed.get(known.id));
        return finding === null ? [] : [{ ...finding, ...placeIn({ ...known, article: capture }, null) }];
      }),
    );
  },
};

const DAY = '2008-06-01'.length;

type Said = Omit<Finding, 'position' | 'source'>;

/** What a list says last of when an article was published. */
interface Row {
  readonly posted: string;
  readonly place: string;
}

function latestRows({ imported }: Facts): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const { from, posted, source, line } of imported) {
    const known = rows.get(from);
    if (posted !== null && (known === undefined || known.posted < posted))
      rows.set(from, { posted, place: `${source}:${line}` });
  }
  return rows;
}

function behindOther(known: KnownArticle, capture: Article): Said | null {
  const newer = known.captures.find((other) => isRevisedSince(capture, other));
  if (newer === undefined) return null;
  const isUsed = capture === known.article;
  return {
    ...(isUsed ? {} : { severity: 'info' }),
    articles: [known.id],
    message: `${capture.source.name} shows ${known.id} ${stateOf(capture)}; ${newer.source.name} shows it ${stateOf(newer)}`,
    advice: isUsed
      ? 'Answers come from the older one, since the newer says less of its revision. Take the older one away.'
      : 'Answers come from the newer one. Take the older one away if nobody needs it for comparison.',
  };
}

function behindItself(
  { id }: KnownArticle,
  { source, revision, release }: Article,
  capturedAt: string | null,
): Said | null {
  const later = [revision.reviewed, release.date].find(
    (date) => date && capturedAt !== null && isBefore(capturedAt, date),
  );
  if (!later) return null;
  return {
    articles: [id],
    message: `${source.name} shows ${id} of ${later}, and is said to have been captured before, on ${capturedAt ?? ''}`,
    advice: 'One of the two dates is wrong. Correct the index, or capture the article again.',
  };
}

function behindList(
  { id }: KnownArticle,
  { source }: Article,
  capturedAt: string | null,
  row: Row | undefined,
): Said | null {
  if (row === undefined || capturedAt === null || !isBefore(capturedAt, row.posted)) return null;
  return {
    articles: [id],
    message: `${source.name} was captured on ${capturedAt}; ${row.place} says that ${id} was published on ${row.posted}`,
    advice: 'Capture the article again; what it says may have been changed since.',
  };
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
