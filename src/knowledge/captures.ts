import type { Article } from '../model/generated/article.js';
import { compareVersions } from '../model/version.js';
import { addTo } from './multimap.js';
import { byText } from './order.js';
import type { KnownArticle } from './types.js';

/** Formats by how much of the page's structure they keep. */
const FORMATS = ['html', 'markdown', 'text'] as const;

/** Not facts of the article: where something was read, and how the page was laid out. */
const ASIDE: ReadonlySet<string> = new Set([
  'source',
  'parser',
  'position',
  'positions',
  'diagnostics',
  'sections',
  'schemaVersion',
]);

/**
 * Groups captures by article. Captures of one article stay together and count once.
 * @returns the known articles by number, and the captures that do not say theirs.
 */
export function groupCaptures(captures: readonly Article[]): {
  articles: Map<string, KnownArticle>;
  unnumbered: Article[];
} {
  const groups = new Map<string, Article[]>();
  const unnumbered: Article[] = [];
  for (const capture of captures) {
    if (capture.id === null) unnumbered.push(capture);
    else addTo(groups, capture.id, capture);
  }
  const articles = new Map<string, KnownArticle>();
  for (const [id, group] of groups) {
    const sorted = distinct(group).sort(preferred);
    const [article] = sorted;
    if (article !== undefined) articles.set(id, { id, article, captures: sorted });
  }
  return { articles, unnumbered };
}

/** The same bytes twice are one capture. */
function distinct(group: readonly Article[]): Article[] {
  return [...new Map(group.map((capture) => [capture.source.sha256, capture])).values()];
}

/** The later revision first, then the one read with fewer doubts, then the richer format; the hash decides a tie. */
function preferred(a: Article, b: Article): number {
  const revision = compareVersions(revisionOf(b), revisionOf(a)) ?? 0;
  return (
    revision ||
    doubts(a) - doubts(b) ||
    FORMATS.indexOf(a.source.format) - FORMATS.indexOf(b.source.format) ||
    byText(a.source.sha256, b.source.sha256)
  );
}

/** A number that no order can be told of counts as none, so that the order does not depend on which captures come together. */
function revisionOf({ revision: { number } }: Article): string {
  return number !== null && compareVersions(number, number) !== null ? number : '0';
}

function doubts(article: Article): number {
  return article.diagnostics.filter(({ severity }) => severity !== 'info').length;
}

/**
 * Compares what two captures of one article say. What only one of them says at all (a flattened text has no title) is no
 * difference.
 * @returns the names of the fields that differ, sorted.
 */
export function differences(a: Article, b: Article): string[] {
  const right = new Map<string, unknown>(Object.entries(comparable(b)));
  const differing: string[] = [];
  for (const [field, value] of Object.entries(comparable(a))) {
    if (!ASIDE.has(field) && !agree(value, right.get(field))) differing.push(field);
  }
  return differing.sort(byText);
}

/** Without the quotes that prove a relation, and without links to anything but articles: a page's frame has them, its text not. */
function comparable(article: Article): object {
  const { supersession, references } = article;
  return {
    ...article,
    supersession: supersession.map((entry) => ({ ...entry, text: null })),
    references: references.filter(({ kb }) => kb !== null).map(({ kb }) => kb),
  };
}

/** Articles nest a handful of levels, except steps, whose depth the parser bounds. */
function agree(a: unknown, b: unknown): boolean {
  if (a === b || a === null || b === null) return true;
  if (typeof a === 'string' && typeof b === 'string') return sameWords(a, b);
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = facts(a);
  const right = facts(b);
  if (left.length !== right.length) return false;
  return left.every(([key, value], i) => right[i]?.[0] === key && agree(value, right[i]?.[1]));
}

function facts(value: object): [string, unknown][] {
  return Object.entries(value)
    .filter(([key]) => !ASIDE.has(key))
    .sort(([a], [b]) => byText(a, b));
}

function sameWords(a: string, b: string): boolean {
  return words(a) === words(b);
}

function words(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
