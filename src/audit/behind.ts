import type { Policy } from '../model/generated/policy.js';
import type { Behind } from '../model/generated/report.js';
import { type Distance, type Distances, type Range, UNKNOWN } from './distances.js';
import type { JudgedTarget } from './judge-target.js';
import type { Judgement } from './judgement.js';

/**
 * How far a host is behind: as far as its oldest required file.
 * @param limits of the policy.
 * @returns null where nothing is required of the host, or nothing recent is known of it.
 */
export function behindOf(
  { target, files, facts }: JudgedTarget,
  distances: Distances,
  limits: Policy['maxBehind'],
): Behind | null {
  if (facts.required === 0 || facts.age !== 'fresh') return null;
  const all = files.map(({ judgement }) => distanceOf(judgement, target.id, distances));
  const articles = furthest(all.map((one) => one.articles));
  const days = furthest(all.map((one) => one.days));
  return {
    articles: exact(articles),
    days: exact(days),
    latest: [...target.latest],
    allowed: isAllowed([
      [articles, limits?.articles],
      [days, limits?.days],
    ]),
  };
}

function distanceOf({ status, carries }: Judgement, target: string, distances: Distances): Distance {
  if (status === 'current') return distances.of(target);
  if (carries !== null) return distances.of(carries);
  const { articles, days } = distances.of(target);
  // A later build that no article lists is not behind further than the target; an older one is superseded by the target too.
  if (status === 'newer') return { articles: { ...articles, least: 0 }, days: { ...days, least: 0 } };
  if (status !== 'outdated') return { articles: UNKNOWN, days: UNKNOWN };
  return {
    articles: { least: articles.least + 1, most: null },
    days: { least: Math.max(days.least, distances.since(target) ?? 0), most: null },
  };
}

function furthest(ranges: readonly Range[]): Range {
  const mosts = ranges.flatMap(({ most }) => most ?? []);
  return {
    least: Math.max(0, ...ranges.map(({ least }) => least)),
    most: mosts.length < ranges.length ? null : Math.max(0, ...mosts),
  };
}

function exact({ least, most }: Range): number | null {
  return least === most ? least : null;
}

/** Within every limit for certain, or beyond one for certain; else null, as without a limit. */
function isAllowed(pairs: readonly (readonly [Range, number | undefined])[]): boolean | null {
  const limited = pairs.flatMap(([range, limit]) => (limit === undefined ? [] : [{ range, limit }]));
  if (limited.some(({ range, limit }) => range.least > limit)) return false;
  if (limited.length === 0 || limited.some(({ range, limit }) => range.most === null || range.most > limit))
    return null;
  return true;
}
