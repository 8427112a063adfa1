import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { type ArticleInput, parseArticles } from '../../src/article/index.js';
import type { Article, Position } from '../../src/model/generated/article.js';
import { inCorpus, onCorpus } from '../support/corpus.js';
import { KB952077_FILES } from '../support/kb952077.js';

const SEED = inCorpus('seed', '952077.txt');
const FAMILY = 'Hosted Exchange services in Microsoft Solution for Hosted Messaging and Collaboration 4.0';

async function parseOne(input: ArticleInput): Promise<Article> {
  const [article, ...others] = await parseArticles(input);
  if (article === undefined || others.length > 0) throw new Error(`${others.length + 1} articles`);
  return article;
}

onCorpus('the flattened capture of KB952077', () => {
  let bytes: Uint8Array;
  let text: string;
  let article: Article;
  const under = (position: Position | null): string =>
    position === null ? '' : text.slice(position.start.offset, position.end.offset);

  beforeAll(async () => {
    bytes = readFileSync(SEED);
    text = new TextDecoder().decode(bytes);
    article = await parseOne({ bytes, name: SEED });
  });

  it('is read with nothing left over', () => {
    expect(article.diagnostics).toEqual([]);
    expect(article).toMatchObject({
      language: 'en',
      kind: 'update-rollup',
      family: { product: FAMILY, ordinal: 4, label: 'Update Rollup 4' },
      release: { date: '2008-06-01', precision: 'day' },
      cumulative: true,
      source: { name: SEED, format: 'text', encoding: 'utf-8', bytes: bytes.length },
    });
  });

  it('gives 25 file rows with every value', () => {
    expect(article.files.map(({ position, group, ...row }) => row)).toEqual(
      KB952077_FILES.map(({ name, size }) => ({
        name,
        version: null,
        size,
        sizeText: `${Math.floor(size / 1000)},${String(size % 1000).padStart(3, '0')}`,
        date: '2008-06-01',
        time: '10:36',
        zone: 'UTC',
        platform: name === 'Makegallinked.exe' ? 'x86' : null,
        servicePack: null,
        serviceBranch: null,
        folder: null,
        locale: null,
        hashes: {},
      })),
    );
  });

  it('places each row over its own cells', () => {
    let after = 0;
    for (const { name, sizeText, position } of article.files) {
      const covered = under(position);
      expect(covered.startsWith(name), name).toBe(true);
      expect(covered, name).toContain(sizeText);
      expect(covered.match(/\.(?:msi|exe)\b/g), name).toHaveLength(1);
      expect(position.start.offset).toBeGreaterThanOrEqual(after);
      after = position.end.offset;
    }
  });

  it('places facts where they stand', () => {
    expect(article.fixes.map(({ position }) => under(position).split(/\s+/).slice(0, 2).join(' '))).toEqual([
      'When an',
      'When you',
      'In an',
      'The GetSMTPDomain',
    ]);
    expect(under(article.positions['/cumulative'] ?? null)).toContain('cumulative');
    expect(under(article.positions['/release'] ?? article.positions['/release/date'] ?? null)).toContain(
      'June 1, 2008',
    );
    for (const { position } of article.supersession) {
      expect(under(position)).toMatch(/includes|replaces/);
    }
  });

  it('gives four fixes and two tools with their packages', () => {
    expect(
      article.fixes.map(({ text: fix }) => /\bSMTP|SetUserPolicy|proxy address|GetSMTPDomain/.exec(fix)?.[0]),
    ).toEqual(['SMTP', 'SetUserPolicy', 'proxy address', 'GetSMTPDomain']);
    for (const { text: fix } of article.fixes) expect(fix).toMatch(/\.$/);
    expect(article.tools.map(({ file }) => file)).toEqual(['Emailpermissionmigration.msi', 'Updatemobilepolicy.msi']);
  });

  it('takes the prerequisite apart', () => {
    expect(article.prerequisites.map(({ requires, scope }) => ({ requires, scope }))).toEqual([
      {
        requires: {
          product: 'Microsoft Exchange Server 2007',
          servicePack: 'SP1',
          version: null,
          orLater: false,
          kb: null,
        },
        scope: 'all servers that have Exchange Server components',
      },
    ]);
  });

  it('needs no restart of the computer', () => {
    expect(article.restart).toMatchObject({ computer: 'not-required', services: [] });
    expect(article.restart.statements).toHaveLength(1);
  });

  it('replaces and includes KB952076, and nothing else', () => {
    expect(
      article.supersession.map(({ relation, kb, ordinal, label, product }) => ({
        relation,
        kb,
        ordinal,
        label,
        product,
      })),
    ).toEqual(
      ['includes', 'replaces'].map((relation) => ({
        relation,
        kb: 'KB952076',
        ordinal: 3,
        label: 'Update Rollup 3',
        product: FAMILY,
      })),
    );
  });

  it('gives six steps with their sub-steps, and the procedures of both tools', () => {
    expect(article.installation.map(({ title, steps }) => [title?.slice(0, 8), steps.length])).toEqual([
      ['Step 1: ', 5],
      ['Step 2: ', 12],
      ['Step 3: ', 3],
      ['Step 4: ', 4],
      ['Step 5: ', 4],
      ['Step 6: ', 4],
      ['How to i', 5],
      ['Install ', 4],
    ]);
    for (const { steps } of article.installation) {
      for (const step of steps) expect(step.steps).toEqual([]);
    }
  });

  it('lists the components of step 2 and the files of step 3', () => {
    const lists = article.installation.map(({ components, files }) => [components.length, files.length]);
    expect(lists).toEqual([
      [0, 0],
      [11, 0],
      [0, 20],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    const [, uninstall, copy] = article.installation;
    expect(uninstall?.components[0]).toBe('Exchange 2007 Hosted Email');
    expect(uninstall?.components.at(-1)).toBe('Managed Mobility 2007 Namespace');
    expect(copy?.files[0]).toBe('Exchange2007OABResourceManagerNS.msi');
    expect(copy?.files.at(-1)).toBe('ManagedHelpers.msi');
    const listed = new Set(article.files.map(({ name }) => name.toLowerCase()));
    for (const name of copy?.files ?? []) expect(listed.has(name.toLowerCase()), name).toBe(true);
  });

  it('refers to two articles', () => {
    expect(article.references.map(({ kb, url }) => [kb, url])).toEqual([
      ['KB952076', 'http://support.microsoft.com/kb/952076/'],
      ['KB824684', 'http://support.microsoft.com/kb/824684/'],
    ]);
  });

  it('gets its number from the name of the file', () => {
    expect(article.id).toBe('KB952077');
  });

  it('gets its number from an address', async () => {
    const { id, diagnostics } = await parseOne({ bytes, name: 'http://support.microsoft.com/kb/952077/en-us' });
    expect({ id, diagnostics }).toEqual({ id: 'KB952077', diagnostics: [] });
  });

  it.each(['KB952077', '952077', 'kb 952077', 'Q952077'])('gets its number from the caller: %s', async (kb) => {
    const { id, diagnostics } = await parseOne({ bytes, name: 'capture.txt', kb });
    expect({ id, diagnostics }).toEqual({ id: 'KB952077', diagnostics: [] });
  });

  it('has no number, and says so, where nothing gives it', async () => {
    const { id, diagnostics } = await parseOne({ bytes, name: 'capture.txt' });
    expect(id).toBeNull();
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['id-unknown', 'warning']]);
  });
});
