import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildKnowledge, type ImportedEdge, RULES } from '../../../src/knowledge/index.js';
import type { Article, FileRow, Fix, Procedure, Supersession } from '../../../src/model/generated/article.js';
import { sha256 } from '../../../src/store/index.js';
import { article, fix, row, says } from '../articles.js';

/** A few numbers and words, so that articles meet each other. */
const id = fc.integer({ min: 99000000, max: 99000007 }).map((n) => `KB${n}`);
const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 3 });
const product = fc.constantFrom('Fabrikam Mail 1.0', 'Microsoft Fabrikam Mail 1.0', 'Contoso', '®', '');
const ordinal = fc.constantFrom(0, 1, 2, 3, 4, -5, 2_000_000_000, 1.5);
const label = fc.constantFrom('Update Rollup 2', 'RU2', 'constructor', '');
const date = fc.constantFrom('2008-02', '2008-02-12', '2008-02-31', '2009-12-01', '', '9999-99-99');
const version = fc.constantFrom('8.1.240.6', '08.01.0240.006', '8.2', 'build 7', '', '99999999999999999999.1');
const name = fc.constantFrom('a.dll', 'A.DLL', 'b.msi', '__proto__', '', 'ß.dll');
const text = fc.constantFrom('It is so.', '', 'x\ny');

const statement: fc.Arbitrary<Supersession> = fc
  .record({
    relation: fc.constantFrom('replaces', 'replaced-by', 'includes', 'contains-all-previous', 'replaces-none'),
    kb: orNull(id),
    ordinal: orNull(ordinal),
    label: orNull(label),
    product: orNull(product),
    bulletin: orNull(fc.constant('MS08-999')),
    scope: orNull(fc.constant('x64')),
  } as const)
  .map(({ relation, ...target }) => says(relation, target));

const fileRow: fc.Arbitrary<FileRow> = fc
  .record({
    name,
    version: orNull(version),
    size: orNull(fc.nat(3)),
    date: orNull(date),
    platform: orNull(fc.constantFrom('x86', 'x64', '(x86)')),
    group: orNull(fc.constantFrom('For all x64-based versions', 'For x86 and x64')),
  })
  .map(({ name: file, ...given }) => row(file, given));

const oneFix: fc.Arbitrary<Fix> = fc.record({ kb: orNull(id), text }).map(({ kb, text: words }) => fix(words, { kb }));

const procedure: fc.Arbitrary<Procedure> = fc.record({
  title: text,
  steps: fc.constant([]),
  components: fc.array(name, { maxLength: 3 }),
  files: fc.array(name, { maxLength: 3 }),
  position: fc.constant(null),
});

const capture: fc.Arbitrary<Article> = fc
  .record({
    id: orNull(id),
    family: fc.record({ product: orNull(product), ordinal: orNull(ordinal), label: orNull(label) }),
    release: fc.record({ date: orNull(date), precision: fc.constant(null) }),
    revision: fc.record({ number: orNull(version), reviewed: orNull(date) }),
    bulletins: fc.array(fc.constant('MS08-999'), { maxLength: 1 }),
    aliases: fc.array(fc.constantFrom('Q990000', 'KB99000001'), { maxLength: 1 }),
    cumulative: orNull(fc.boolean()),
    supersession: fc.array(statement, { maxLength: 4 }),
    files: fc.array(fileRow, { maxLength: 4 }),
    fixes: fc.array(oneFix, { maxLength: 3 }),
    installation: fc.array(procedure, { maxLength: 2 }),
    withdrawn: orNull(fc.record({ text, position: fc.constant(null) })),
  })
  .map(({ id: number, ...given }) => {
    const plain = article(number, given);
    return { ...plain, source: { ...plain.source, sha256: sha256(JSON.stringify(plain)) } };
  });

const listed: fc.Arbitrary<ImportedEdge> = fc.record({
  from: id,
  to: orNull(id),
  relation: fc.constantFrom('replaces', 'includes', 'prerequisite'),
  posted: orNull(date),
  products: fc.array(product, { maxLength: 2 }),
  source: fc.constantFrom('list.csv', 'article', ''),
  line: fc.nat(9),
});

const captures = fc.array(capture, { maxLength: 8 });
const lists = fc.array(listed, { maxLength: 8 });
const known = new Set<string>(RULES.map((rule) => rule.name));

it('tells of problems and never breaks, whatever the articles and lists say', () => {
  const found = new Set<string>();
  fc.assert(
    fc.property(captures, lists, (articles, rows) => {
      for (const problem of buildKnowledge(articles, rows).problems) {
        found.add(problem.rule);
        expect(known).toContain(problem.rule);
        expect(problem.articles.length).toBeGreaterThan(0);
        expect(problem.articles).not.toContain('');
        expect(new Set(problem.articles).size).toBe(problem.articles.length);
        expect(problem.message).not.toMatch(/undefined|null|\[object|NaN/);
        expect(problem.advice).toMatch(/\.$/);
      }
    }),
    { numRuns: 1_000 },
  );
  // A property that meets no problem says nothing.
  expect(found).toEqual(known);
});

it('tells the same whatever the order of articles and lists', () => {
  fc.assert(
    fc.property(captures, lists, (articles, rows) => {
      const { problems } = buildKnowledge(articles, rows);
      expect(buildKnowledge(articles.toReversed(), rows.toReversed()).problems).toEqual(problems);
    }),
  );
});
