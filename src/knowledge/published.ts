import type { Release } from '../model/generated/article.js';
import type { Edge, Facts, ImportedEdge, Published } from './types.js';

/** Articles that have a row of their own in a published list: it says when they came and what they supersede. */
export function listedIn({ edges, imported }: Facts): Set<string> {
  const listed = new Set(imported.filter(({ to }) => to === null).map(({ from }) => from));
  for (const { from, imported: rows } of edges) if (rows.length > 0) listed.add(from);
  return listed;
}

/**
 * When articles were published: as they say themselves, else as published lists do.
 * @param edges with the rows of the lists.
 * @param rows all of them; of those that are no edge the day counts too.
 */
export function publishedOf(
  articles: Facts['articles'],
  edges: readonly Edge[],
  rows: readonly ImportedEdge[],
): Map<string, Published> {
  const published = new Map<string, Published>();
  const add = (id: string, { posted, source }: ImportedEdge): void => {
    const known = published.get(id);
    if (posted === null || known?.from === 'article') return;
    if (known === undefined) published.set(id, { first: posted, last: posted, from: source });
    else if (posted < known.first) published.set(id, { ...known, first: posted, from: source });
    else if (posted > known.last) published.set(id, { ...known, last: posted });
  };
  for (const { id, article } of articles.values()) {
    const { date } = article.release;
    if (date !== null) published.set(id, { first: date, last: date, from: 'article' });
  }
  for (const { from, imported } of edges) for (const row of imported) add(from, row);
  for (const row of rows) if (row.to === null) add(row.from, row);
  return published;
}

/** The first day, as a release. */
export function releaseOf(published: Published | undefined): Release {
  if (published === undefined) return { date: null, precision: null };
  const { first: date } = published;
  return { date, precision: date.length === '2009-12'.length ? 'month' : 'day' };
}

/** Whether one date is before another for certain: a month is not before a day in it. */
export function isBefore(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
}
