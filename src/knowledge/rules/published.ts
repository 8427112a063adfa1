import type { Facts } from '../types.js';

/** First and last day on which an article may have been published; equal unless lists disagree. Days or months, ISO 8601. */
export interface Published {
  readonly first: string;
  readonly last: string;
}

/** Articles that have a row of their own in a published list: it says when they came and what they supersede. */
export function listedIn({ edges, imported }: Facts): Set<string> {
  const listed = new Set(imported.filter(({ to }) => to === null).map(({ from }) => from));
  for (const { from, imported: rows } of edges) if (rows.length > 0) listed.add(from);
  return listed;
}

/** When articles were published: as they say themselves, else as published lists do. */
export function publishedOf({ articles, edges, imported }: Facts): Map<string, Published> {
  const published = new Map<string, Published>();
  for (const { id, article } of articles.values()) {
    const { date } = article.release;
    if (date !== null) published.set(id, { first: date, last: date });
  }
  const own = new Set(published.keys());
  const add = (id: string, day: string | null): void => {
    if (day === null || own.has(id)) return;
    const known = published.get(id) ?? { first: day, last: day };
    published.set(id, { first: day < known.first ? day : known.first, last: day > known.last ? day : known.last });
  };
  for (const { from, imported: rows } of edges) for (const { posted } of rows) add(from, posted);
  for (const { from, to, posted } of imported) if (to === null) add(from, posted);
  return published;
}

/** Whether one date is before another for certain: a month is not before a day in it. */
export function isBefore(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
}
