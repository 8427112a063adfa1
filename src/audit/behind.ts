import { type Knowledge, replacedByOf } from '../knowledge/index.js';
import type { Policy } from '../model/generated/policy.js';
import type { Behind } from '../model/generated/report.js';
import { dayOf, daysBetween, lastDayOf } from './day.js';
import type { JudgedTarget } from './judge-target.js';
import type { Judgement } from './judgement.js';

/** A number of which only bounds may be known. */
interface Range {
  readonly least: number;
  /** Null: there is no telling. */
  readonly most: number | null;
}

/** How far a build is behind the latest. */
interface Distance {
  readonly articles: Range;
  readonly days: Range;
}

const UNKNOWN: Range = { least: 0, most: null };

/** Tells how far builds are behind the latest of their chain, on one day. */
export class Distances {
  readonly #knowledge: Knowledge;
  readonly #day: string;
  readonly #known = new Map<string, Distance>();

  /** @param evaluatedAt RFC 3339: days are counted to its day in UTC. */
  constructor(knowledge: Knowledge, evaluatedAt: string) {
    this.#knowledge = knowledge;
    this.#day = dayOf(new Date(evaluatedAt));
  }

  /** The distance of the build of an article: how many articles supersede it, and since when the first of them was there. */
  of(article: string): Distance {
    const known = this.#known.get(article);
    if (known !== undefined) return known;
    const distance = this.#measure(article);
    this.#known.set(article, distance);
    return distance;
  }

  #measure(article: string): Distance {
    const { ids, published } = this.#knowledge;
    if (!ids.has(article)) return { articles: UNKNOWN, days: UNKNOWN };
    const later = replacedByOf(this.#knowledge, article);
    const days = later.map((id) => this.#since(published.get(id)?.last ?? null));
    const dated = days.filter((one) => one !== null);
    const least = Math.max(0, ...dated);
    return {
      articles: { least: later.length, most: later.length },
      days: { least, most: dated.length < days.length ? null : least },
    };
  }

  /** Days since an article was published; of a month, since its last day; null when it has no date. */
  since(article: string): number | null {
    return this.#since(this.#knowledge.published.get(article)?.last ?? null);
  }

  #since(date: string | null): number | null {
    return date === null ? null : Math.max(0, daysBetween(lastDayOf(date), this.#day));
  }
}

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
  if ((status === 'newer' || status === 'outdated') && carries !== null) return distances.of(carries);
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
  const mosts = ranges.map(({ most }) => most);
  return {
    least: Math.max(0, ...ranges.map(({ least }) => least)),
    most: mosts.includes(null) ? null : Math.max(0, ...mosts.filter((most) => most !== null)),
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
