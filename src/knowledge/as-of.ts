import type { Article } from '../model/generated/article.js';
import { lineOf } from './product-line.js';
import { directoryOf, resolveNumber } from './targets.js';
import type { Absence, Edge, ImportedEdge, Knowledge, KnownArticle } from './types.js';

/** What was published by a day, and what of the rest was left out. */
export interface Past {
  readonly captures: readonly Article[];
  readonly lists: readonly ImportedEdge[];
  readonly absent: ReadonlyMap<string, Absence>;
  /** Articles of that day of which only a later revision was captured. */
  readonly revised: ReadonlySet<string>;
}

/**
 * What was published and known on a day. An article without a date was there when its last review was, or when an article of that day
 * names it as earlier; else nobody can tell, and it is left out. Where there are captures of the revision of that day, they count.
 * @param day "2009-06-30": to its end.
 */
export function pastOf(whole: Knowledge, day: string): Past {
  const directory = directoryOf(whole.articles);
  const there = thereOn(whole, day);
  const revised = new Set<string>();
  const captures: Article[] = [];
  for (const { id, captures: all } of whole.articles.values()) {
    if (!there.has(id)) continue;
    const then = all.filter(({ revision }) => isBy(revision.reviewed, day) !== false);
    if (then.length === 0) revised.add(id);
    for (const capture of then.length === 0 ? all : then) {
      const supersession = capture.supersession.filter(
        ({ relation, kb }) => relation !== 'replaced-by' || kb === null || there.has(resolveNumber(directory, kb)),
      );
      captures.push({ ...capture, supersession });
    }
  }
  const absent = new Map<string, Absence>();
  for (const id of whole.ids) {
    if (lineOf(id) !== null || there.has(id)) continue;
    absent.set(id, isBy(whole.published.get(id)?.first ?? null, day) === false ? 'later' : 'undated');
  }
  return {
    captures: [...captures, ...whole.unnumbered],
    lists: whole.imported.filter(
      (row) => there.has(resolveNumber(directory, row.from)) && isBy(row.posted, day) !== false,
    ),
    absent,
    revised,
  };
}

/** The articles of a day: those with a date, then those that they name, and so on. */
function thereOn(whole: Knowledge, day: string): Set<string> {
  const open = new Set<string>();
  const there = new Set<string>();
  for (const id of whole.ids) {
    const known = whole.articles.get(id);
    const dated = isBy(whole.published.get(id)?.first ?? null, day);
    if (dated === true || (dated === null && known !== undefined && wasReviewedBy(known, day))) there.add(id);
    else if (dated === null) open.add(id);
  }
  const named = namesOn(whole, day);
  for (const id of there) {
    for (const other of named.get(id) ?? []) if (open.has(other)) there.add(other);
  }
  return there;
}

/** Whom each article, or the row of a list about it, names as there already. */
function namesOn({ edges, articles }: Knowledge, day: string): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  const add = (by: string, other: string): void => {
    const known = names.get(by) ?? new Set<string>();
    names.set(by, known.add(other));
  };
  const speaks = (edge: Edge): void => {
    const { from, to, statements, imported } = edge;
    for (const { article, relation } of statements) {
      const known = articles.get(article);
      if (relation !== 'replaced-by') add(article, to);
      else if (known !== undefined && isBy(known.article.revision.reviewed, day) === true) add(article, from);
    }
    if (imported.some(({ posted }) => isBy(posted, day) !== false)) add(from, to);
  };
  for (const edge of edges) speaks(edge);
  return names;
}

function wasReviewedBy({ captures }: KnownArticle, day: string): boolean {
  return captures.some(({ revision }) => isBy(revision.reviewed, day) === true);
}

/**
 * Whether something of a date was there by the end of a day.
 * @param date a day or a month.
 * @returns null when it has no date, and for the month that the day is in, but on its last day.
 */
function isBy(date: string | null, day: string): boolean | null {
  if (date === null) return null;
  if (date.length >= day.length) return date <= day;
  const month = day.slice(0, date.length);
  if (month !== date) return date < month;
  return day === lastDayOf(date) ? true : null;
}

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
}
