import { audit } from '../../src/audit/index.js';
import { buildKnowledge } from '../../src/knowledge/index.js';
import type { Article } from '../../src/model/generated/article.js';
import type { Report } from '../../src/model/generated/report.js';
import { articleOf, hostOf, type ShortHost } from '../audit/support/compact.js';

/** Two fictional rollups of one file each. */
export function articlesOf(): Article[] {
  return [
    articleOf({
      id: 'KB99000001',
      ordinal: 1,
      released: '2010-01-12',
      files: ['Relay.dll | 2.0.10.0 | 100100 | 2010-01-05 09:10'],
    }),
    articleOf({
      id: 'KB99000002',
      ordinal: 2,
      released: '2010-03-09',
      replaces: ['KB99000001'],
      files: ['Relay.dll | 2.0.20.0 | 100200 | 2010-03-02 10:36'],
    }),
  ];
}

/** An audit of some hosts against the second rollup. */
export function reportOfHosts(shorts: readonly ShortHost[], roster: readonly string[] = []): Report {
  const articles = articlesOf();
  return audit({
    targets: articles.slice(1),
    knowledge: buildKnowledge(articles),
    packages: [],
    roster: { hosts: roster.map((host) => ({ host })) },
    policy: { waivers: [{ id: 'W1', hosts: ['R1'], owner: 'Ops', reason: 'Frozen.', expires: '2012-01-01' }] },
    evaluatedAt: '2011-01-01T00:00:00Z',
    hosts: shorts.map(hostOf),
    inputs: [],
  });
}

/** A report of one host with one older file, of the given name of the host and path of the file. */
export function reportFor({ host = 'R1', path = 'C:\\Relay\\Relay.dll' }: { host?: string; path?: string }): Report {
  const report = reportOfHosts([
    { host, roles: ['web', 'engine'], files: ['Relay.dll | 2.0.10.0 | 100100 | 2010-01-05T09:10:00Z'] },
  ]);
  const findings = report.findings.map((finding) => ({
    ...finding,
    observed: finding.observed === null ? null : { ...finding.observed, path },
  }));
  return { ...report, findings };
}
