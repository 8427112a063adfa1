import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildKnowledge, type Needs, needsOf, pathBetween } from '../../src/knowledge/index.js';
import type { Article, Prerequisite } from '../../src/model/generated/article.js';
import { article, rollup, says } from './articles.js';
import { distances, graph, id, MOST, pairsOf } from './random.js';

const [A, B, C, D, P, Q] = [
  'KB99000001',
  'KB99000002',
  'KB99000003',
  'KB99000004',
  'KB99000005',
  'KB99000006',
] as const;

function requires(given: Partial<Prerequisite['requires']>, text = 'First that.'): Prerequisite {
  const none = { product: null, servicePack: null, version: null, orLater: false, kb: null };
  return { text, requires: { ...none, ...given }, scope: null, position: null };
}

const needs = (from: string, to: string, ...captures: Article[]): Needs => needsOf(buildKnowledge(captures), from, to);
const ids = (steps: readonly { id: string }[]): string[] => steps.map(({ id: kb }) => kb);

const chain = [
  rollup(A, 1, '2008-01-01'),
  rollup(B, 2, '2008-02-01', { supersession: [says('includes', A)] }),
  rollup(C, 3, '2008-03-01', { supersession: [says('replaces', B)] }),
  rollup(D, 4, '2008-04-01', { supersession: [says('includes', C)] }),
];

describe('what a host needs', () => {
  it('is the target alone where that takes the place of all between, each of which is named', () => {
    const answer = needs(A, D, ...chain);
    expect(answer).toMatchObject({ from: A, to: D, standing: 'ahead', met: [], conditions: [], uncaptured: [] });
    expect(ids(answer.steps)).toEqual([D]);
    expect(answer.path?.steps.map(({ earlier, later }) => `${earlier} ${later}`)).toEqual([
      `${A} ${B}`,
      `${B} ${C}`,
      `${C} ${D}`,
    ]);
    expect(answer.skipped).toEqual([
      { id: C, between: true, as: 'contained' },
      { id: B, between: true, as: 'replaced' },
    ]);
    expect(answer.keeps).toBe('replaced');
    expect(needs(B, D, ...chain.slice(1, 2), ...chain.slice(2)).keeps).toBe('replaced');
    expect(needs(C, D, ...chain).keeps).toBe('contained');
  });

  it('is contained also by an article that calls itself cumulative', () => {
    const cumulative = rollup(C, 3, '2008-03-01', { supersession: [says('replaces', B)], cumulative: true });
    const [first, second, , last] = chain;
    if (first === undefined || second === undefined || last === undefined) throw new Error('the chain has four');
    expect(needs(A, D, first, second, cumulative, last)).toMatchObject({ keeps: 'contained' });
  });

  it('names what lies aside as well', () => {
    const aside = rollup(D, 4, '2008-04-01', { supersession: [says('includes', A), says('includes', Q)] });
    expect(needs(A, D, ...chain.slice(0, 1), aside).skipped).toEqual([{ id: Q, between: false, as: 'contained' }]);
  });

  it('puts prerequisites first, theirs before them, each once', () => {
    const answer = needs(
      A,
      D,
      rollup(D, 4, '2008-04-01', {
        supersession: [says('replaces', A)],
        prerequisites: [requires({ kb: P }), requires({ kb: Q })],
      }),
      article(P, { prerequisites: [requires({ kb: Q }), requires({ kb: A })] }),
    );
    expect(answer.steps.map(({ id: kb, requiredBy }) => `${kb}: ${requiredBy.map(({ from }) => from)}`)).toEqual([
      `${Q}: ${P},${D}`,
      `${P}: ${D}`,
      `${D}: `,
    ]);
    expect(answer.met).toEqual([{ id: A, by: A }]);
    expect(answer.uncaptured).toEqual([Q]);
  });

  it('takes a prerequisite as met by what supersedes it, on the host or an earlier step', () => {
    const later = rollup(D, 4, '2008-04-01', {
      prerequisites: [requires({ kb: A }), requires({ kb: P }), requires({ kb: Q })],
    });
    const pair = article(P, { supersession: [says('replaces', Q)] });
    const answer = needs(B, D, ...chain.slice(0, 2), later, pair);
    expect(ids(answer.steps)).toEqual([P, D]);
    expect(answer.met).toEqual([
      { id: A, by: B },
      { id: Q, by: P },
    ]);
    expect(answer).toMatchObject({ standing: 'apart', path: null, keeps: null });
  });

  it('lists conditions that are no articles, and which of them the host met before', () => {
    const pack = (servicePack: string) =>
      requires({ product: 'Fabrikam Server', servicePack }, `${servicePack} first.`);
    const { conditions } = needs(
      A,
      D,
      rollup(A, 1, '2008-01-01', { prerequisites: [pack('SP1')] }),
      rollup(D, 4, '2008-04-01', { supersession: [says('replaces', A)], prerequisites: [pack('SP1'), pack('SP2')] }),
    );
    expect(conditions.map(({ article: by, text, asBefore }) => `${by} ${text} ${asBefore}`)).toEqual([
      `${D} SP1 first. true`,
      `${D} SP2 first. false`,
    ]);
  });

  it('is nothing for a host that is there already, or further', () => {
    for (const kb of [D, C, A]) {
      expect(needs(D, kb, ...chain)).toMatchObject({ standing: 'behind', steps: [], skipped: [], keeps: null });
    }
  });

  it('names prerequisites that need each other, and ends', () => {
    const answer = needs(
      A,
      D,
      article(D, { prerequisites: [requires({ kb: P })] }),
      article(P, { prerequisites: [requires({ kb: Q }), requires({ kb: P })] }),
      article(Q, { prerequisites: [requires({ kb: P })] }),
      article(A),
    );
    expect(ids(answer.steps)).toEqual([Q, P, D]);
    expect(answer.circles).toEqual([[P, Q]]);
  });

  it('says when each supersedes the other', () => {
    const circle = [
      article(A, { supersession: [says('replaces', B)] }),
      article(B, { supersession: [says('replaces', A)] }),
    ];
    expect(needs(A, B, ...circle)).toMatchObject({ standing: 'circle', steps: [{ id: B }] });
  });
});

describe('on random graphs', () => {
  it('each step comes after its prerequisites, and what the target supersedes is on the host, a step or skipped', () => {
    const some = fc.array(fc.tuple(fc.nat(MOST - 1), fc.nat(MOST - 1)), { maxLength: 12 });
    fc.assert(
      fc.property(graph, some, (statements, needed) => {
        const speakers = [...new Set([...statements.map(([n]) => n), ...needed.map(([n]) => n)])];
        const knowledge = buildKnowledge(
          speakers.map((speaker) =>
            article(id(speaker), {
              supersession: statements.filter(([n]) => n === speaker).map(([, kind, n]) => says(kind, id(n))),
              prerequisites: needed.filter(([n]) => n === speaker).map(([, n]) => requires({ kb: id(n) })),
            }),
          ),
        );
        const reach = distances(pairsOf(statements));
        const has = (a: number, b: number): boolean => (reach[a]?.[b] ?? Infinity) < Infinity;
        const [from, to] = [...knowledge.ids].map((kb) => Number(kb.slice(2)) - 99000000);
        if (from === undefined || to === undefined) return;
        const { steps, met, skipped, circles, standing } = needsOf(knowledge, id(from), id(to));
        expect(standing === 'behind').toBe(has(from, to) && !(has(to, from) && from !== to));
        if (standing === 'behind') return;
        const order = ids(steps);
        expect(order.at(-1)).toBe(id(to));
        expect(new Set(order).size).toBe(order.length);
        const there = new Set([...met.map(({ id: kb }) => kb), id(from)]);
        for (const [later, earlier] of needed) {
          const [at, before] = [order.indexOf(id(later)), order.indexOf(id(earlier))];
          if (at < 0 || later === earlier || there.has(id(earlier)) || circles.length > 0) continue;
          expect(before).toBeGreaterThanOrEqual(0);
          expect(before).toBeLessThan(at);
        }
        const below = Array.from({ length: MOST }, (_, n) => n).filter((n) => n !== to && has(to, n) && !has(from, n));
        expect(new Set(ids(skipped))).toEqual(new Set(below.map(id).filter((kb) => !order.includes(kb))));
        expect(pathBetween(knowledge, id(from), id(to)) === null).toBe(standing === 'apart');
      }),
    );
  });
});
