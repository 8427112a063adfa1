import { describe, expect, test } from 'vitest';
import { audit, failingVerdicts } from '../../src/audit/index.js';
import { viewOf } from '../../src/knowledge/index.js';
import { InputError } from '../../src/model/errors.js';
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
  test.each(['2011-01-01', '2011-01-01T00:00:00', 'now', '2011-13-01T00:00:00Z'])('as of %s', (evaluatedAt) => {
    expect(() => audit({ ...questionOf(input), evaluatedAt })).toThrow(InputError);
  });

  test('about an article without a number', () => {
    const question = questionOf(input);
    const targets = question.targets.map((article) => ({ ...article, id: null }));
    expect(() => audit({ ...question, targets })).toThrow('KB99000002.html: the article does not say its number');
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
