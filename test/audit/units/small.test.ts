/** Parts of the audit of which a whole report shows too little. */
import { describe, expect, test } from 'vitest';
import { isSameBranch } from '../../../src/audit/branch.js';
import { daysBetween, lastDayOf } from '../../../src/audit/day.js';
import { dueDateOf, dueOf } from '../../../src/audit/due.js';
import { milliseconds } from '../../../src/audit/duration.js';
import { matchesGlob } from '../../../src/audit/glob.js';
import { isRunIdOf, verdictRules } from '../../../src/audit/index.js';
import { byText } from '../../../src/audit/order.js';
import { PackageIndex } from '../../../src/audit/packages.js';
import { isSystem, packKey, productKey } from '../../../src/audit/prerequisites/names.js';
import { formOf } from '../../../src/audit/roster/form.js';
import { runIdOf } from '../../../src/audit/run-id.js';
import { fill } from '../../../src/audit/sentence.js';
import { settingsOf } from '../../../src/audit/settings.js';
import { momentOf } from '../../../src/audit/time.js';
import { NO_CLOCK } from '../../../src/model/zone.js';

test.each([
  ['8.1.240.6', '8.1.263.1', true],
  ['8.1.240.6', '8.2.240.6', false],
  ['8.1.240.6', '9.1.240.6', false],
  ['8', '8.0', true],
  ['8', '8.1', false],
  ['8.1', '8.1.999', true],
  ['8.1', '8.1.1000', false],
  ['8.1.1000', '8.1', false],
  ['6.0.6001.18000', '6.0.6001.19999', true],
  ['6.0.6001.18000', '6.0.6002.18000', false],
  ['6.0.6001.19999', '6.0.6001.20000', false],
  ['6.0.6001.20000', '6.0.6001.22000', true],
  ['6.0.6001', '6.0.6001.22000', false],
  ['6.0.6001', '6.0.6001.18000', true],
  ['5.1.2600.1105', '5.1.2600.1106', false],
  ['5.1.2600.1106', '5.1.2600.2179', true],
  ['5.1.2600.2179', '5.1.2600.2180', false],
  ['5.1.2600.2180', '5.1.2600.5511', true],
  ['5.1.2600.5511', '5.1.2600.5512', false],
  ['6.0.2900.5511', '6.0.2900.5512', false],
  ['6.0.2900.2180', '6.0.2900.5511', true],
  ['5.2.3790.1829', '5.2.3790.1830', false],
  ['5.2.3790.1830', '5.2.3790.3958', true],
  ['5.2.3790.3958', '5.2.3790.3959', false],
  ['2.0.50727.3603', '2.0.50727.3603', true],
  ['2.0.50727.3603', '2.0.50727.3604', false],
  ['4.0.30319.1', '4.0.30319.2', false],
  ['15.0.712.24', '15.0.775.38', false],
  ['15.1.225.1', '15.1.225.16', true],
  ['15.2.792.3', '15.2.858.2', false],
  ['15.3.1.0', '15.3.2.0', true],
  ['14.2.247.5', '14.2.283.3', true],
  ['16.0.1.0', '16.0.2.0', true],
])('%s and %s are of one branch: %s', (left, right, same) => {
  expect(isSameBranch(left, right)).toBe(same);
  expect(isSameBranch(right, left)).toBe(same);
});

test.each([
  ['', '', true],
  ['', 'a', false],
  ['*', '', true],
  ['**', 'abc', true],
  ['a*', 'a', true],
  ['a*c', 'abcbc', true],
  ['a*c', 'abcb', false],
  ['*ns.msi', 'managedns.msi', true],
  ['*ns.msi', 'managedns.msix', false],
  ['a?c', 'abc', true],
  ['a?c', 'ac', false],
  ['a?', 'a', false],
  ['?', '', false],
  ['a', 'ab', false],
  ['ab', 'a', false],
  ['*a*b', 'xaxbxab', true],
  ['a*b*c', 'a-b-b-c', true],
  ['b*', 'ab', false],
])('the pattern "%s" fits "%s": %s', (pattern, name, fits) => {
  expect(matchesGlob(pattern, name)).toBe(fits);
});

test('text is ordered by code unit', () => {
  expect([byText('a', 'b'), byText('b', 'a'), byText('a', 'a'), byText('B', 'a')]).toEqual([-1, 1, 0, -1]);
});

test('a sentence without one of its words is a bug', () => {
  expect(fill('{a} and {b}', { a: 0, b: '' })).toBe('0 and ');
  expect(() => fill('{a} and {b}', { a: 1, b: null })).toThrow('nothing to say for {b} in "{a} and {b}"');
  expect(() => fill('{c}', {})).toThrow('{c}');
});

test('days', () => {
  expect([lastDayOf('2008-02'), lastDayOf('2009-12'), lastDayOf('2009-12-05')]).toEqual([
    '2008-02-29',
    '2009-12-31',
    '2009-12-05',
  ]);
  expect([daysBetween('2010-02-28', '2010-03-01'), daysBetween('2010-03-01', '2010-02-28')]).toEqual([1, -1]);
});

describe('what is due', () => {
  const policy = {
    due: { high: '30d', now: '0d', soon: '36h' },
    severity: { KB1: 'high', KB2: 'now', KB3: 'soon', KB4: 'gone' },
  };

  test('is days after the release', () => {
    expect(['KB1', 'KB2', 'KB3', 'KB4', 'KB5'].map((id) => dueDateOf(id, '2010-01-31', policy))).toEqual([
      '2010-03-02',
      '2010-01-31',
      '2010-02-01',
      null,
      null,
    ]);
    expect(dueDateOf('KB1', null, policy)).toBeNull();
    expect(dueDateOf('KB1', '2010-01-31', null)).toBeNull();
    expect(dueDateOf('KB1', '2010-01-31', { severity: policy.severity })).toBeNull();
    expect(dueDateOf('KB1', '2010-01-31', { due: policy.due })).toBeNull();
    expect(dueDateOf('KB9', '2010-01-31', { due: policy.due, severity: { default: 'high' } })).toBe('2010-03-02');
  });

  test('is overdue from the day after', () => {
    const days = (evaluatedAt: string) => dueOf('2010-03-02', 'outdated', evaluatedAt).daysOverdue;
    expect(['2010-03-01T00:00:00Z', '2010-03-02T23:59:59Z', '2010-03-03T00:00:00Z'].map(days)).toEqual([0, 0, 1]);
    expect(dueOf(null, 'outdated', '2010-03-03T00:00:00Z')).toEqual({ dueDate: null, daysOverdue: null });
  });
});

describe('packages', () => {
  const moment = () => momentOf('2010-03-02T10:36:00Z', NO_CLOCK);
  const file = { name: 'Relayns.msi', size: 100, modified: '2010-03-02T10:36:00Z', packageCode: '{a}' };

  test('tie their code to a row of the same size and time', () => {
    const index = new PackageIndex(2000);
    for (const one of [file, { ...file, packageCode: '{b}' }, { ...file, size: 101, packageCode: '{c}' }])
      index.add(one, NO_CLOCK);
    index.add({ ...file, modified: '2010-03-02T10:40:00Z', packageCode: '{d}' }, NO_CLOCK);
    index.add({ ...file, name: 'RELAYWS.msi' }, NO_CLOCK);
    expect([...index.codesOf('RELAYNS.MSI', 100, moment())].sort()).toEqual(['{A}', '{B}']);
    expect([...index.codesOf('RELAYNS.MSI', 101, moment())]).toEqual(['{C}']);
    expect([...index.codesOf('OTHER.MSI', 100, moment())]).toEqual([]);
    expect([...index.namesOf('{A}')].sort()).toEqual(['RELAYNS.MSI', 'RELAYWS.MSI']);
    expect(index.namesOf('{Z}')).toEqual([]);
  });

  test('are known by each name once', () => {
    const index = new PackageIndex(2000);
    for (const size of [100, 101]) index.add({ ...file, size }, NO_CLOCK);
    expect(index.namesOf('{A}')).toEqual(['RELAYNS.MSI']);
  });

  test('tie nothing without size, time or code', () => {
    const index = new PackageIndex(2000);
    for (const less of [{ size: null }, { modified: null }, { modified: 'soon' }, { packageCode: null }])
      index.add({ ...file, ...less }, NO_CLOCK);
    expect([...index.codesOf('RELAYNS.MSI', 100, moment())]).toEqual([]);
    expect(index.namesOf('{A}')).toEqual([]);
    index.add(file, NO_CLOCK);
    expect([...index.codesOf('RELAYNS.MSI', null, moment())]).toEqual([]);
    expect([...index.codesOf('RELAYNS.MSI', 100, null)]).toEqual([]);
  });
});

test.each([
  ['Microsoft® Exchange  Server 2007', 'exchange server 2007'],
  ['Microsoft Exchange Server 2007 (SP2)', 'exchange server 2007'],
  ['Microsoft(R) Exchange Server(TM) 2007 Service Pack 1', 'exchange server 2007'],
  ['Windows Server (C) 2008', 'windows server 2008'],
  ['Windows®Server', 'windows server'],
  ['SQL Server service pack 12 Express', 'sql server express'],
  ['Microsoft(R)Exchange', 'exchange'],
  ['Relay ( ) Server', 'relay server'],
  ['Relay (x86) Server', 'relay x86 server'],
  ['Microsoftware', 'microsoftware'],
  ['Contoso for Microsoft Windows', 'contoso for microsoft windows'],
  [' Microsoft  SQL Server sp12 ', 'sql server'],
])('the product "%s" is "%s"', (name, key) => {
  expect(productKey(name)).toBe(key);
});

test('service packs have one key however they are written', () => {
  expect(['SP1', 'Service Pack 1 (SP1)', 'service pack 01', 'none'].map(packKey)).toEqual([
    'SP1',
    'SP1',
    'SP1',
    'none',
  ]);
});

test.each([
  ['Windows Server 2008', true],
  ['Microsoft Windows Server 2008, Enterprise Edition', true],
  ['Windows Server 2008 R2', false],
  ['Windows Server 2008,  Standard', true],
  ['Windows Server 2008Standard Edition', false],
  ['Windows Server 2008-R2 Standard', false],
  ['Windows Server 2008 Standard R2', false],
  ['Windows Server 20081', false],
  ['Windows Server', false],
])('"%s" is Windows Server 2008: %s', (name, is) => {
  expect(isSystem(name, 'windows server 2008')).toBe(is);
});

test.each([
  ['5ms', 5],
  ['2s', 2000],
  ['3m', 180_000],
  ['12h', 43_200_000],
  ['30d', 2_592_000_000],
  ['5w', null],
  ['about 5d', null],
  ['5d ago', null],
  ['d', null],
  ['', null],
])('the duration %j is %s ms', (text, length) => {
  expect(milliseconds(text)).toBe(length);
});

test('a duration of a policy that is none is refused, with how to write one', () => {
  const refused = { code: 'policy-invalid', message: 'policy: "soon" is no duration; write 30d, 12h or 2s' };
  expect(() => settingsOf({ timeTolerance: 'soon' })).toThrow(expect.objectContaining(refused));
  expect(() => settingsOf({ maxInventoryAge: 'soon' })).toThrow(expect.objectContaining(refused));
});

test('the id of a run follows from what it says that it follows from', () => {
  const asked = { evaluatedAt: '2011-01-01T00:00:00Z', asOf: null, inputs: [], targets: ['KB99000002'] };
  expect(isRunIdOf({ ...asked, runId: runIdOf(asked) })).toBe(true);
  expect(isRunIdOf({ ...asked, targets: [], runId: runIdOf(asked) })).toBe(false);
});

test('where no file is required, no rule says that all are there, or that none is', () => {
  const counts = { current: 0, newer: 0, outdated: 0, absent: 0, unrecognised: 0, unverifiable: 0 };
  const scope = { kind: 'required', files: [] } as const;
  const facts = { scope, age: 'fresh', counts, required: 0, registration: null } as const;
  expect(verdictRules.filter((rule) => rule.holds(facts)).map(({ name }) => name)).toEqual([]);
});

test.each([
  ['roster.csv.txt', 'host\nR1\n', 'csv'],
  ['csv.yaml', 'host\nR1\n', 'ansible-yaml'],
  ['fleet.yml', 'hosts:\n  - host: R1\n', 'list'],
  ['fleet.yml', 'hosts:\n  # none - yet\n  - host: R1\n', 'list'],
  ['fleet.yaml.txt', '[web]\nR1\n', 'ansible-ini'],
  ['fleet.json.csv', '[web]\nR1\n', 'csv'],
  ['fleet.ini.txt', 'host\nR1\n', 'csv'],
  ['FLEET.INI', 'host\nR1\n', 'ansible-ini'],
  ['fleet', '', 'csv'],
  ['fleet', 'hosts:\n', 'ansible-yaml'],
])('the roster %s is told by its ending before its content %j: %s', (name, text, form) => {
  expect(formOf(text, name)).toBe(form);
});
