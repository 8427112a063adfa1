import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseArticles } from '../../src/article/index.js';
import { buildKnowledge, chainOf, fixesOf, type Knowledge } from '../../src/knowledge/index.js';
import type { Article } from '../../src/model/generated/article.js';
import { readIndex, readKbFolder, shippedKbDir } from '../../src/store/index.js';
import { KB952077_FILES } from '../support/kb952077.js';

const captures = new Map<string, Article>();
let knowledge: Knowledge;

beforeAll(async () => {
  const found = readKbFolder(shippedKbDir());
  expect(found.problems).toEqual([]);
  for (const { file: name, read } of found.captures) {
    const articles = await parseArticles({ bytes: read(), name });
    expect(articles, name).toHaveLength(1);
    for (const article of articles) captures.set(name, article);
  }
  knowledge = buildKnowledge([...captures.values()]);
});

const FORMS = ['KB952077.html', 'KB952077.md', 'KB952077.txt'];

function capture(name: string): Article {
  const article = captures.get(name);
  if (article === undefined) throw new Error(`${name} is not in kb-sources`);
  return article;
}

/** All facts, without where they stand: JSON without positions, source and diagnostics. */
function facts(article: Article): unknown {
  const aside = new Set(['position', 'positions', 'source', 'diagnostics']);
  return JSON.parse(JSON.stringify(article, (key, value: unknown) => (aside.has(key) ? undefined : value)));
}

describe('the index', () => {
  it('names every capture of the folder and nothing else', () => {
    const index = readIndex(shippedKbDir());
    expect(index?.captures.map(({ file }) => file)).toEqual([...captures.keys()]);
    expect(readdirSync(shippedKbDir()).sort()).toEqual([...captures.keys(), 'index.json'].sort());
    for (const { file, articles, sha256 } of index?.captures ?? []) {
      const { id, source } = capture(file);
      expect({ articles: [id], sha256: source.sha256 }).toEqual({ articles, sha256 });
    }
  });
});

describe('KB952077 in three forms', () => {
  it.each(FORMS)('%s lists the 25 files with size, date and time in UTC', (name) => {
    const { files } = capture(name);
    expect(files.map((row) => ({ name: row.name, size: row.size }))).toEqual(
      KB952077_FILES.map((file) => ({ name: file.name, size: file.size })),
    );
    expect(new Set(files.map(({ date, time, zone }) => `${date} ${time} ${zone}`))).toEqual(
      new Set(['2008-06-01 10:36 UTC']),
    );
    expect(files.map(({ version, platform }) => `${version} ${platform}`)).toEqual([
      'null x86',
      ...Array(24).fill('null null'),
    ]);
  });

  it.each(FORMS)('%s says who it is and what it takes the place of', (name) => {
    const article = capture(name);
    expect(article).toMatchObject({
      id: 'KB952077',
      kind: 'update-rollup',
      language: 'en',
      cumulative: true,
      release: { date: '2008-06-01', precision: 'day' },
      family: { ordinal: 4 },
      restart: { computer: 'not-required' },
    });
    expect(article.supersession.map(({ relation, kb }) => `${relation} ${kb}`).sort()).toEqual([
      'includes KB952076',
      'replaces KB952076',
    ]);
    expect([...new Set(article.references.map(({ kb }) => kb))]).toEqual(['KB952076', 'KB824684']);
  });

  it.each(FORMS)('%s gives its fixes, tools and prerequisite', (name) => {
    const { fixes, tools, prerequisites } = capture(name);
    expect(fixes.map(({ text }) => text.slice(0, 32))).toEqual([
      'In an organization with several ',
      'The SetUserPolicy procedure in t',
      'When many users are created shor',
      'A call of the GetSMTPDomain proc',
    ]);
    expect(tools.map(({ text }) => text)).toEqual([
      'A tool that denies administrators, those of customers among them, the Send As and Receive As rights',
      'A tool that gives new names to the mobile policies of an organization',
    ]);
    expect(prerequisites).toMatchObject([
      { requires: { servicePack: 'SP1', kb: null }, scope: 'all servers with Exchange Server components' },
    ]);
    expect(prerequisites[0]?.requires.product).toMatch(/Exchange Server 2007$/);
  });

  it.each(FORMS)('%s has six steps and two procedures for the tools', (name) => {
    const { installation } = capture(name);
    const steps = installation.filter(({ title }) => title?.startsWith('Step '));
    expect(
      steps.map((procedure) => [procedure.steps.length, procedure.components.length, procedure.files.length]),
    ).toEqual([
      [5, 0, 0],
      [12, 11, 0],
      [3, 0, 20],
      [4, 0, 0],
      [4, 0, 0],
      [4, 0, 0],
    ]);
    const tools = installation.filter(({ title }) => title?.includes('tool') === true && !title.includes('two tools'));
    expect(tools.map((procedure) => procedure.steps.length)).toEqual([5, 4]);
    const listed = new Set(KB952077_FILES.map((file) => file.name.toLowerCase()));
    for (const file of steps[2]?.files ?? []) expect(listed).toContain(file.toLowerCase());
  });

  it('has equal facts in all forms', () => {
    const [html, markdown, text] = FORMS.map(capture);
    if (html === undefined || markdown === undefined || text === undefined) throw new Error('a form is missing');
    expect(facts(markdown)).toEqual(facts(html));
    expect(facts(text)).toEqual(facts(html));
  });

  it.each(FORMS)('%s is read without an error or warning', (name) => {
    expect(capture(name).diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

describe('its predecessors', () => {
  it('KB952076 has its dates, and no file table, since none is known', () => {
    const article = capture('KB952076.html');
    expect(article).toMatchObject({
      id: 'KB952076',
      release: { date: '2008-04-29', precision: 'day' },
      revision: { number: '1.0', reviewed: '2008-05-14' },
      family: { ordinal: 3 },
      files: [],
      fixes: [],
      cumulative: null,
    });
    expect(article.supersession.map(({ relation, kb }) => `${relation} ${kb}`)).toEqual(['includes KB948755']);
  });

  it('KB948755 fixes two articles', () => {
    const article = capture('KB948755.md');
    expect(article).toMatchObject({
      id: 'KB948755',
      release: { date: '2008-02-21' },
      family: { ordinal: 2 },
      files: [],
      supersession: [],
    });
    expect(article.fixes.map(({ kb }) => kb)).toEqual(['KB942100', 'KB946495']);
  });
});

describe('the chain', () => {
  it('leads from KB952077 to KB948755 in one family, each article counted once', () => {
    const chain = chainOf(knowledge, 'KB952077');
    expect(chain).toMatchObject({ replaces: ['KB952076', 'KB948755'], replacedBy: [], latest: ['KB952077'] });
    expect(chain.edges.map(({ from, to, relation, statedBy }) => `${from} ${relation} ${to}: ${statedBy}`)).toEqual([
      'KB948755 fixed-in KB942100: KB948755',
      'KB948755 fixed-in KB946495: KB948755',
      'KB952076 includes KB948755: KB952076',
      'KB952077 includes KB952076: KB952077',
      'KB952077 replaces KB952076: KB952077',
    ]);
    expect(chain.problems.map(({ rule }) => rule)).toContain('one-sided');
    const products = ['KB952077', 'KB952076', 'KB948755'].map((kb) => chainOf(knowledge, kb).family.product);
    expect(new Set(products).size).toBe(1);
  });

  it('brings six fixes in all', () => {
    const all = fixesOf(knowledge, ['KB952077'], { inherited: true });
    expect(all.map(({ article }) => article)).toEqual([...Array(4).fill('KB952077'), 'KB948755', 'KB948755']);
  });
});
