import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseArticles } from '../../src/article/index.js';
import { audit, parsePolicy } from '../../src/audit/index.js';
import { buildKnowledge } from '../../src/knowledge/index.js';
import { blankHost } from '../support/blank.js';

const bytesOf = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)));
const policy = parsePolicy({ bytes: bytesOf('../example/policy.yaml'), name: 'policy.yaml' });
const [article] = await parseArticles({ bytes: bytesOf('../../kb-sources/KB952077.md'), name: 'KB952077.md' });
if (article === undefined) throw new Error('KB952077.md holds no article');
const lower = (names: readonly string[]) => names.map((name) => name.toLowerCase()).sort();

/** The files that a host of a role must have. */
function filesOf(role: string): string[] {
  const report = audit({
    targets: article === undefined ? [] : [article],
    knowledge: buildKnowledge(article === undefined ? [] : [article]),
    packages: [],
    roster: { hosts: [{ host: 'R1', roles: [role] }] },
    policy,
    evaluatedAt: '2009-01-31T00:00:00Z',
    hosts: [blankHost('R1', { collectedAt: '2009-01-30T00:00:00Z', roles: [role] })],
    inputs: [],
  });
  return lower(report.findings.map(({ file }) => file));
}

describe('the policy for Hosted Messaging and Collaboration', () => {
  it('asks of the share what the article puts there', () => {
    const step = article.installation.find(({ title }) => title?.startsWith('Step 3'));
    expect(step?.files).toHaveLength(20);
    expect(filesOf('package-share')).toEqual(lower(step?.files ?? []));
  });

  it('asks of each other role what is of its kind, and of no two the same', () => {
    const engine = filesOf('mps-engine');
    const web = filesOf('web-services');
    expect([engine.length, web.length]).toEqual([13, 7]);
    expect(lower([...engine, ...web])).toEqual(filesOf('package-share'));
    expect(filesOf('exchange-mailbox')).toEqual([]);
  });

  it('asks of a server with the tools those packages that its steps name', () => {
    const text = JSON.stringify(article.installation.slice(6)).toLowerCase();
    const tools = filesOf('tools');
    expect(tools).toEqual(['emailpermissionmigration.msi', 'updatemobilepolicy.msi']);
    expect(tools.filter((name) => !text.includes(name))).toEqual([]);
  });

  it('leaves out only files of which the article does not say where they go', () => {
    const asked = new Set(['mps-engine', 'web-services', 'tools'].flatMap(filesOf));
    const left = lower(article.files.map(({ name }) => name)).filter((name) => !asked.has(name));
    expect(left).toEqual(['hmoabupdate.msi', 'makegallinked.exe', 'rpchttpconfigtool.msi']);
    const steps = JSON.stringify(article.installation).toLowerCase();
    expect(left.filter((name) => steps.includes(name))).toEqual([]);
  });
});
