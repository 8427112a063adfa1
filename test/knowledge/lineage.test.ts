import { describe, expect, it } from 'vitest';
import { buildKnowledge, lineageOf } from '../../src/knowledge/index.js';
import type { Article, FileRow } from '../../src/model/generated/article.js';
import { article, rollup, row, says } from './articles.js';

const [A, B, C, D] = ['KB99000001', 'KB99000002', 'KB99000003', 'KB99000004'] as const;
const FILE = 'Provider.dll';

const listing = (id: string, ordinal: number, rows: FileRow[], given: Partial<Article> = {}): Article =>
  rollup(id, ordinal, `2008-0${ordinal}-01`, { files: rows, ...given });
const after = (earlier: string, relation: 'replaces' | 'includes' = 'includes') => ({
  supersession: [says(relation, earlier)],
});
const remarks = (...articles: Article[]): string[] =>
  lineageOf(buildKnowledge(articles), A, FILE).remarks.map(({ kind, message }) => `${kind}: ${message}`);

describe('the lineage of a file', () => {
  it('has every build along the chain, newest article first, and says what is not known of the others', () => {
    const knowledge = buildKnowledge([
      listing(A, 1, [row('PROVIDER.DLL', { version: '1.0' }), row(FILE, { version: '1.0', platform: 'x64' })]),
      listing(B, 2, [], after(A)),
      listing(C, 3, [row('Other.dll')], after(B, 'replaces')),
      listing(D, 4, [row(FILE, { version: '1.3' })], {
        supersession: [says('replaces', C), says('replaces', 'KB99000009')],
      }),
      listing('KB99000005', 5, [row(FILE, { version: '9.0' })]),
    ]);
    const lineage = lineageOf(knowledge, B, 'provider.dll');
    expect(lineage.builds.map(({ article: by, row: { version }, release }) => [by, version, release.date])).toEqual([
      [D, '1.3', '2008-04-01'],
      [A, '1.0', '2008-01-01'],
      [A, '1.0', '2008-01-01'],
    ]);
    expect(lineage).toMatchObject({ id: B, file: FILE, remarks: [], view: null });
    expect(lineageOf(knowledge, D, FILE).without).toEqual([
      { article: C, why: 'not-listed' },
      { article: 'KB99000009', why: 'not-captured' },
      { article: B, why: 'no-file-table' },
    ]);
  });

  it('is empty for a file that nobody lists', () => {
    expect(lineageOf(buildKnowledge([listing(A, 1, [])]), A, FILE)).toMatchObject({ file: FILE, builds: [] });
  });
});

describe('remarks', () => {
  const first = (given: Partial<FileRow> = {}): Article =>
    listing(A, 1, [row(FILE, { version: '1.0.10', size: 100, date: '2008-01-01', ...given })]);
  const later = (given: Partial<FileRow>, ...rest: Parameters<typeof after>): Article =>
    listing(B, 2, [row(FILE, { version: '1.0.11', size: 110, date: '2008-02-01', ...given })], after(...rest));

  it('are none where all fits', () => {
    expect(remarks(first(), later({}, A))).toEqual([]);
  });

  it('name one version of two sizes or dates', () => {
    expect(remarks(first(), later({ version: '1.0.010' }, A))).toEqual([
      `contradiction: ${FILE} 1.0.10 is 100 bytes of 2008-01-01 in ${A} and 110 bytes of 2008-02-01 in ${B}`,
    ]);
    expect(remarks(first(), later({ version: '1.0.10', size: 100 }, A))).toHaveLength(1);
    expect(remarks(first(), later({ version: '1.0.10', size: 100, date: '2008-01-02' }, A))).toEqual([]);
    expect(remarks(first(), later({ version: '1.0.10', platform: 'x64' }, A))).toEqual([]);
    expect(remarks(first({ version: null }), later({ version: null }, A))).toEqual([]);
  });

  it('name a contradiction also behind an article that tells neither size nor date', () => {
    const third = listing(C, 3, [row(FILE, { version: '1.0.10', size: 7 })], after(B));
    expect(remarks(first({ size: null, date: null }), later({ version: '1.0.10' }, A), third)).toEqual([
      expect.stringMatching(/^contradiction: .* is 110 bytes of 2008-02-01 in KB99000002 and 7 bytes in KB99000003$/),
    ]);
  });

  it('name a file that an article which contains the earlier one no longer lists', () => {
    const other = (...rest: Parameters<typeof after>) => listing(B, 2, [row('Other.dll')], after(...rest));
    expect(remarks(first(), other(A))).toEqual([`dropped: ${B} is said to contain ${A}, but no longer lists ${FILE}`]);
    expect(remarks(first(), other(A, 'replaces'))).toEqual([]);
    expect(remarks(first(), { ...other(A, 'replaces'), cumulative: true })).toHaveLength(1);
    expect(remarks(first(), listing(B, 2, [], after(A)))).toEqual([]);
  });

  it('see through an article without a table, and blame the first that dropped it alone', () => {
    const without = listing(B, 2, [], after(A));
    const third = listing(C, 3, [row('Other.dll')], after(B));
    const fourth = listing(D, 4, [row('Other.dll')], after(C));
    expect(remarks(first(), without, third, fourth)).toEqual([
      `dropped: ${C} is said to contain ${A}, but no longer lists ${FILE}`,
    ]);
  });

  it('name a later article with an older build, by version, else by date', () => {
    expect(remarks(first(), later({ version: '1.0.9' }, A, 'replaces'))).toEqual([
      `older: ${B} lists ${FILE} 1.0.9 of 2008-02-01, which is older than 1.0.10 of 2008-01-01 in ${A}`,
    ]);
    const dated = { version: null, date: '2007-06-01' };
    expect(remarks(first({ version: null }), later(dated, A))).toEqual([
      `older: ${B} lists ${FILE} in a build of 2007-06-01, which is older than the build of 2008-01-01 in ${A}`,
    ]);
    expect(remarks(first(), later({ version: '1.0.9', platform: 'x64' }, A))).toEqual([]);
  });

  it('compare with the nearest article that lists the file, over any number of others', () => {
    const others = [listing(B, 2, [], after(A)), listing(C, 3, [row('Other.dll')], after(B, 'replaces'))];
    const last = listing(D, 4, [row(FILE, { version: '1.0.1' })], after(C, 'replaces'));
    expect(remarks(first(), ...others, last)).toEqual([expect.stringMatching(/^older: KB99000004 .* in KB99000001$/)]);
  });

  it('end in a circle, and come fast for a long chain', () => {
    expect(remarks(article(A, after(B)), later({}, A))).toEqual([]);
    const length = 3_000;
    const long = Array.from({ length }, (_, n) =>
      article(`KB${n + 1000}`, {
        files: n % 2 === 0 ? [row(FILE, { version: `1.${length - n}` })] : [],
        ...after(`KB${n + 1001}`),
      }),
    );
    const lineage = lineageOf(buildKnowledge(long), 'KB1000', FILE);
    expect(lineage.builds).toHaveLength(length / 2);
    expect(lineage.remarks).toEqual([]);
  });
});
