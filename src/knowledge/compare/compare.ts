import type { Article, Position } from '../../model/generated/article.js';
import { type Fact, type Item, listsOf, singlesOf, words } from './facts.js';

/** One thing in which two articles, or two captures of one, differ. */
export interface Difference {
  /** Field of the article, such as "title" or "files". */
  readonly field: string;
  /** Of a list: which of its items, such as a file by its name; else null. */
  readonly item: string | null;
  /** What of it, such as "size"; null when it is the whole. */
  readonly property: string | null;
  readonly kind: 'changed' | 'only-first' | 'only-second';
  /** What the first says; null when it says nothing. */
  readonly first: Fact;
  readonly second: Fact;
  /** Where each says so; null where it does not, or no place is known. */
  readonly positions: { readonly first: Position | null; readonly second: Position | null };
}

/**
 * Compares what two articles say: field by field, lists item by item (files by name, fixes by number, other things by their words).
 * White space and the order of lists say nothing; nor do headings, remarks of the parser, and where the articles were captured.
 * @returns the differences in the order of the fields; each is one of the other way round when the articles change places.
 */
export function compareArticles(first: Article, second: Article): Difference[] {
  const right = singlesOf(second);
  const singles = singlesOf(first).flatMap(({ field, property, fact, position }, i): Difference[] => {
    const other = right[i];
    if (other === undefined || areEqual(fact, other.fact)) return [];
    const positions = { first: position, second: other.position };
    return [{ field, item: null, property, ...kinds(fact, other.fact), positions }];
  });
  const lists = listsOf(second);
  return [
    ...singles,
    ...[...listsOf(first)].flatMap(([field, items]) => compareLists(field, items, lists.get(field) ?? [])),
  ];
}

function compareLists(field: string, first: readonly Item[], second: readonly Item[]): Difference[] {
  const differences: Difference[] = [];
  for (const [left, right] of pairs(first, second)) {
    const positions = { first: left?.position ?? null, second: right?.position ?? null };
    const label = left?.label ?? right?.label ?? '';
    if (left === null || right === null) {
      const whole = { field, item: label, property: null, ...kinds(left?.label ?? null, right?.label ?? null) };
      differences.push({ ...whole, positions });
      continue;
    }
    for (const property of new Set([...Object.keys(left.facts), ...Object.keys(right.facts)])) {
      const [a = null, b = null] = [left.facts[property], right.facts[property]];
      if (!areEqual(a, b)) differences.push({ field, item: label, property, ...kinds(a, b), positions });
    }
  }
  return differences;
}

/**
 * Puts the items of two lists side by side: by key, and of one key first those that agree in everything, then those of one place,
 * then the rest in their order. An item without a counterpart stands beside null.
 */
function pairs(first: readonly Item[], second: readonly Item[]): [Item | null, Item | null][] {
  const partner = new Map<Item, Item>();
  for (const by of [exactly, inPlace, byKey]) {
    const free = new Map<string, Item[]>();
    const taken = new Set(partner.values());
    for (const item of [...second].reverse()) {
      if (taken.has(item)) continue;
      const alike = free.get(by(item));
      if (alike === undefined) free.set(by(item), [item]);
      else alike.push(item);
    }
    for (const item of first) {
      const match = partner.has(item) ? undefined : free.get(by(item))?.pop();
      if (match !== undefined) partner.set(item, match);
    }
  }
  const matched = new Set(partner.values());
  return [
    ...first.map((item): [Item, Item | null] => [item, partner.get(item) ?? null]),
    ...second.filter((item) => !matched.has(item)).map((item): [null, Item] => [null, item]),
  ];
}

const byKey = ({ key }: Item): string => key;
const inPlace = ({ key, place }: Item): string => JSON.stringify([key, place]);
const exactly = ({ key, facts }: Item): string =>
  JSON.stringify([key, ...Object.entries(facts).map(([name, fact]) => [name, normal(fact)])]);

const normal = (fact: Fact): Fact => (typeof fact === 'string' ? words(fact) : fact);

function areEqual(a: Fact, b: Fact): boolean {
  return normal(a) === normal(b);
}

function kinds(first: Fact, second: Fact): Pick<Difference, 'kind' | 'first' | 'second'> {
  const kind = second === null ? 'only-first' : first === null ? 'only-second' : 'changed';
  return { kind, first, second };
}
