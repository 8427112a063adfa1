import { beforeAll, describe, expect, it } from 'vitest';
import { chainOf, type Knowledge } from '../../src/knowledge/index.js';
import { shippedKnowledge } from '../support/shipped.js';

let knowledge: Knowledge;

beforeAll(async () => {
  knowledge = await shippedKnowledge();
});

const edgesOf = (kb: string): string[] =>
  chainOf(knowledge, kb).edges.map(({ from, to, relation }) => `${from} ${relation} ${to}`);

describe('the articles about Hosted Messaging and Collaboration', () => {
  it('are read without an error or warning', () => {
    for (const { id, captures } of knowledge.articles.values())
      for (const { diagnostics } of captures)
        expect(
          diagnostics.filter(({ severity }) => severity !== 'info'),
          id,
        ).toEqual([]);
  });

  it.each([
    ['KB948755', /^Hosted Exchange services in .* 4\.0$/, 2, '2008-02-21'],
    ['KB952076', /^Hosted Exchange services in .* 4\.0$/, 3, '2008-04-29'],
    ['KB952077', /^Hosted Exchange services in .* 4\.0$/, 4, '2008-06-01'],
    ['KB979702', /^Microsoft Solution for .* 4\.0$/, 3, null],
    ['KB982216', /^Microsoft Solution for .* 4\.0$/, 4, null],
    ['KB2444352', /^Microsoft Solution for .* 4\.0$/, 5, null],
    ['KB957583', /^Microsoft Solution for .* 4\.5$/, 1, '2008-10-08'],
    ['KB957584', /^Microsoft Solution for .* 4\.5$/, 2, null],
    ['KB979704', /^Microsoft Solution for .* 4\.5$/, 6, '2009-12'],
  ])('%s counts in its own family', (kb, product, ordinal, date) => {
    const known = knowledge.articles.get(kb)?.article;
    expect(known).toMatchObject({ kind: 'update-rollup', family: { ordinal }, release: { date } });
    expect(known?.family.product).toMatch(product);
  });

  it.each([
    ['KB952077', ['KB952076', 'KB948755'], [], ['KB952077']],
    ['KB952076', ['KB948755'], ['KB952077'], ['KB952077']],
    ['KB948755', [], ['KB952076', 'KB952077'], ['KB952077']],
    ['KB982216', [], [], ['KB982216']],
    ['KB979702', [], [], ['KB979702']],
    ['KB2444352', [], [], ['KB2444352']],
    ['KB2492954', [], [], ['KB2492954']],
    ['KB979704', ['KB957583', 'KB957584'], [], ['KB979704']],
    ['KB957583', [], ['KB979704'], ['KB979704']],
    ['KB957584', [], ['KB979704'], ['KB979704']],
    ['KB969820', [], [], ['KB969820']],
  ])('%s has its chain', (kb, replaces, replacedBy, latest) => {
    expect(chainOf(knowledge, kb)).toMatchObject({ replaces, replacedBy, latest });
  });

  it('have each relation by its own name', () => {
    expect(edgesOf('KB948755')).toEqual([
      'KB948755 fixed-in KB942100',
      'KB948755 fixed-in KB946495',
      'KB952076 includes KB948755',
      'KB952077 includes KB952076',
      'KB952077 replaces KB952076',
    ]);
    expect(edgesOf('KB969820')).toEqual(['KB969820 fixed-in KB957584']);
    expect(edgesOf('KB982216')).toEqual([]);
  });

  it('leave an ordinal open that no article of the family has', () => {
    const { problems } = chainOf(knowledge, 'KB979704');
    expect(
      problems.filter(({ rule }) => rule === 'dangling-target').map(({ articles, message }) => [articles, message]),
    ).toEqual(['RU3', 'RU4', 'RU5'].map((label) => [['KB979704'], expect.stringContaining(`"${label}"`)]));
  });

  it('show what one update says of the whole product, and count none of its numbers', () => {
    const implied = (kb: string): string[] =>
      chainOf(knowledge, kb).implied.map(({ from, to, line, earlier }) => `${from} ${to} ${line} ${earlier}`);
    const family = 'family:hosted messaging and collaboration 4.0';
    expect(chainOf(knowledge, 'KB2492954').edges).toMatchObject([
      { to: family, relation: 'contains-all-previous', sides: 'later', statedBy: ['KB2492954'] },
    ]);
    expect(implied('KB2492954')).toEqual([
      'KB2492954 KB948755 part true',
      'KB2492954 KB952076 part true',
      'KB2492954 KB952077 part true',
      'KB2492954 KB979702 same null',
      'KB2492954 KB982216 same null',
      'KB2492954 KB2444352 same null',
    ]);
    expect(implied('KB982216')).toEqual(['KB2492954 KB982216 same null']);
    expect(implied('KB979704')).toEqual([]);
  });

  it('name what stays unresolved', () => {
    expect(
      chainOf(knowledge, 'KB979704').unresolved.map(({ relation, target, candidates }) => [
        relation,
        target,
        candidates,
      ]),
    ).toEqual(['RU3', 'RU4', 'RU5'].map((label) => ['replaces', label, []]));
  });
});
