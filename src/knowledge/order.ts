import type { Published } from './types.js';

type Dates = ReadonlyMap<string, Published>;

/** Orders by article number; what is no article ("family:...") comes last, by its words. */
export function byNumber(a: string, b: string): number {
  const left = numberOf(a);
  const right = numberOf(b);
  if (left !== right) return left < right ? -1 : 1;
  return byText(a, b);
}

/** Orders text by code unit: the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders by day of publication, oldest first, then by number. A month counts as before its days, no date as oldest. */
export function oldestFirst(published: Dates): (a: string, b: string) => number {
  const day = (id: string): string => published.get(id)?.first ?? '';
  return (a, b) => byText(day(a), day(b)) || byNumber(a, b);
}

/** The reverse of `oldestFirst`. */
export function newestFirst(published: Dates): (a: string, b: string) => number {
  const order = oldestFirst(published);
  return (a, b) => order(b, a);
}

function numberOf(id: string): number {
  return /^KB\d+$/.test(id) ? Number(id.slice(2)) : Number.POSITIVE_INFINITY;
}
