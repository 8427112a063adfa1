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
      {
        article: C,
        kb: null,
        reference: '4711',
        text: 'Login fails.',
        component: null,
        area: null,
        position: null,
        alsoIn: [],
        as: 'listed',
      },
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

describe('the article that had a fix first', () => {
  const D = 'KB99000004';
  const shared = { fixes: [fix('Shared.')] };
  const first = (...articles: Parameters<typeof buildKnowledge>[0]): string[] =>
    fixesOf(buildKnowledge(articles), [D], { inherited: true }).map(({ article: by, alsoIn }) =>
      [by, ...alsoIn].join(' '),
    );
  const last = (...kbs: string[]) =>
    rollup(D, 4, '2008-04-01', { supersession: kbs.map((kb) => says('includes', kb)) });

  it('is the one published first, however far down the chain', () => {
    const near = rollup(A, 1, '2008-01-01', shared);
    const far = [
      rollup(B, 2, '2008-03-01', { supersession: [says('includes', C)] }),
      rollup(C, 3, '2008-02-01', shared),
    ];
    expect(first(last(A, B), near, ...far)).toEqual([`${A} ${C}`]);
    expect(first(last(A, B), rollup(A, 1, '2008-02-15', shared), ...far)).toEqual([`${C} ${A}`]);
  });

  it('is the one that the others supersede, whatever the dates say', () => {
    const later = rollup(B, 2, '2008-01-01', { ...shared, supersession: [says('includes', A)] });
    expect(first(last(B), later, rollup(A, 1, '2008-03-01', shared))).toEqual([`${A} ${B}`]);
    expect(first(last(B), later, article(A, shared))).toEqual([`${A} ${B}`]);
  });

  it('is one with a date before one without, and one of a circle by date', () => {
    expect(first(last(A, B), article(A, shared), rollup(B, 2, '2008-03-01', shared))).toEqual([`${B} ${A}`]);
    const circle = [
      rollup(B, 2, '2008-03-01', { ...shared, supersession: [says('includes', C)] }),
      rollup(C, 3, '2008-02-01', { ...shared, supersession: [says('includes', B)] }),
    ];
    expect(first(last(B), ...circle)).toEqual([`${C} ${B}`]);
  });
});

describe('how an article has a fix', () => {
  it('tells what is contained from what is merely replaced', () => {
    const held = (given = {}): string[] =>
      fixesOf(
        buildKnowledge([
          rollup(C, 3, '2008-03-01', {
            supersession: [says('replaces', B)],
            fixes: [fix('Own.'), fix('Again.')],
            ...given,
          }),
          rollup(B, 2, '2008-02-01', { supersession: [says('includes', A)], fixes: [fix('Again.'), fix('Second.')] }),
          rollup(A, 1, '2008-01-01', { fixes: [fix('First.')] }),
        ]),
        [C],
        { inherited: true },
      ).map(({ text, as }) => `${text} ${as}`);
    expect(held()).toEqual(['Own. listed', 'Again. listed', 'Second. replaced', 'First. replaced']);
    expect(held({ cumulative: true })).toEqual([
      'Own. listed',
      'Again. listed',
      'Second. contained',
      'First. contained',
    ]);
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
    expect(lineageOf(knowledge, B, 'Provider.msi').builds.map(({ row: { size } }) => size)).toEqual([3, 2, 1]);
    expect(lineageOf(knowledge, C, 'other.MSI').builds.map(({ article: by }) => by)).toEqual([B]);
  });
});
