import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areRows } from '../../src/article/check-rows.js';
import { parseArticles } from '../../src/article/index.js';
import type { Article, FileRow } from '../../src/model/generated/article.js';
import validate from '../../src/model/generated/article.validate.js';
import { runs } from './support/runs.js';

const TEXT = `Article ID: 99000801

   Date         Time   Version   Size    File name
   -----------------------------------------------
   01-Jun-2008  10:36  1.2.3.4   79,528  Iris.dll
   02-Jun-2008  11:36            9,528   Irisns.dll
`;
const [sample] = await parseArticles({ bytes: new TextEncoder().encode(TEXT), name: 'capture', from: 'text' });

/** Places within a row, and what may be put there by a mistake. */
const PLACES: readonly (readonly [keyof FileRow, ...string[]])[] = [
  ['name'],
  ['version'],
  ['size'],
  ['sizeText'],
  ['date'],
  ['time'],
  ['zone'],
  ['platform'],
  ['servicePack'],
  ['serviceBranch'],
  ['folder'],
  ['locale'],
  ['group'],
  ['hashes'],
  ['hashes', 'sha256'],
  ['position', 'start', 'line'],
  ['position', 'start', 'column'],
  ['position', 'end', 'offset'],
];
const VALUES: readonly unknown[] = [
  null,
  undefined,
  '',
  'Iris',
  '2008-06-01',
  '2008-6-1',
  '2008-06-01T10:36',
  '10:36',
  '10:36:07',
  '9:36',
  'UTC',
  'ab09',
  'AB09',
  0,
  1,
  -1,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
];

function withValue(article: Article, [first, ...rest]: readonly string[], value: unknown): Article {
  const copy = structuredClone(article);
  let inner: object = copy.files[0] ?? {};
  let key = first ?? '';
  for (const next of rest) {
    inner = Reflect.get(inner, key);
    key = next;
  }
  Reflect.set(inner, key, value);
  return copy;
}

describe('the rows of an article', () => {
  it('are what the schema says', () => {
    if (sample === undefined) throw new Error('no article was read');
    expect(sample.files).toHaveLength(2);
    expect(areRows(sample.files)).toBe(true);
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), fc.constantFrom(...VALUES), (place, value) => {
        const changed = withValue(sample, place, value);
        expect(areRows(changed.files)).toBe(validate(changed));
      }),
      runs(800),
    );
  });

  it('may not have a time for a date', () => {
    if (sample === undefined) throw new Error('no article was read');
    expect(areRows(withValue(sample, ['date'], '11:36').files)).toBe(false);
    expect(areRows(withValue(sample, ['time'], '2008-06-02').files)).toBe(false);
  });
});
