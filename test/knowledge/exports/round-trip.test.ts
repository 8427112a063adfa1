import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeListCsv } from '../../../src/cli/edge-list.js';
import {
  buildKnowledge,
  edgeRows,
  graphDocument,
  type ImportedEdge,
  type Knowledge,
  readList,
} from '../../../src/knowledge/index.js';
import type { Article, Supersession } from '../../../src/model/generated/article.js';
import validate from '../../../src/model/generated/graph.validate.js';
import { inCorpus, onCorpus } from '../../support/corpus.js';
import { article, says } from '../articles.js';

const csvOf = (knowledge: Knowledge): string => edgeListCsv(edgeRows(knowledge).rows);

function rowsOf(csv: string, name = 'again.csv'): readonly ImportedEdge[] {
  const { edges, problems } = readList({ name, bytes: Buffer.from(csv) });
  expect(problems).toEqual([]);
  return edges;
}

const id = fc.integer({ min: 99000000, max: 99000009 }).map((n) => `KB${n}`);
/** Names that spreadsheets, CSV readers and lists within cells stumble over. */
const product = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 8 }),
    fc.constantFrom('=1+1', "'=1", "''-x", '+12', '@a', '\u200b=x', 'a, "b"', '"', "'", 'ＡＢ', '－x'),
  )
  .map((name) => name.replace(/[|\n\r]/g, ' ').trim())
  .filter((name) => name !== '');
const line = fc.record({
  kb: id,
  posted: fc.constantFrom('', '2008-06-01', '2009-12'),
  supersedes: fc.array(id, { maxLength: 3 }).map((ids) => ids.join(' | ')),
  products: fc.array(product, { maxLength: 3 }).map((names) => names.join(' | ')),
  relation: fc.constantFrom('', 'includes', 'prerequisite'),
});
const list = fc.array(line, { minLength: 1, maxLength: 12 });
const name = fc.constantFrom('imports/list.csv', 'imports/=list.csv', 'imports/a, "b".csv', '-list.csv');

describe('what was imported', () => {
  it('is exported whole, with its source, as JSON and as an edge list that reads the same again', () => {
    fc.assert(
      fc.property(list, name, (lines, source) => {
        const rows = rowsOf(stringify(lines, { header: true }), source);
        const knowledge = buildKnowledge([], rows);
        expect(new Set(rows.map((row) => row.source))).toEqual(new Set([source]));
        const document: unknown = JSON.parse(JSON.stringify(graphDocument(knowledge)));
        expect(document).toMatchObject({ imported: rows });
        expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
        expect(rowsOf(csvOf(knowledge))).toEqual(rows);
      }),
    );
  });

  it('is exported beside what captures say, whatever that is', () => {
    const rows = rowsOf('kb,posted,supersedes\nKB99000003,2008-06-01,KB99000002\nKB99000002,,KB99000001\n', 'list.csv');
    const denial = article('KB99000002', { supersession: [says('replaces-none', {})] });
    const { overruled, imported } = graphDocument(buildKnowledge([denial], rows));
    expect(overruled).toMatchObject([{ edge: { from: 'KB99000002', imported: [{ source: 'list.csv', line: 3 }] } }]);
    expect(imported).toHaveLength(2);
    expect(rowsOf(csvOf(buildKnowledge([denial], rows)))).toEqual(expect.arrayContaining([...rows]));
  });
});

/** Relation, other article, and to what it is limited. */
type Said = readonly [Supersession['relation'], string, string | null];

describe('what captures say', () => {
  const relation = fc.constantFrom<Supersession['relation'][]>(
    'replaces',
    'includes',
    'replaced-by',
    'contains-all-previous',
  );
  const statement = fc.tuple(relation, id, fc.option(fc.constantFrom('x64', 'Fabrikam | Contoso')));
  const capture = fc.tuple(id, fc.array(statement, { maxLength: 4 }), fc.array(product, { maxLength: 2 }));

  const articlesOf = (captures: readonly (readonly [string, readonly Said[], string[]])[]): Article[] =>
    captures.map(([kb, statements, appliesTo]) =>
      article(kb, {
        appliesTo,
        supersession: statements.map(([kind, target, scope]) => says(kind, { kb: target, scope })),
      }),
    );
  const ends = ({ edges }: Knowledge): string[] => edges.map(({ from, relation: kind, to }) => `${from} ${kind} ${to}`);

  it('has the same edges when its edge list is imported elsewhere, each with the capture that says so', () => {
    fc.assert(
      fc.property(fc.uniqueArray(capture, { selector: ([kb]) => kb, maxLength: 6 }), (captures) => {
        const knowledge = buildKnowledge(articlesOf(captures));
        const again = rowsOf(csvOf(knowledge));
        const elsewhere = buildKnowledge([], again);
        expect(ends(elsewhere)).toEqual(ends(knowledge));
        expect(elsewhere.ids).toEqual(knowledge.ids);
        const names = new Set(captures.map(([kb]) => `${kb}.html`));
        for (const { source } of again) expect(names).toContain(source);
        for (const { from, relation: kind, to, statedBy } of knowledge.edges) {
          const told = again.filter((row) => row.from === from && row.to === to && row.relation === kind);
          expect(new Set(told.map(({ source }) => source))).toEqual(new Set(statedBy.map((kb) => `${kb}.html`)));
        }
        expect(validate(JSON.parse(JSON.stringify(graphDocument(knowledge))))).toBe(true);
      }),
    );
  });
});

onCorpus('the published edge list, exported', () => {
  it('has every cell that another program reads in the original', () => {
    const bytes = readFileSync(inCorpus('supersession', 'windows-2008-2026.csv'));
    const original: Record<string, string>[] = parse(bytes, { columns: true });
    const knowledge = buildKnowledge([], readList({ name: 'list.csv', bytes }).edges);
    const exported: Record<string, string>[] = parse(csvOf(knowledge), { columns: true });
    expect(exported).toEqual(
      original.map((row, i) => ({ ...row, relation: 'replaces', source: 'list.csv', line: String(i + 2) })),
    );
  });
});
