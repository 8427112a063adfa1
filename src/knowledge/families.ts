import type { Article } from '../model/generated/article.js';
import { addTo } from './multimap.js';
import { productLine } from './product-line.js';
import type { KnownArticle } from './types.js';

/** What the series in which an ordinal counts is also called. */
const SERIES: Readonly<Record<string, string>> = {
  ru: 'update rollup',
  ur: 'update rollup',
  rollup: 'update rollup',
  'update roll-up': 'update rollup',
  cu: 'cumulative update',
  sp: 'service pack',
};

/** Articles by product line and series, then by ordinal. */
export type Families = ReadonlyMap<string, ReadonlyMap<number, readonly string[]>>;

/**
 * The product line and series of an ordinal. "Update Rollup 4" of one product is never that of another: two articles share a
 * family only when both name the product, and the names agree but for such words as "Microsoft".
 * @returns a key, or null when the product is not known.
 */
function familyKey(product: string | null, label: string | null): string | null {
  const line = productLine(product);
  return line === null ? null : `${line}|${seriesOf(label)}`;
}

/** "Update Rollup 4" and "RU4" are "update rollup". */
function seriesOf(label: string | null): string {
  const words = (label ?? '').toLowerCase().replace(/\d+/g, ' ').replace(/\s+/g, ' ').trim();
  return SERIES[words] ?? words;
}

/** Sorts the articles that have an ordinal into families. */
export function familiesOf(articles: Iterable<KnownArticle>): Families {
  const families = new Map<string, Map<number, string[]>>();
  for (const { id, article } of articles) {
    const { product, label, ordinal } = article.family;
    const key = familyKey(product, label);
    if (key === null || ordinal === null) continue;
    const family = families.get(key) ?? new Map<number, string[]>();
    addTo(family, ordinal, id);
    families.set(key, family);
  }
  return families;
}

/** The family in which an ordinal that an article mentions counts: its own, unless it names another product or series. */
export function mentionedFamily(article: Article, product: string | null, label: string | null): string | null {
  return familyKey(product ?? article.family.product, label ?? article.family.label);
}
