import fc from 'fast-check';
import type { Article, Supersession } from '../../src/model/generated/article.js';
import { article, says } from './articles.js';

/** How many articles a random graph has at most. */
export const MOST = 15;

/** Speaker, relation and target, the articles as small numbers. */
export type Statement = readonly [number, Supersession['relation'], number];

export const id = (n: number): string => `KB${99000000 + n}`;

const relation = fc.constantFrom(
  'replaces' as const,
  'includes' as const,
  'replaced-by' as const,
  'contains-all-previous' as const,
  'replaces-none' as const,
);
const statement = fc.tuple(fc.integer({ min: 0, max: MOST - 1 }), relation, fc.integer({ min: 0, max: MOST - 1 }));
export const graph: fc.Arbitrary<Statement[]> = fc.array(statement, { maxLength: 40 });

/** Later and earlier of each statement. */
export function pairsOf(statements: readonly Statement[]): [number, number][] {
  return statements
    .filter(([, kind]) => kind !== 'replaces-none')
    .map(([speaker, kind, target]) => (kind === 'replaced-by' ? [target, speaker] : [speaker, target]));
}

/** The articles that say so, each captured once. */
export function articlesOf(statements: readonly Statement[]): Article[] {
  const speakers = [...new Set(statements.map(([speaker]) => speaker))];
  return speakers.map((speaker) => {
    const own = statements.filter(([other]) => other === speaker);
    return article(id(speaker), { supersession: own.map(([, kind, target]) => says(kind, id(target))) });
  });
}

/**
 * Fewest steps down between all numbers, by Floyd's algorithm on a matrix: a second and plain way to closure and paths.
 * @returns Infinity where there is no way, 0 from a number to itself.
 */
export function distances(pairs: readonly (readonly [number, number])[]): number[][] {
  const steps = Array.from({ length: MOST }, (_, a) =>
    Array.from({ length: MOST }, (_, b) => (a === b ? 0 : Infinity)),
  );
  const at = (a: number, b: number): number => steps[a]?.[b] ?? Infinity;
  const set = (a: number, b: number, value: number): void => {
    const row = steps[a];
    if (row !== undefined) row[b] = Math.min(at(a, b), value);
  };
  for (const [later, earlier] of pairs) if (later !== earlier) set(later, earlier, 1);
  for (let via = 0; via < MOST; via += 1)
    for (let a = 0; a < MOST; a += 1) for (let b = 0; b < MOST; b += 1) set(a, b, at(a, via) + at(via, b));
  return steps;
}

/** "later earlier" for each pair of the closure. */
export function closure(statements: readonly Statement[]): Set<string> {
  return new Set(
    distances(pairsOf(statements)).flatMap((row, later) =>
      row.flatMap((steps, earlier) => (steps > 0 && steps < Infinity ? [`${id(later)} ${id(earlier)}`] : [])),
    ),
  );
}
