import { describe, expect, it } from 'vitest';
import { buildKnowledge, fixesOf, knownBuilds, lineageOf, uncaptured } from '../../src/knowledge/index.js';
import { article, fix, rollup, row, says } from './articles.js';

const [A, B, C] = ['KB99000001', 'KB99000002', 'KB99000003'] as const;
const knowledge = buildKnowledge([
  rollup(A, 1, '2008-02-21', {
    fixes: [fix('Mail is lost.', { kb: 'KB99000101' }), fix('A  crash.')],
    files: [row('Provider.msi', { size: 1 })],
  }),
  rollup(B, 2, '2008-04-29', {
    supersession: [says('includes', A)],
    fixes: [fix('Sync stops.', { component: 'Mobile' }), fix('a crash.'), fix('As in 101.', { kb: 'KB99000101' })],
    files: [row('PROVIDER.MSI', { size: 2 }), row('Other.msi')],
  }),
  rollup(C, 3, '2008-06-01', {
    supersession: [says('replaces', B)],
    fixes: [fix('Login fails.', { reference: '4711' })],
    files: [row('provider.msi', { size: 3 })],
  }),
  article('KB99000050', { files: [row('Provider.msi', { size: 50 })] }),
]);
const told = (...args: Parameters<typeof fixesOf> extends [unknown, ...infer Rest] ? Rest : never): string[] =>
  fixesOf(knowledge, ...args).map(({ article: by, text }) => `${by.slice(-1)} ${text}`);

describe('fixesOf', () => {
  it('lists an article by itself in its own order', () => {
    expect(fixesOf(knowledge, ['99000003'])).toEqual([
      { article: C, kb: null, reference: '4711', text: 'Login fails.', component: null, area: null, position: null },
    ]);
    expect(told([B, A])).toEqual(['2 Sync stops.', '2 a crash.', '2 As in 101.', '1 Mail is lost.', '1 A  crash.']);
  });

  it('inherits along the chain and tells each fix once, with the article that first had it', () => {
    expect(told([C], { inherited: true })).toEqual([
      '3 Login fails.',
      '2 Sync stops.',
      '1 Mail is lost.',
      '1 A  crash.',
    ]);
    expect(told([C, B], { inherited: true })).toHaveLength(4);
  });

  it('tells what is new since an earlier article', () => {
    expect(told([C], { since: A })).toEqual(['3 Login fails.', '2 Sync stops.']);
    expect(told([C], { since: B })).toEqual(['3 Login fails.']);
    expect(told([C], { since: C })).toEqual([]);
    expect(() => told([A], { since: C })).toThrow(/KB99000003: KB99000001 does not supersede it/);
    expect(() => told([A], { since: 'KB99000999' })).toThrow(/not in the knowledge base/);
  });

  it('filters by any of its words, whatever the flags', () => {
    for (const flags of ['i', 'gi', 'y'])
      expect(told([B], { grep: new RegExp('Mobile', flags) })).toEqual(['2 Sync stops.']);
    expect(told([B], { grep: /^\w/g })).toHaveLength(3);
    expect(told([C], { inherited: true, grep: /KB99000101|4711/ })).toEqual(['3 Login fails.', '1 Mail is lost.']);
  });

  it('refuses an article that nobody captured, and says which ones an inherited list lacks', () => {
    const gap = buildKnowledge([article(C, { supersession: [says('replaces', B)] })]);
    expect(() => fixesOf(gap, [B])).toThrow(/its own text is not in the knowledge base/);
    expect(uncaptured(gap, C)).toEqual([B]);
    expect(uncaptured(knowledge, C)).toEqual([]);
  });
});

describe('builds of a file', () => {
  it('finds them by name as Windows does, oldest article first, in all families', () => {
    expect(knownBuilds(knowledge, 'pRoViDeR.msi').map(({ article: by, row: { size } }) => `${by} ${size}`)).toEqual([
      'KB99000050 50',
      `${A} 1`,
      `${B} 2`,
      `${C} 3`,
    ]);
    expect(knownBuilds(knowledge, 'Unknown.msi')).toEqual([]);
  });

  it('follows a file along the chain of one article', () => {
    expect(lineageOf(knowledge, B, 'Provider.msi').map(({ row: { size } }) => size)).toEqual([3, 2, 1]);
    expect(lineageOf(knowledge, C, 'other.MSI').map(({ article: by }) => by)).toEqual([B]);
  });
});
