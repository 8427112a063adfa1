import { type Knowledge, replacedByOf } from '../knowledge/index.js';
import { dayOf, daysBetween, lastDayOf } from './day.js';
import { isWithdrawn } from './withdrawn.js';

/** A number of which only bounds may be known. */
export interface Range {
  readonly least: number;
  /** Null: there is no telling. */
  readonly most: number | null;
}

/** How far a build is behind the latest. */
export interface Distance {
  readonly articles: Range;
  readonly days: Range;
}

export const UNKNOWN: Range = { least: 0, most: null };

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

  /** The distance of the build of an article: how many articles supersede it, and since when the first of them was there. One that was withdrawn is asked of nobody. */
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
    const standing = later.filter((id) => !isWithdrawn(this.#knowledge, id));
    // Articles do not say when they were withdrawn: on a day in the past they may have stood.
    const possible = this.#knowledge.view?.asOf == null ? standing : later;
    const days = possible.map((id) => this.#since(published.get(id)?.last ?? null));
    const dated = days.filter((one) => one !== null);
    const certain = standing.map((id) => this.#since(published.get(id)?.last ?? null) ?? 0);
    return {
      articles: { least: standing.length, most: possible.length },
      days: { least: Math.max(0, ...certain), most: dated.length < days.length ? null : Math.max(0, ...dated) },
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
