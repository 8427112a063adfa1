import { describe, expect, it } from 'vitest';
import { buildKnowledge, chainOf, knownArticle, knownId } from '../../src/knowledge/index.js';
import { InputError } from '../../src/model/errors.js';
import { article, fix, hashOf, rollup, says } from './articles.js';

const [A, B, C, D] = ['KB99000001', 'KB99000002', 'KB99000003', 'KB99000004'] as const;

const three = [
  rollup(C, 3, '2008-06-01', { supersession: [says('replaces', B), says('includes', B)] }),
  rollup(A, 1, '2008-02-21', { fixes: [fix('One.', { kb: 'KB99000101' })] }),
  rollup(B, 2, '2008-04-29', { supersession: [says('includes', A)] }),
];

function problem(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof InputError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'nothing was thrown';
}

describe('chainOf', () => {
  it('follows the relations that supersede, nearest first, from any member', () => {
    const knowledge = buildKnowledge(three);
    expect(chainOf(knowledge, C)).toMatchObject({ id: C, replaces: [B, A], replacedBy: [], latest: [C] });
    expect(chainOf(knowledge, '99000002')).toMatchObject({ id: B, replaces: [A], replacedBy: [C], latest: [C] });
    expect(chainOf(knowledge, 'kb 99000001')).toMatchObject({ id: A, replaces: [], replacedBy: [B, C], latest: [C] });
  });

  it('keeps relations apart, each with who says so, and draws edges from later to earlier', () => {
    const { edges, nodes, family } = chainOf(buildKnowledge(three), C);
    expect(edges.map(({ from, to, relation, statedBy, source }) => ({ from, to, relation, statedBy, source }))).toEqual(
      [
        { from: A, to: 'KB99000101', relation: 'fixed-in', statedBy: [A], source: 'article' },
        { from: B, to: A, relation: 'includes', statedBy: [B], source: 'article' },
        { from: C, to: B, relation: 'includes', statedBy: [C], source: 'article' },
        { from: C, to: B, relation: 'replaces', statedBy: [C], source: 'article' },
      ],
    );
    expect(nodes.map(({ id, known, ordinal }) => ({ id, known, ordinal }))).toEqual([
      { id: C, known: true, ordinal: 3 },
      { id: B, known: true, ordinal: 2 },
      { id: A, known: true, ordinal: 1 },
      { id: 'KB99000101', known: false, ordinal: null },
    ]);
    expect(family).toEqual({ product: 'Fabrikam Mail 1.0', ordinal: 3, label: 'Update Rollup 3' });
  });

  it('does not depend on the order of the captures', () => {
    for (const kb of [A, B, C]) {
      expect(chainOf(buildKnowledge(three.toReversed()), kb)).toEqual(chainOf(buildKnowledge(three), kb));
    }
  });

  it('joins what both sides say into one edge', () => {
    const knowledge = buildKnowledge([
      article(B, { supersession: [says('replaces', A)] }),
      article(A, { supersession: [says('replaced-by', B)] }),
    ]);
    const chain = chainOf(knowledge, A);
    expect(chain.edges).toMatchObject([{ from: B, to: A, relation: 'replaces', statedBy: [A, B] }]);
    expect(chain.edges[0]?.statements.map(({ article: by, relation }) => `${by} ${relation}`)).toEqual([
      `${A} replaced-by`,
      `${B} replaces`,
    ]);
    expect(chain).toMatchObject({ replacedBy: [B], latest: [B], problems: [] });
  });

  it('knows what others say about an article that nobody captured', () => {
    const title = 'Update Rollup 2 for Fabrikam Mail 1.0';
    const knowledge = buildKnowledge([
      rollup(C, 3, '2008-06-01', {
        supersession: [says('replaces', B)],
        references: [{ kb: B, title, url: null, position: null }],
      }),
    ]);
    const chain = chainOf(knowledge, B);
    expect(chain).toMatchObject({ id: B, replaces: [], replacedBy: [C], latest: [C], family: { product: null } });
    expect(chain.nodes.at(-1)).toEqual({
      id: B,
      title,
      release: { date: null, precision: null },
      releaseFrom: null,
      ordinal: null,
      known: false,
    });
    expect(problem(() => knownArticle(knowledge, B))).toMatch(/^not-captured: KB99000002: other articles mention it/);
  });

  it('does not take a prerequisite or a fix for supersession', () => {
    const requires = { product: null, servicePack: null, version: null, orLater: false, kb: A };
    const knowledge = buildKnowledge([
      article(B, {
        prerequisites: [{ text: 'First A.', requires, scope: null, position: null }],
        fixes: [fix('C.', { kb: C }), fix('Own.', { kb: B })],
      }),
      article(A),
      article(C),
    ]);
    expect(chainOf(knowledge, B)).toMatchObject({ replaces: [], latest: [B] });
    expect(chainOf(knowledge, B).edges.map(({ to, relation }) => `${relation} ${to}`)).toEqual([
      `prerequisite ${A}`,
      `fixed-in ${C}`,
    ]);
    expect(chainOf(knowledge, C)).toMatchObject({
      replacedBy: [],
      latest: [C],
      edges: [{ from: B, relation: 'fixed-in' }],
    });
  });

  it('names every end when the chain forks', () => {
    const knowledge = buildKnowledge([
      rollup(A, 1, '2008-01-01'),
      rollup(C, 3, '2008-03-01', { supersession: [says('replaces', A)] }),
      rollup(B, 2, '2008-02-01', { supersession: [says('replaces', A)] }),
    ]);
    expect(chainOf(knowledge, A)).toMatchObject({ replacedBy: [B, C], latest: [B, C] });
  });

  it('takes the one released nearer among those equally far, whatever their numbers', () => {
    const knowledge = buildKnowledge([
      rollup(A, 3, '2008-03-01'),
      rollup(B, 1, '2008-01-01'),
      rollup(C, 2, '2008-02-01'),
      rollup(D, 4, '2008-04-01', { supersession: [says('replaces', A), says('replaces', B), says('replaces', C)] }),
    ]);
    expect(chainOf(knowledge, D).replaces).toEqual([A, C, B]);
  });

  it('says what to do about a number it has never heard of, and about what is no number', () => {
    const knowledge = buildKnowledge(three);
    expect(problem(() => chainOf(knowledge, 'KB99000999'))).toBe(
      `unknown-article: KB99000999: not in the knowledge base, which has ${A}, ${B}, ${C}; check the number, or name the folder with its capture (--kb-dir)`,
    );
    expect(problem(() => chainOf(knowledge, 'rollup'))).toMatch(/^not-a-kb: /);
    expect(problem(() => chainOf(buildKnowledge([]), A))).toContain('which has no article');
  });

  it('finds an article by its other number', () => {
    const knowledge = buildKnowledge([
      article(B, { aliases: ['Q99000777'] }),
      article(C, { supersession: [says('replaces', 'KB99000777')] }),
    ]);
    expect(knownId(knowledge, 'Q99000777')).toBe(B);
    expect(chainOf(knowledge, C).replaces).toEqual([B]);
  });
});

describe('problems of a chain', () => {
  const rules = (kb: string, ...captures: Parameters<typeof buildKnowledge>[0]): string[] =>
    chainOf(buildKnowledge(captures), kb).problems.map(({ rule, articles }) => `${rule} ${articles.join(' ')}`);

  it('names a self loop and leaves it out of the chain', () => {
    const own = article(A, { supersession: [says('replaces', A)] });
    expect(rules(A, own)).toEqual([`self-loop ${A}`]);
    expect(chainOf(buildKnowledge([own]), A)).toMatchObject({ replaces: [], replacedBy: [], latest: [A] });
  });

  it('names a circle once, has no single latest, and does not hang', () => {
    const circle = [
      [A, B],
      [B, C],
      [C, A],
      [D, A],
    ].map(([from = '', to = '']) => article(from, { supersession: [says('replaces', to)] }));
    expect(rules(B, ...circle).filter((rule) => rule.startsWith('cycle'))).toEqual([`cycle ${A} ${B} ${C}`]);
    expect(chainOf(buildKnowledge(circle), B)).toMatchObject({ replaces: [C, A], latest: [D] });
    expect(chainOf(buildKnowledge(circle.slice(0, 3)), B).latest).toEqual([B, A, C]);
  });

  it('names a target that is not captured, once an edge, and not the articles of fixes', () => {
    expect(rules(B, article(B, { supersession: [says('includes', A)], fixes: [fix('x', { kb: C })] }))).toEqual([
      `dangling-target ${B} ${A}`,
    ]);
    expect(rules(B, article(B, { supersession: [says('replaced-by', C)] }))).toEqual([`dangling-target ${B} ${C}`]);
  });

  it('marks what one side alone states', () => {
    expect(rules(B, article(A), article(B, { supersession: [says('replaces', A)] }))).toEqual([`one-sided ${B} ${A}`]);
    expect(rules(B, article(B), article(A, { supersession: [says('replaced-by', B)] }))).toEqual([
      `one-sided ${A} ${B}`,
    ]);
    expect(rules(B, article(A), article(B, { supersession: [says('includes', A)] }))).toEqual([]);
  });

  it('keeps the problems of other chains out', () => {
    expect(rules(A, article(A), article(C, { supersession: [says('replaces', C)] }))).toEqual([]);
  });
});

describe('families', () => {
  const later = (label: string, product: string | null = null) =>
    rollup(D, 4, '2009-01-01', { supersession: [says('replaces', { ordinal: 2, label, product })] });
  const second = rollup(B, 2, '2008-04-29');
  const otherLine = article(C, {
    family: { product: 'Fabrikam Mail 1.0 Mobile Services', ordinal: 2, label: 'Update Rollup 2' },
  });

  it('resolves an ordinal inside one family, however it is abbreviated', () => {
    for (const label of ['RU2', 'Update Rollup 2', 'update rollup 2']) {
      expect(chainOf(buildKnowledge([later(label), second, otherLine]), D).replaces).toEqual([B]);
    }
    expect(chainOf(buildKnowledge([later('RU2', 'Microsoft Fabrikam Mail 1.0'), second]), D).replaces).toEqual([B]);
  });

  it('never borrows the same ordinal from another product line or series, and says what is missing', () => {
    const chain = chainOf(buildKnowledge([later('RU2'), otherLine]), D);
    expect(chain.replaces).toEqual([]);
    expect(chain.problems.map(({ rule, message }) => `${rule}: ${message}`)).toContain(
      `dangling-target: ${D} names "RU2" without a number; the knowledge base has no such article of its family`,
    );
    expect(chainOf(buildKnowledge([later('SP2'), second]), D).replaces).toEqual([]);
  });

  it('does not choose when two articles have the ordinal', () => {
    const twin = rollup(A, 2, '2008-05-01');
    const chain = chainOf(buildKnowledge([later('RU2'), second, twin]), D);
    expect(chain.replaces).toEqual([]);
    const clashes = chain.problems.filter(({ rule }) => rule === 'ordinal-clash');
    expect(clashes).toMatchObject([{ articles: [D, A, B] }]);
  });

  it('finds a bulletin, unless several articles belong to it', () => {
    const bulletin = 'MS08-999';
    const named = article(D, { supersession: [says('replaces', { bulletin })] });
    const one = article(A, { bulletins: [bulletin] });
    expect(chainOf(buildKnowledge([named, one]), D).replaces).toEqual([A]);
    expect(chainOf(buildKnowledge([named, one, article(B, { bulletins: [bulletin] })]), D).replaces).toEqual([]);
  });

  it('ties "all previous updates" to the family and guesses no number', () => {
    const all = rollup(D, 3, '2011-01-01', {
      supersession: [says('contains-all-previous', { product: 'Fabrikam Mail 1.0' })],
    });
    const chain = chainOf(buildKnowledge([all, second]), D);
    expect(chain.edges).toMatchObject([{ from: D, to: 'family:fabrikam mail 1.0', relation: 'contains-all-previous' }]);
    expect(chain.replaces).toEqual([]);
    expect(chain.problems.map(({ rule }) => rule)).not.toContain('dangling-target');
  });

  it('reads "replaces nothing" as no edge', () => {
    const chain = chainOf(buildKnowledge([article(A, { supersession: [says('replaces-none', {})] })]), A);
    expect(chain).toMatchObject({ edges: [], problems: [] });
  });
});

describe('several captures of one article', () => {
  const capture = (format: 'html' | 'markdown' | 'text', given = {}) =>
    article(A, {
      fixes: [fix('A long sentence.')],
      source: { name: `A.${format}`, format, encoding: 'utf-8', sha256: hashOf(format), bytes: 1 },
      ...given,
    });
  const forms = [capture('text'), capture('markdown'), capture('html')];

  it('counts them once, and uses the richest form whatever the order', () => {
    for (const captures of [forms, forms.toReversed()]) {
      const known = knownArticle(buildKnowledge(captures), A);
      expect(known.article.source.format).toBe('html');
      expect(known.captures.map(({ source }) => source.format)).toEqual(['html', 'markdown', 'text']);
    }
  });

  it('prefers a later revision, then the one that was read without doubt', () => {
    const doubt = [{ code: 'unsure', severity: 'warning' as const, message: 'x', position: null }];
    expect(
      knownArticle(buildKnowledge([capture('html', { diagnostics: doubt }), capture('text')]), A).article.source.format,
    ).toBe('text');
    const revised = capture('text', { revision: { number: '10.0', reviewed: null }, diagnostics: doubt });
    const before = capture('html', { revision: { number: '9.0', reviewed: null } });
    expect(knownArticle(buildKnowledge([before, revised]), A).article.source.format).toBe('text');
  });

  it('takes the same bytes twice for one capture', () => {
    expect(knownArticle(buildKnowledge([capture('html'), capture('html')]), A).captures).toHaveLength(1);
  });

  it('says where they differ, and not where one is merely silent', () => {
    expect(buildKnowledge([...forms, capture('text', { title: 'Only here' })]).problems).toEqual([]);
    const position = { start: { line: 9, column: 1, offset: 99 }, end: { line: 9, column: 2, offset: 100 } };
    expect(
      buildKnowledge([capture('html'), capture('text', { fixes: [fix('A long\n sentence.', { position })] })]).problems,
    ).toEqual([]);
    const quoted = capture('text', { supersession: [{ ...says('replaces', B), text: 'In other words.' }] });
    const link = { kb: null, title: 'Contact Us', url: 'http://support.example.test/', position: null };
    const framed = capture('html', { supersession: [says('replaces', B)], references: [link] });
    expect(buildKnowledge([quoted, framed]).problems.filter(({ rule }) => rule === 'capture-differs')).toEqual([]);
    const { problems } = buildKnowledge([
      capture('html'),
      capture('text', { fixes: [fix('Another sentence.')], kind: 'hotfix' }),
    ]);
    expect(problems).toMatchObject([{ rule: 'capture-differs', articles: [A] }]);
    expect(problems[0]?.message).toContain('A.text (fixes, kind)');
  });

  it('keeps a capture without a number aside', () => {
    const knowledge = buildKnowledge([article(null, { supersession: [says('replaces', A)] })]);
    expect(knowledge.unnumbered).toHaveLength(1);
    expect(knowledge.edges).toEqual([]);
  });
});
