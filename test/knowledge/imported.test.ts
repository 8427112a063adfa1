import { describe, expect, it } from 'vitest';
import { buildKnowledge, chainOf, type ImportedEdge } from '../../src/knowledge/index.js';
import { rollup, says } from './articles.js';

const [A, B, C] = ['KB99000001', 'KB99000002', 'KB99000003'] as const;

function listed(from: string, to: string | null, given: Partial<ImportedEdge> = {}): ImportedEdge {
  return { from, to, posted: '2008-06-01', products: ['Fabrikam Mail 1.0'], source: 'list.csv', line: 2, ...given };
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
});
