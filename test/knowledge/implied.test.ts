import { describe, expect, it } from 'vitest';
import { buildKnowledge, chainOf } from '../../src/knowledge/index.js';
import type { Article } from '../../src/model/generated/article.js';
import { article, rollup, says } from './articles.js';

const [A, B, C] = ['KB99000001', 'KB99000002', 'KB99000003'] as const;
const everything = (product: string | null, date: string | null = '2011-01') =>
  article(C, {
    supersession: [says('contains-all-previous', { product })],
    family: { product: 'Fabrikam Mail 1.0', ordinal: null, label: null },
    release: { date, precision: date === null ? null : 'month' },
  });
const implied = (...articles: Article[]): string[] =>
  chainOf(buildKnowledge(articles), C).implied.map(({ to, line, earlier }) => `${to} ${line} ${earlier}`);

describe('"contains all previously released updates"', () => {
  it('is said of the product, and of its parts, whatever decorates the name', () => {
    const part = rollup(B, 3, '2009-01-01', {
      family: { product: 'Hosted Services in Microsoft Fabrikam Mail version 1.0', ordinal: 3, label: 'RU3' },
    });
    for (const product of ['Fabrikam Mail 1.0', 'the Microsoft Fabrikam Mail® version 1.0', null])
      expect(implied(everything(product), rollup(A, 1, '2008-01-01'), part)).toEqual([
        `${A} same true`,
        `${B} part true`,
      ]);
  });

  it('is not said of another product, of what came later, or of itself', () => {
    const other = (product: string) => rollup(A, 1, '2008-01-01', { family: { product, ordinal: 1, label: 'RU1' } });
    expect(implied(everything(null), other('Fabrikam Mail 1.5'))).toEqual([]);
    expect(implied(everything(null), other('Fabrikam Mail 1.0 Mobile Services'))).toEqual([]);
    expect(implied(everything(null), rollup(A, 1, '2011-02-01'))).toEqual([]);
    expect(implied(everything(null))).toEqual([]);
  });

  it('says so when the dates do not tell', () => {
    expect(implied(everything(null), rollup(A, 1, '2011-01-15'))).toEqual([`${A} same null`]);
    expect(implied(everything(null, null), rollup(A, 1, '2008-01-01'))).toEqual([`${A} same null`]);
  });

  it('is no news of an article that is named as well', () => {
    const both = everything(null);
    const named = article(C, { ...both, supersession: [...both.supersession, says('replaces', A)] });
    expect(implied(named, rollup(A, 1, '2008-01-01'))).toEqual([]);
  });

  it('is shown from the side of the earlier article too, and leaves its latest alone', () => {
    const knowledge = buildKnowledge([everything(null), rollup(A, 1, '2008-01-01')]);
    expect(chainOf(knowledge, A)).toMatchObject({ replacedBy: [], latest: [A], implied: [{ from: C, to: A }] });
  });
});
