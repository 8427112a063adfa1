import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AuditQuestion, audit, failingVerdicts } from '../../src/audit/index.js';
import { buildKnowledge, viewOf } from '../../src/knowledge/index.js';
import type { Policy, Waiver } from '../../src/model/generated/policy.js';
import type { Report } from '../../src/model/generated/report.js';
import validateReport from '../../src/model/generated/report.validate.js';
import { articleOf, fileOf, hostOf, type ShortArticle, type ShortHost, sha } from './support/compact.js';

/** The same worlds in every run; another seed finds others. */
fc.configureGlobal({
  seed: Number(process.env.ROLLCALL_SEED ?? 952_077),
  numRuns: Number(process.env.ROLLCALL_RUNS ?? 150),
});

const NAMES = ['Relay.dll', 'Relaytool.exe', 'Relayns.msi'];
const name = fc.constantFrom(...NAMES, 'relay.DLL', 'Other.exe');
const version = fc.constantFrom('-', '2.0.10.0', '2.0.20.0', '2.0.30.0', '2.1.1.0');
const size = fc.constantFrom('-', '100', '200', '300');
const day = fc.constantFrom('2010-01-05', '2010-03-02', '2010-06-01');
const time = fc.oneof(
  fc.constant('-'),
  day.map((one) => `${one}T10:36:00Z`),
  day.map((one) => `${one}T10:36:00`),
);
const code = fc.constantFrom('-', 'p1', 'p2', 'p3');

const file = fc.tuple(name, version, size, time).map((cells) => cells.join(' | '));
const product = fc
  .tuple(fc.constantFrom('Relayns.msi', 'Other.msi'), code, fc.oneof(fc.constant('-'), day))
  .map((cells) => cells.join(' | '));
const packages = fc.array(
  fc
    .tuple(size, day, fc.constantFrom('p1', 'p2', 'p3'))
    .map(([s, d, c]) => `Relayns.msi | - | ${s} | ${d}T10:36:00Z | code=${c}`),
  { maxLength: 3 },
);

/** Rows of the three rollups: from none to all of the files, with attributes that collide. */
const row = (n: string) => fc.tuple(version, size, day).map(([v, s, d]) => `${n} | ${v} | ${s} | ${d} 10:36`);
const rows = fc
  .tuple(...NAMES.map((n) => fc.option(row(n), { nil: null })))
  .map((all) => all.filter((one) => one !== null));
const chain = fc.tuple(rows, rows, rows).map(([one, two, three]): ShortArticle[] => [
  { id: 'KB99000001', released: '2010-01-12', files: one },
  { id: 'KB99000002', released: '2010-03-09', replaces: ['KB99000001'], files: two },
  { id: 'KB99000003', released: '2010-06-08', replaces: ['KB99000002'], files: three },
]);

const host = (label: string): fc.Arbitrary<ShortHost> =>
  fc.record({
    host: fc.constant(label),
    source: fc.constantFrom('a', 'b', 'c'),
    files: fc.array(file, { maxLength: 4 }),
    products: fc.array(product, { maxLength: 2 }),
    updates: fc.constantFrom([], ['KB99000002']),
    roles: fc.constantFrom([], ['all'], ['package-share']),
  });
const hosts = fc
  .tuple(host('R1'), host('R2'), host('r1'), host('R4'))
  .map((all) => all.map((one, i) => ({ ...one, source: `${one.source}${i}` })));

const basePolicy: fc.Arbitrary<Policy> = fc.record(
  {
    minimumGrade: fc.constantFrom('hash', 'package-code', 'size+time', 'version', 'size', 'install-date'),
    acceptLater: fc.boolean(),
    maxBehind: fc.constantFrom({ articles: 0 }, { articles: 1, days: 100 }),
    due: fc.constant({ high: '30d' }),
    severity: fc.constant({ default: 'high' }),
    maxInventoryAge: fc.constantFrom('5d', '1h'),
    roles: fc.constantFrom({ all: { files: ['*'] } }, { all: { files: ['*.dll'] } }),
  },
  { requiredKeys: [] },
);

const world = fc.record({
  chain,
  hosts,
  packages,
  policy: fc.option(basePolicy, { nil: null }),
  roster: fc.constantFrom(null, ['R1', 'R3']),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

const waiver: fc.Arbitrary<Omit<Waiver, 'id'>> = fc.record(
  {
    owner: fc.constant('O'),
    reason: fc.constant('R'),
    expires: fc.constantFrom('2010-12-31', '2011-01-01'),
    granted: fc.constantFrom('2010-12-01', '2011-01-01', '2011-01-02'),
    hosts: fc.constantFrom<string[]>([], ['r*'], ['R2']),
    groups: fc.constantFrom<string[]>([], ['all'], ['owner:nobody']),
    files: fc.constantFrom<string[]>([], ['Relay.dll']),
    build: fc.constantFrom('2.0.10.0', '100', null),
    articleSha256: fc.constantFrom(sha('KB99000002'), sha('other'), null),
  },
  { requiredKeys: ['owner', 'reason', 'expires'] },
);

const sameHost = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function questionOf(
  { chain: short, policy, roster, ...rest }: World,
  day: { asOf?: string; evaluatedAt?: string } = {},
): AuditQuestion {
  const articles = short.map(articleOf);
  return {
    targets: articles.filter(({ id }) => id === 'KB99000002'),
    knowledge: viewOf(buildKnowledge(articles), { asOf: day.asOf }),
    packages: rest.packages.map((text) => fileOf(text, { name: 'update', line: null })),
    roster: roster === null ? null : { hosts: roster.map((one) => ({ host: one })) },
    policy,
    evaluatedAt: day.evaluatedAt ?? '2011-01-01T00:00:00Z',
    hosts: rest.hosts.map(hostOf),
    inputs: rest.hosts.map(({ source }) => ({ name: source ?? '', sha256: null, kind: 'inventory' as const })),
  };
}

const statuses = (report: Report) =>
  report.findings.map((one) => [one.host, one.file, one.status, one.reason.code, one.grade, one.carries]);
const verdicts = (report: Report) =>
  report.verdicts.map((one) => [one.host, one.verdict, one.reason.code, one.counts, one.carries]);

/** Fails where a file (not a product alone) was proven older before and the host is compliant after. */
function expectNoneCleared(before: Report, after: Report): void {
  const byFile = before.findings.filter(
    ({ status, grade }) => status === 'outdated' && grade !== 'install-date' && grade !== 'package-code',
  );
  const older = new Set(byFile.map((one) => one.host));
  expect(after.verdicts.filter((one) => one.verdict === 'compliant' && older.has(one.host))).toEqual([]);
}

describe('properties', () => {
  test('every report fits its schema, and every host of roster and inventories has one verdict', () => {
    fc.assert(
      fc.property(world, (w) => {
        const report = audit(questionOf(w));
        expect(validateReport(report), JSON.stringify(validateReport.errors)).toBe(true);
        const called = report.verdicts.map((one) => one.host.toLowerCase());
        expect(new Set(called)).toEqual(new Set(['r1', 'r2', 'r4', ...(w.roster === null ? [] : ['r3'])]));
        expect(called).toHaveLength(new Set(called).size);
      }),
    );
  });

  test('the order of inputs does not matter', () => {
    fc.assert(
      fc.property(world, fc.infiniteStream(fc.nat()), (w, keys) => {
        const shuffled = <T>(items: readonly T[]): T[] =>
          items
            .map((item) => ({ item, key: keys.next().value }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const question = questionOf(w);
        const other: AuditQuestion = {
          ...question,
          knowledge: buildKnowledge(shuffled(w.chain.map(articleOf))),
          roster: question.roster === null ? null : { hosts: shuffled(question.roster.hosts) },
          hosts: shuffled(question.hosts).map((one) => ({
            ...one,
            files: shuffled(one.files),
            products: shuffled(one.products),
          })),
          packages: shuffled(question.packages),
          inputs: shuffled(question.inputs),
        };
        expect(JSON.stringify(audit(other))).toBe(JSON.stringify(audit(question)));
      }),
    );
  });

  test('a verdict does not depend on other hosts, package shares aside', () => {
    fc.assert(
      fc.property(world, (w) => {
        const alone = { ...w, hosts: w.hosts.filter((one) => one.host === 'R2') };
        const others = { ...w, hosts: w.hosts.map((one) => (one.host === 'R2' ? one : { ...one, roles: [] })) };
        const of = (report: Report) => verdicts(report).filter(([called]) => called === 'R2');
        expect(of(audit(questionOf(alone)))).toEqual(of(audit(questionOf(others))));
      }),
    );
  });

  test('a waiver changes no status and no verdict', () => {
    fc.assert(
      fc.property(world, fc.array(waiver, { minLength: 1, maxLength: 3 }), (w, some) => {
        const waivers = some.map((one, i) => ({ ...one, id: `W${i}` }));
        const before = audit(questionOf(w));
        const after = audit(questionOf({ ...w, policy: { ...w.policy, waivers } }));
        expect(statuses(after)).toEqual(statuses(before));
        expect(verdicts(after)).toEqual(verdicts(before));
        expect(failingVerdicts(after, w.policy).length).toBe(failingVerdicts(before, w.policy).length);
      }),
    );
  });

  test('what was published or collected after the day changes no verdict of that day', () => {
    const collected = fc.constantFrom('2010-03-20T08:00:00Z', '2010-04-01T23:59:59Z', '2010-04-02T00:00:00Z');
    fc.assert(
      fc.property(world, fc.tuple(collected, collected, collected, collected), (w, times) => {
        const day = { asOf: '2010-04-01', evaluatedAt: '2010-04-01T00:00:00Z' };
        const dated = w.hosts.map((one, i) => ({ ...one, collectedAt: times[i] ?? null }));
        const known = dated.filter(({ collectedAt }) => (collectedAt ?? '') < '2010-04-02');
        const whole = audit(questionOf({ ...w, hosts: dated }, day));
        const then = audit(questionOf({ ...w, hosts: known, chain: w.chain.slice(0, 2) }, day));
        const of = (report: Report) =>
          report.verdicts
            .filter(({ host: called }) => then.verdicts.some((one) => sameHost(one.host, called)))
            .map((one) => [one.host.toLowerCase(), one.verdict, one.counts, one.carries, one.behind])
            .sort();
        expect(of(whole)).toEqual(of(then));
      }),
    );
  });

  test('more files, products, updates and packages never make a host with a file that is proven older compliant', () => {
    fc.assert(
      fc.property(
        world,
        fc.array(file, { maxLength: 3 }),
        fc.array(product, { maxLength: 2 }),
        packages,
        (w, files, products, more) => {
          const richer = w.hosts.map((one) => ({
            ...one,
            files: [...(one.files ?? []), ...files],
            products: [...(one.products ?? []), ...products],
            updates: ['KB99000002'],
          }));
          expectNoneCleared(
            audit(questionOf(w)),
            audit(questionOf({ ...w, hosts: richer, packages: [...w.packages, ...more] })),
          );
        },
      ),
    );
  });

  test('a later article never makes an outdated host compliant', () => {
    fc.assert(
      fc.property(world, (w) => {
        const before = audit(questionOf({ ...w, chain: w.chain.slice(0, 2) }));
        const after = audit(questionOf(w));
        const outdated = new Set(
          before.verdicts.filter(({ verdict }) => verdict === 'outdated').map((one) => one.host),
        );
        expect(after.verdicts.filter((one) => outdated.has(one.host)).map(({ verdict }) => verdict)).not.toContain(
          'compliant',
        );
      }),
    );
  });

  test('nothing is current or newer on weaker evidence than the policy asks for', () => {
    const order = ['hash', 'package-code', 'size+time', 'version', 'size', 'install-date'];
    fc.assert(
      fc.property(world, (w) => {
        const minimum = order.indexOf(w.policy?.minimumGrade ?? 'version');
        for (const { status, grade, reason } of audit(questionOf(w)).findings) {
          if ((status !== 'current' && status !== 'newer') || reason.code === 'later-unknown-build') continue;
          expect(order.indexOf(grade ?? '')).toBeGreaterThanOrEqual(0);
          expect(order.indexOf(grade ?? '')).toBeLessThanOrEqual(minimum);
        }
      }),
    );
  });
});
