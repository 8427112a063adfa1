import { versionClashes } from '../../rows/same-version.js';
import type { Facts } from '../../types.js';
import { placeIn } from '../shared/evidence.js';
import type { Finding } from '../shared/rule.js';

/** Builds of one version that articles describe differently: one finding a file and version, against the article that has it first. */
export function contradictingBuilds({ builds, articles }: Facts): Finding[] {
  return [...builds.values()].flatMap(versionClashes).map(({ first, against, message }) => ({
    articles: [first.article, ...against.map(({ article }) => article)],
    files: [first.row.name],
    message,
    advice: 'Compare both with the pages, and with a copy of the file; until then its size or date proves nothing.',
    ...placeIn(articles.get(first.article), first.row.position),
  }));
}
