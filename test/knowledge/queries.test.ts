import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildKnowledge,
  closureOf,
  commonSuccessors,
  type Knowledge,
  longestChain,
  pathBetween,
} from '../../src/knowledge/index.js';
import { article, says } from './articles.js';
import { articlesOf, closure, distances, graph, id, MOST, pairsOf, type Statement } from './random.js';

const numbers = Array.from({ length: MOST }, (_, n) => n);
const knows = (knowledge: Knowledge, n: number): boolean => knowledge.ids.has(id(n));

/** The longest chain over groups of numbers that reach each other, each group counted once: by trying every way down. */
function longest(steps: readonly number[][]): number {
  const at = (a: number, b: number): number => steps[a]?.[b] ?? Infinity;
  const together = (a: number, b: number): boolean => at(a, b) < Infinity && at(b, a) < Infinity;
  const depth = (from: number): number =>
    1 + Math.max(0, ...numbers.filter((to) => at(from, to) < Infinity && !together(from, to)).map(depth));
  const linked = numbers.filter((a) => numbers.some((b) => a !== b && (at(a, b) < Infinity || at(b, a) < Infinity)));
  return Math.max(0, ...linked.map(depth));
}

describe('on random graphs, against a plain second way', () => {
  const check = (test: (knowledge: Knowledge, steps: number[][], statements: readonly Statement[]) => void): void =>
    fc.assert(
      fc.property(graph, (statements) => {
        test(buildKnowledge(articlesOf(statements)), distances(pairsOf(statements)), statements);
      }),
    );

  it('closureOf gives every pair once, and is transitive', () => {
    check((knowledge, _, statements) => {
      const pairs = [...closureOf(knowledge)].flatMap(({ id: later, replaces }) => replaces.map((kb) => [later, kb]));
      const found = new Set(pairs.map((pair) => pair.join(' ')));
      expect(found.size).toBe(pairs.length);
      expect(found).toEqual(closure(statements));
      for (const [a, b] of pairs)
        for (const [c, d] of pairs) if (b === c && a !== d) expect(found).toContain(`${a} ${d}`);
    });
  });

  it('longestChain is as long, and each step supersedes the next', () => {
    check((knowledge, steps, statements) => {
      const chain = longestChain(knowledge);
      expect(chain).toHaveLength(longest(steps));
      const superseded = closure(statements);
      for (const [i, step] of chain.slice(1).entries())
        for (const later of chain[i] ?? [])
          for (const earlier of step) {
            expect(superseded).toContain(`${later} ${earlier}`);
            expect(superseded).not.toContain(`${earlier} ${later}`);
          }
    });
  });

  it('pathBetween has the fewest steps, each stated', () => {
    check((knowledge, steps) => {
      for (const a of numbers)
        for (const b of numbers) {
          if (!knows(knowledge, a) || !knows(knowledge, b)) continue;
          const [up = Infinity, down = Infinity] = [steps[b]?.[a], steps[a]?.[b]];
          const path = pathBetween(knowledge, id(a), id(b));
          expect(path?.steps.length ?? Infinity).toBe(up < Infinity ? up : down);
          expect(path === null || path.steps.every(({ edges }) => edges.length > 0)).toBe(true);
          const walk = path === null ? [] : [path.earlier, ...path.steps.map(({ later }) => later)];
          expect(walk).toEqual(path === null ? [] : [...path.steps.map(({ earlier }) => earlier), path.later]);
        }
    });
  });

  it('commonSuccessors are those that supersede each or are it, with the smallest step and the ends', () => {
    check((knowledge, steps) => {
      const has = (a: number, b: number): boolean => (steps[a]?.[b] ?? Infinity) < Infinity;
      for (const a of numbers)
        for (const b of numbers) {
          if (!knows(knowledge, a) || !knows(knowledge, b)) continue;
          const { all, nearest, latest } = commonSuccessors(knowledge, [id(a), id(b)]);
          const both = numbers.filter((n) => has(n, a) && has(n, b));
          expect(new Set(all)).toEqual(new Set(both.map(id)));
          const below = (n: number): boolean => both.some((other) => has(n, other) && !has(other, n));
          const above = (n: number): boolean => both.some((other) => has(other, n) && !has(n, other));
          expect(new Set(nearest)).toEqual(new Set(both.filter((n) => !below(n)).map(id)));
          expect(new Set(latest)).toEqual(new Set(both.filter((n) => !above(n)).map(id)));
        }
    });
  });
});

describe('longestChain', () => {
  it('has nothing to tell of articles that supersede nothing', () => {
    expect(longestChain(buildKnowledge([]))).toEqual([]);
    expect(longestChain(buildKnowledge([article(id(1), { supersession: [says('replaces', id(1))] })]))).toEqual([]);
  });

  it('needs no stack', { timeout: 60_000 }, () => {
    const length = 20_000;
    const long = Array.from({ length }, (_, n) =>
      article(`KB${n + 1000}`, { supersession: [says('replaces', `KB${n + 1001}`)] }),
    );
    expect(longestChain(buildKnowledge(long))).toHaveLength(length + 1);
  });

  it('leaves whole products out', () => {
    const all = article(id(1), { supersession: [says('contains-all-previous', { product: 'Fabrikam Mail' })] });
    expect(longestChain(buildKnowledge([all]))).toEqual([]);
  });
});
