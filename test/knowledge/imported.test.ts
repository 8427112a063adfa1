import { describe, expect, it } from 'vitest';
import { buildKnowledge, chainOf, type ImportedEdge } from '../../src/knowledge/index.js';
import { rollup, says } from './articles.js';

const [A, B, C] = ['KB99000001', 'KB99000002', 'KB99000003'] as const;

function listed(from: string, to: string | null, given: Partial<ImportedEdge> = {}): ImportedEdge {
  const shared = { relation: 'replaces', posted: '2008-06-01', products: ['Fabrikam Mail 1.0'] } as const;
  return { from, to, ...shared, source: 'list.csv', line: 2, ...given };
}

describe('published lists', () => {
  it('extend the chain beyond the captures, with the list as source and every row kept', () => {
    const rows = [listed(B, A, { line: 3 }), listed(C, B), listed(B, A, { source: 'another.csv', line: 9 })];
    const knowledge = buildKnowledge([], rows);
    expect(chainOf(knowledge, C)).toMatchObject({ replaces: [B, A], latest: [C] });
    expect(knowledge.edges).toMatchObject([
      { from: B, to: A, relation: 'replaces', statedBy: [], statements: [], source: 'another.csv' },
      { from: C, to: B, relation: 'replaces', statedBy: [], statements: [], source: 'list.csv' },
    ]);
    expect(knowledge.edges[0]?.imported.map(({ source, line }) => `${source}:${line}`)).toEqual([
      'another.csv:9',
      'list.csv:3',
    ]);
    expect(knowledge.imported).toEqual([rows[2], rows[1], rows[0]]);
  });

  it('leave to the article what its own words say', () => {
    const [edge] = buildKnowledge(
      [rollup(B, 2, '2008-04-29', { supersession: [says('replaces', A)] })],
      [listed(B, A)],
    ).edges;
    expect(edge).toMatchObject({ source: 'article', statedBy: [B], imported: [{ source: 'list.csv', line: 2 }] });
  });

  it('make an article known that supersedes nothing', () => {
    expect(chainOf(buildKnowledge([], [listed(A, null)]), A)).toMatchObject({ replaces: [], latest: [A] });
  });

  it('date an article that has no date of its own, the first day when they disagree', () => {
    const rows = [listed(B, A), listed(B, C, { posted: '2008-05-31', source: 'other.csv' })];
    const node = (captures: Parameters<typeof buildKnowledge>[0]) =>
      chainOf(buildKnowledge(captures, rows), B).nodes.find(({ id }) => id === B);
    expect(node([])).toMatchObject({ release: { date: '2008-05-31', precision: 'day' }, releaseFrom: 'other.csv' });
    expect(node([rollup(B, 2, '2008-04-29')])).toMatchObject({
      release: { date: '2008-04-29' },
      releaseFrom: 'article',
    });
  });

  it('are not believed against an article that says it replaces nothing', () => {
    const denial = rollup(B, 2, '2008-04-29', { supersession: [says('replaces-none', {})] });
    const knowledge = buildKnowledge([denial], [listed(B, A), listed(C, B)]);
    expect(chainOf(knowledge, C)).toMatchObject({ replaces: [B] });
    expect(chainOf(knowledge, B)).toMatchObject({
      replaces: [],
      overruled: [{ edge: { from: B, to: A, source: 'list.csv' }, by: [{ article: B, relation: 'replaces-none' }] }],
    });
    expect(chainOf(knowledge, B).problems.map(({ rule }) => rule)).toContain('contradiction');
    expect(buildKnowledge([denial], [listed(B, A, { relation: 'prerequisite' })]).overruled).toEqual([]);
    const elsewhere = rollup(B, 2, '2008-04-29', {
      supersession: [says('replaces-none', { scope: 'Fabrikam Mail 1.0' })],
    });
    expect(chainOf(buildKnowledge([elsewhere], [listed(B, A)]), B)).toMatchObject({ replaces: [A], overruled: [] });
  });

  it('are not believed the other way round, over any number of steps', () => {
    const words = [
      rollup(C, 3, '2008-06-01', { supersession: [says('replaces', B)] }),
      rollup(B, 2, '2008-04-29', { supersession: [says('includes', A)] }),
    ];
    const knowledge = buildKnowledge(words, [listed(A, C)]);
    expect(knowledge.cycles).toEqual([]);
    expect(chainOf(knowledge, A)).toMatchObject({ replaces: [], latest: [C] });
    expect(knowledge.overruled[0]?.by.map(({ article, relation }) => `${article} ${relation}`)).toEqual([
      `${C} replaces`,
      `${B} includes`,
    ]);
    expect(buildKnowledge([], [listed(A, C), listed(C, A)]).overruled).toEqual([]);
  });
});

describe('an edge', () => {
  it('tells which side states it', () => {
    const later = rollup(B, 2, '2008-04-29', { supersession: [says('replaces', A)] });
    const earlier = rollup(A, 1, '2008-02-21', { supersession: [says('replaced-by', B)] });
    const sides = (...given: Parameters<typeof buildKnowledge>) =>
      buildKnowledge(...given).edges.map((edge) => edge.sides);
    expect(sides([later, earlier])).toEqual(['both']);
    expect(sides([later], [listed(B, A)])).toEqual(['later']);
    expect(sides([earlier])).toEqual(['earlier']);
    expect(sides([], [listed(B, A)])).toEqual(['list']);
  });

  it('is limited to products only when every sentence is', () => {
    const scopes = (...given: (string | null)[]) =>
      buildKnowledge([
        rollup(B, 2, '2008-04-29', { supersession: given.map((scope) => says('replaces', { kb: A, scope })) }),
      ]).edges[0]?.scopes;
    expect(scopes('Windows XP', 'Windows 2000', 'Windows XP')).toEqual(['Windows 2000', 'Windows XP']);
    expect(scopes('Windows XP', null)).toEqual([]);
  });
});
