import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildKnowledge, chainOf, type Knowledge } from '../../src/knowledge/index.js';
import { article, says } from './articles.js';
import { articlesOf, closure, graph } from './random.js';

function pairs(knowledge: Knowledge): Set<string> {
  return new Set(
    [...knowledge.ids].flatMap((kb) => chainOf(knowledge, kb).replaces.map((earlier) => `${kb} ${earlier}`)),
  );
}

describe('random graphs', () => {
  it('have the closure that a plain algorithm finds', () => {
    fc.assert(
      fc.property(graph, (statements) => {
        expect(pairs(buildKnowledge(articlesOf(statements)))).toEqual(closure(statements));
      }),
    );
  });

  it('have chains that agree in both directions, with ends that nothing supersedes', () => {
    fc.assert(
      fc.property(graph, (statements) => {
        const knowledge = buildKnowledge(articlesOf(statements));
        for (const kb of knowledge.ids) {
          const chain = chainOf(knowledge, kb);
          for (const later of chain.replacedBy) expect(chainOf(knowledge, later).replaces).toContain(kb);
          expect(new Set(chain.replacedBy).size).toBe(chain.replacedBy.length);
          expect(chain.latest.length).toBeGreaterThan(0);
          for (const end of chain.latest) {
            const { replacedBy, replaces } = chainOf(knowledge, end);
            for (const later of replacedBy) expect(replaces).toContain(later);
          }
        }
      }),
    );
  });

  it('lose nothing when articles are added, and do not depend on their order', () => {
    fc.assert(
      fc.property(graph, graph, (some, more) => {
        const before = pairs(buildKnowledge(articlesOf(some)));
        const all = articlesOf([...some, ...more]);
        const after = pairs(buildKnowledge(all));
        for (const pair of before) expect(after).toContain(pair);
        expect(buildKnowledge(all.toReversed())).toEqual(buildKnowledge(all));
      }),
    );
  });

  it('report each circle and each self loop once', () => {
    fc.assert(
      fc.property(graph, (statements) => {
        const knowledge = buildKnowledge(articlesOf(statements));
        const reach = closure(statements);
        const inCircle = [...knowledge.ids].filter((a) =>
          [...knowledge.ids].some((b) => reach.has(`${a} ${b}`) && reach.has(`${b} ${a}`)),
        );
        const reported = knowledge.problems.filter(({ rule }) => rule === 'cycle').flatMap(({ articles }) => articles);
        expect(reported.toSorted()).toEqual(inCircle.toSorted());
        const loops = new Set(
          statements
            .filter(([a, kind, b]) => a === b && kind !== 'replaces-none')
            .map(([a, kind]) => `${a} ${kind.replace('replaced-by', 'replaces')}`),
        );
        expect(knowledge.problems.filter(({ rule }) => rule === 'self-loop')).toHaveLength(loops.size);
      }),
    );
  });

  it('may be very long: no recursion', { timeout: 60_000 }, () => {
    const length = 20_000;
    const long = Array.from({ length }, (_, n) =>
      article(`KB${n + 1000}`, { supersession: [says('replaces', `KB${n + 1001}`)] }),
    );
    const chain = chainOf(buildKnowledge(long), 'KB1000');
    expect(chain.replaces).toHaveLength(length);
    expect(chain.replaces.at(-1)).toBe(`KB${length + 1000}`);
  });
});
