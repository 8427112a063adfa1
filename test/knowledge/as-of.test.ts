import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildKnowledge, chainOf, closureOf, type Knowledge, knownId, viewOf } from '../../src/knowledge/index.js';
import type { Article } from '../../src/model/generated/article.js';
import { article, hashOf, rollup, says } from './articles.js';
import { articlesOf, graph } from './random.js';

const [A, B, C, D] = ['KB99000001', 'KB99000002', 'KB99000003', 'KB99000004'] as const;
const three = [
  rollup(A, 1, '2008-02-21', { supersession: [says('replaced-by', B)] }),
  rollup(B, 2, '2008-04-29', { supersession: [says('replaces', A)] }),
  rollup(C, 3, '2008-06-01', { supersession: [says('replaces', B)] }),
];
const asOf = (day: string, ...captures: Article[]): Knowledge => viewOf(buildKnowledge(captures), { asOf: day });
const listed = (from: string, to: string, posted: string | null, line: number) =>
  ({ from, to, relation: 'replaces', posted, products: [], source: 'list.csv', line }) as const;

describe('as of a day', () => {
  it('ends the chain with what was published by then, and names what came later', () => {
    const chain = chainOf(asOf('2008-04-30', ...three), A);
    expect(chain).toMatchObject({ replacedBy: [B], latest: [B], view: { asOf: '2008-04-30' } });
    expect(chain.view?.absent).toEqual([{ id: C, reason: 'later', release: { date: '2008-06-01', precision: 'day' } }]);
    expect(chainOf(asOf('2008-04-29', ...three), A).latest).toEqual([B]);
    expect(chainOf(asOf('2008-04-28', ...three), A)).toMatchObject({ edges: [], latest: [A] });
  });

  it('says of an article that was not there yet when it came', () => {
    expect(() => chainOf(asOf('2008-04-30', ...three), C)).toThrow(
      /KB99000003: published 2008-06-01, after the day that was asked for \(2008-04-30\)/,
    );
    expect(() => knownId(asOf('2008-04-30', ...three), 'KB99000999')).toThrow(/not in the knowledge base/);
  });

  it('takes a month as published on its last day, and before that as not known', () => {
    const month = article(A, { release: { date: '2008-02', precision: 'month' } });
    expect(chainOf(asOf('2008-02-29', month), A).latest).toEqual([A]);
    expect(() => chainOf(asOf('2008-02-28', month), A)).toThrow(/nothing tells that it was published by the day/);
    expect(() => chainOf(asOf('2008-01-31', month), A)).toThrow(/published 2008-02, after/);
  });

  it('knows an article without a date by its review, or by an article of the day that names it as earlier', () => {
    const undated = article(A, { supersession: [says('replaces', D)] });
    const reviewed = article(A, { revision: { number: '1.0', reviewed: '2008-03-01' } });
    expect(chainOf(asOf('2008-03-01', reviewed), A).latest).toEqual([A]);
    expect(chainOf(asOf('2008-04-29', undated, ...three.slice(1)), B).replaces).toEqual([A, D]);
    const chain = chainOf(asOf('2008-04-28', undated, rollup(D, 9, '2008-01-01')), D);
    expect(chain).toMatchObject({ latest: [D], view: { absent: [{ id: A, reason: 'undated' }] } });
  });

  it('does not believe a sentence about a later article before that was there', () => {
    const revised = rollup(A, 1, '2008-02-21', { supersession: [says('replaced-by', D)] });
    expect(chainOf(asOf('2008-04-28', revised), A)).toMatchObject({ latest: [A], view: { absent: [{ id: D }] } });
    const reviewed = { ...revised, revision: { number: '2.0', reviewed: '2008-04-28' } };
    expect(chainOf(asOf('2008-04-28', reviewed), A)).toMatchObject({ latest: [D] });
    expect(chainOf(asOf('2008-04-27', reviewed), A)).toMatchObject({ latest: [A], view: { revised: [A] } });
  });

  it('reads the revision of the day where it was captured', () => {
    const capture = (reviewed: string, kb: string) =>
      rollup(C, 3, '2008-06-01', {
        revision: { number: reviewed.slice(5, 7), reviewed },
        supersession: [says('replaces', kb)],
        source: { name: reviewed, format: 'html', encoding: 'utf-8', sha256: hashOf(reviewed), bytes: 1 },
      });
    const both = [capture('2008-06-01', A), capture('2008-09-01', B)];
    expect(chainOf(asOf('2008-10-01', ...both), C).replaces).toEqual([B]);
    expect(chainOf(asOf('2008-07-01', ...both), C)).toMatchObject({ replaces: [A], view: { revised: [] } });
    expect(chainOf(asOf('2008-07-01', capture('2008-09-01', B)), C)).toMatchObject({ view: { revised: [C] } });
  });

  it('resolves ordinals among what was there', () => {
    const captures = [
      rollup(A, 1, '2008-02-21'),
      rollup(C, 3, '2008-06-01', { supersession: [says('replaces', { ordinal: 1, label: 'RU1' })] }),
      rollup(D, 1, '2009-01-01'),
    ];
    expect(chainOf(asOf('2009-01-01', ...captures), C).replaces).toEqual([]);
    expect(chainOf(asOf('2008-12-31', ...captures), C).replaces).toEqual([A]);
  });

  it('reads lists by their dates', () => {
    const rows = [listed(B, A, '2008-04-29', 2), listed(C, B, '2008-06-01', 3), listed(D, C, null, 4)];
    const chain = chainOf(viewOf(buildKnowledge([], rows), { asOf: '2008-05-01' }), A);
    expect(chain).toMatchObject({ replacedBy: [B], latest: [B] });
    expect(chain.view?.absent.map(({ id, reason }) => `${id} ${reason}`)).toEqual([`${C} later`, `${D} undated`]);
  });

  it('never loses what was known on an earlier day, on random graphs with random dates', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2008-02-${String(n).padStart(2, '0')}`);
    const dated = fc.tuple(graph, fc.array(fc.option(day), { minLength: 15, maxLength: 15 }));
    fc.assert(
      fc.property(dated, day, day, ([statements, days], one, other) => {
        const whole = buildKnowledge(
          articlesOf(statements).map((capture, i) => {
            const date = days[i] ?? null;
            return { ...capture, release: { date, precision: date === null ? null : 'day' } };
          }),
        );
        const [before = one, after = one] = [one, other].sort();
        const pairs = (of: Knowledge) =>
          new Set([...closureOf(of)].flatMap(({ id, replaces }) => replaces.map((kb) => `${id} ${kb}`)));
        const [past, later, all] = [before, after].map((asOf) => pairs(viewOf(whole, { asOf }))).concat(pairs(whole));
        for (const pair of past ?? []) expect(later).toContain(pair);
        for (const pair of later ?? []) expect(all).toContain(pair);
      }),
    );
  });
});
