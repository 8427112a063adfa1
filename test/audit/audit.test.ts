import { describe, expect, test } from 'vitest';
import {
  type AuditQuestion,
  audit,
  auditHost,
  failingVerdicts,
  prepareAudit,
  subjectsOf,
} from '../../src/audit/index.js';
import { buildKnowledge, viewOf } from '../../src/knowledge/index.js';
import { InputError } from '../../src/model/errors.js';
import { blankHost } from '../support/blank.js';
import { type Input, questionOf } from './support/case.js';
import { sha } from './support/compact.js';

const input: Input = {
  says: 'Two hosts, one of them outdated.',
  roster: [{ host: 'R1', roles: ['web', 'engine'] }, { host: 'R2' }],
  hosts: [
    {
      host: 'r1',
      utcOffset: '+01:00',
      files: ['RELAY.DLL | 2.0.10.0 | 100100 | 2010-01-05T10:10:00 | path=C:\\Relay\\RELAY.DLL'],
      products: ['Relay.dll | - | -'],
    },
    { host: 'R2', files: ['Relaytool.exe | - | 200200 | 2010-03-02T10:36:00Z'] },
  ],
};

describe('a finding', () => {
  test('shows what is expected and observed, and where both stand', () => {
    const [finding] = audit(questionOf(input)).findings;
    expect(finding).toEqual({
      host: 'R1',
      article: 'KB99000002',
      file: 'Relay.dll',
      status: 'outdated',
      reason: {
        code: 'lower-version',
        text:
          'Relay.dll has a lower version than KB99000002 lists: version 2.0.10.0, 100100 bytes, 2010-01-05T10:10:00; ' +
          'listed is version 2.0.20.0, 100200 bytes, 2010-03-02T10:36:00Z. It is the build of KB99000001.',
      },
      expected: {
        name: 'Relay.dll',
        version: '2.0.20.0',
        size: 100200,
        modified: '2010-03-02T10:36:00Z',
        packageCode: null,
        sha256: null,
        path: null,
      },
      observed: {
        name: 'RELAY.DLL',
        version: '2.0.10.0',
        size: 100100,
        modified: '2010-01-05T10:10:00',
        packageCode: null,
        sha256: null,
        path: 'C:\\Relay\\RELAY.DLL',
      },
      carries: 'KB99000001',
      grade: 'version',
      evidence: {
        article: {
          id: 'KB99000002',
          sha256: sha('KB99000002'),
          position: { start: { line: 2, column: 1, offset: 11 }, end: { line: 2, column: 53, offset: 63 } },
        },
        inventory: { name: 'r1.ndjson', sha256: sha('r1.ndjson'), line: 2 },
      },
    });
  });

  test('of what is not there points to the listing that would show it', () => {
    const report = audit(questionOf({ ...input, hosts: [{ host: 'R2', files: ['Other.dll | - | - | -'] }] }));
    const absent = report.findings.find(({ status }) => status === 'absent');
    expect(absent).toMatchObject({ host: 'R2', observed: null, grade: null });
    expect(absent?.evidence.inventory).toEqual({ name: 'R2.ndjson', sha256: sha('R2.ndjson'), line: null });
    expect(report.findings[0]).toMatchObject({ host: 'R1', evidence: { inventory: null } });
  });
});

test('of several package codes of one row a finding shows the lowest, and each of them counts', () => {
  const of = (codes: string[]) =>
    audit(
      questionOf({
        ...input,
        roster: [],
        packages: codes.map((code) => `Relayns.msi | - | 301056 | 2010-03-02T10:36:00Z | code=${code}`),
        hosts: [{ host: 'R1', products: ['Relayns.msi | one | -'] }],
      }),
    ).findings[0];
  expect(of(['one', 'two'])?.status).toBe('current');
  expect(of(['two', 'one'])).toEqual(of(['one', 'two']));
});

describe('the reason of a finding', () => {
  const told = (host: Partial<Input['hosts'][number]>) =>
    audit(
      questionOf({
        says: 'One host.',
        packages: ['Relayns.msi | - | 301056 | 2010-03-02T10:36:00Z | code=ns-2'],
        hosts: [{ host: 'R1', ...host }],
      }),
    ).findings.map(({ reason }) => reason.text);

  test('names no other article where there is none', () => {
    expect(told({ files: ['Relay.dll | 2.0.20.0 | 100200 | -'] })).toEqual([
      'Relay.dll has the version that KB99000002 lists, and nothing known of it contradicts: version 2.0.20.0, 100200 bytes.',
    ]);
  });

  test('counts the records where there are several, and does not where there is one', () => {
    const [one] = told({ products: ['Relayns.msi | ns-2 | 2010-04-01'] });
    const [two] = told({ products: ['Relayns.msi | ns-2 | 2010-04-01', 'Relayns.msi | ns-2 | 2010-04-02'] });
    expect(one).not.toContain('such records');
    expect(two).toContain('It is one of 2 such records of this host.');
  });

  test('names copies that Windows keeps aside where there are some beside those in use, and else none', () => {
    const at = (path: string, version = '2.0.20.0') => `Relay.dll | ${version} | 100200 | - | path=${path}`;
    const [used, other] = [at('C:\\a\\Relay.dll'), at('C:\\b\\Relay.dll')];
    const kept = at('C:\\$Recycle.Bin\\Relay.dll', '2.0.10.0');
    expect(told({ files: [used, other] })[0]).not.toContain('aside');
    expect(told({ files: [used, kept] })[0]).toContain(
      'A copy that Windows keeps aside (C:\\$Recycle.Bin\\Relay.dll) does not',
    );
    expect(told({ files: [kept, kept] })[0]).not.toContain('aside');
  });

  test('names the product only where it disagrees with the file', () => {
    const files = ['Relayns.msi | - | 301056 | 2010-03-02T10:36:00Z'];
    const [agreed] = told({ files, products: ['Relayns.msi | ns-2 | 2010-04-01'] });
    expect(agreed).toMatch(/^Relayns\.msi has the size and the time .*\.$/);
    expect(agreed).not.toContain('disagrees');
    expect(agreed).not.toContain('product');
  });
});

test('evidence has the hash of the very input in which a record stands', () => {
  const source = { name: 'b.csv', line: 3 };
  const sources = [
    { name: 'made-from.log', sha256: null },
    { name: 'a.csv', sha256: sha('a') },
    { name: 'b.csv', sha256: sha('b') },
  ];
  const question = questionOf({ ...input, hosts: [] });
  const file = (name: string) => ({
    ...{ path: null, name, size: null, modified: null, version: '2.0.20.0', sha256: null, packageCode: null, source },
  });
  const hosts = [blankHost('R1', { files: [file('Relay.dll')], sources }), blankHost('R2', { sources })];
  const policy = { roles: { web: { files: ['Relay.dll', 'Relayws.msi'] } } };
  const { findings } = audit({
    ...question,
    policy,
    roster: { hosts: ['R1', 'R2'].map((host) => ({ host, roles: ['web'] })) },
    hosts,
  });
  const evidenceOf = (name: string, host = 'R1') =>
    findings.find((one) => one.file === name && one.host === host)?.evidence.inventory;
  expect(evidenceOf('Relay.dll')).toEqual({ name: 'b.csv', sha256: sha('b'), line: 3 });
  expect(evidenceOf('Relayws.msi')).toEqual({ name: 'b.csv', sha256: sha('b'), line: null });
  // What was read has a hash; what it was made from need not.
  expect(evidenceOf('Relayws.msi', 'R2')).toEqual({ name: 'a.csv', sha256: sha('a'), line: null });
});

test('an article that the knowledge base does not have is compared with itself alone', () => {
  const question = questionOf({ says: 'No roster.', hosts: input.hosts, policy: { maxBehind: { articles: 9 } } });
  const { verdicts } = audit({ ...question, knowledge: buildKnowledge([]) });
  expect(verdicts.map(({ host, verdict, carries }) => [host, verdict, carries])).toEqual([
    ['R2', 'compliant', []],
    ['r1', 'outdated', []],
  ]);
  expect(verdicts[0]?.behind).toEqual({ articles: null, days: null, latest: ['KB99000002'], allowed: null });
});

test('targets are in the order of their numbers, each once, and each finding has its rule', () => {
  const question = questionOf({ ...input, targets: ['KB99000003', 'KB99000002', 'KB99000003'] });
  const report = audit(question);
  expect(report.targets).toEqual(['KB99000002', 'KB99000003']);
  expect(report.verdicts.map(({ article }) => article)).toEqual([...report.targets, ...report.targets]);
  expect(report.verdicts[0]?.behind?.latest).toEqual(['KB99000003']);
  const prepared = prepareAudit(question, question.hosts);
  const rules = subjectsOf(prepared.roster, question.hosts).map((one) => auditHost(prepared, one).rules);
  expect(rules).toEqual([
    ['lower-version', 'lower-version'],
    ['size-and-time-equal', 'earlier-known-build'],
  ]);
});

describe('a report', () => {
  test('counts every verdict, also those that nothing got', () => {
    expect(audit(questionOf(input)).summary).toEqual({
      'not-applicable': 0,
      unknown: 0,
      superseded: 0,
      missing: 0,
      'registered-not-effective': 0,
      mixed: 0,
      outdated: 1,
      incomplete: 0,
      compliant: 1,
    });
  });

  test('gives roles, time of collection and a due date that is not known', () => {
    expect(audit(questionOf(input)).verdicts[0]).toMatchObject({
      host: 'R1',
      roles: ['engine', 'web'],
      dueDate: null,
      collectedAt: '2010-12-30T08:00:00Z',
      counts: { current: 0, newer: 0, outdated: 1, absent: 0, unrecognised: 0, unverifiable: 0 },
    });
  });

  test('has an id that is a hash of the inputs, the targets and the moment that was asked for, and of nothing else', () => {
    const question = questionOf(input);
    const a = { name: 'a', sha256: sha('a'), kind: 'inventory' as const };
    const b = { name: 'b', sha256: sha('b'), kind: 'article' as const };
    const idOf = (inputs: typeof question.inputs, evaluatedAt = question.evaluatedAt) =>
      audit({ ...question, inputs, evaluatedAt }).runId;
    expect(idOf([a, b])).toMatch(/^[0-9a-f]{64}$/);
    expect(idOf([b, a, a], '2012-01-01T00:00:00Z')).toBe(idOf([a, b]));
    expect(idOf([a, { ...b, sha256: sha('c') }])).not.toBe(idOf([a, b]));
    expect(idOf([a, { ...b, kind: 'inventory' as const }])).not.toBe(idOf([a, b]));
    const targets = question.knowledge.articles.get('KB99000001')?.article;
    expect(audit({ ...question, inputs: [a, b], targets: targets === undefined ? [] : [targets] }).runId).not.toBe(
      idOf([a, b]),
    );
    const asOf = (day: string, time = '00:00:00') =>
      audit({
        ...question,
        inputs: [a, b],
        knowledge: viewOf(question.knowledge, { asOf: day }),
        evaluatedAt: `${day}T${time}Z`,
      }).runId;
    const ids = [idOf([a, b]), asOf('2010-03-09'), asOf('2010-03-10'), asOf('2010-03-10', '10:00:00')];
    expect(new Set(ids).size).toBe(4);
    expect(asOf('2010-03-10')).toBe(ids[2]);
  });

  test('lists the inputs sorted and once', () => {
    const a = { name: 'a', sha256: null, kind: 'inventory' as const };
    const b = { name: 'b', sha256: null, kind: 'article' as const };
    expect(audit({ ...questionOf(input), inputs: [a, b, a] }).inputs).toEqual([b, a]);
  });

  test('fails by its verdicts, or by those that the policy names', () => {
    const report = audit(questionOf(input));
    expect(failingVerdicts(report, null).map(({ host }) => host)).toEqual(['R1']);
    expect(failingVerdicts(report, {}).map(({ host }) => host)).toEqual(['R1']);
    expect(failingVerdicts(report, { fail: ['compliant'] }).map(({ host }) => host)).toEqual(['R2']);
    expect(failingVerdicts(report, { fail: [] })).toEqual([]);
  });

  test('fails by a verdict that is waived', () => {
    const waivers = [{ id: 'W', owner: 'O', reason: 'R', expires: '2020-01-01' }];
    const report = audit(questionOf({ ...input, policy: { waivers } }));
    expect(report.verdicts[0]?.waived).toBe(true);
    expect(failingVerdicts(report, { waivers })).toHaveLength(1);
  });
});

describe('a question that cannot be answered', () => {
  const errorOf = (question: AuditQuestion): InputError => {
    try {
      audit(question);
    } catch (error) {
      if (error instanceof InputError) return error;
      throw error;
    }
    throw new Error('answered');
  };

  test.each([
    '2011-01-01',
    '2011-01-01T00:00:00',
    'now',
    '2011-13-01T00:00:00Z',
    'at 2011-01-01T00:00:00Z',
    '+002011-01-01T00:00:00Z',
    '2011-01-01T00:00:00Z (noon)',
  ])('as of %s', (evaluatedAt) => {
    const { code, message } = errorOf({ ...questionOf(input), evaluatedAt });
    expect(code).toBe('not-a-time');
    expect(message).toBe(`evaluatedAt: "${evaluatedAt}" is no RFC 3339 time, such as 2009-01-31T10:00:00Z`);
  });

  test.each(['2011-01-01T00:00:00.123456+14:00', '2011-01-01t00:00:00z'])('as of %s can be', (evaluatedAt) => {
    expect(audit({ ...questionOf(input), evaluatedAt }).evaluatedAt).toBe(evaluatedAt);
  });

  test('of the future, where the policy refuses that', () => {
    const question = {
      ...questionOf({ ...input, policy: { futureInventory: 'refuse' } }),
      evaluatedAt: '2010-01-01T00:00:00Z',
    };
    expect(errorOf(question).code).toBe('future-inventory');
  });

  test('about an article without a number', () => {
    const question = questionOf(input);
    const targets = question.targets.map((article) => ({ ...article, id: null }));
    expect(errorOf({ ...question, targets })).toMatchObject({
      code: 'no-id',
      message: expect.stringContaining('KB99000002.html: the article does not say its number'),
    });
  });
});

describe('the reason of a verdict', () => {
  const waiver = { owner: 'Ops', reason: 'Frozen.' };
  const reasonsWith = (...expiries: string[]): string[] => {
    const waivers = expiries.map((expires, i) => ({ ...waiver, id: `W${i}`, expires }));
    return audit(questionOf({ ...input, policy: { waivers } })).verdicts.map(({ reason }) => reason.text);
  };
  const outdated = '1 of 1 required files are older than KB99000002.';
  const compliant = 'All 1 required files are the build of KB99000002.';

  test('says nothing of a waiver that holds, nor where none is needed', () => {
    expect(reasonsWith('2011-01-01')).toEqual([outdated, compliant]);
    expect(reasonsWith('2010-12-31', '2011-01-01')).toEqual([outdated, compliant]);
  });

  test('names each waiver that does not hold', () => {
    const expired = (id: string, day: string) => `Waiver ${id} does not hold: it expired after ${day}.`;
    const said = `${outdated} ${expired('W0', '2010-12-31')} ${expired('W1', '2010-11-30')}`;
    expect(reasonsWith('2010-12-31', '2010-11-30')).toEqual([said, compliant]);
  });
});
