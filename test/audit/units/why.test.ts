/** What explains a verdict, to the letter: which findings, in which order, and who says what of the chain. */
import { describe, expect, test } from 'vitest';
import { explain, prepareAudit, subjectsOf } from '../../../src/audit/index.js';
import type { Policy } from '../../../src/model/generated/policy.js';
import { type Input, questionOf, readCase } from '../support/case.js';

function explained(input: Partial<Input>) {
  const question = questionOf({ says: 'made here', hosts: [], ...input });
  const prepared = prepareAudit(question, question.hosts);
  const [subject] = subjectsOf(prepared.roster, question.hosts);
  const [target] = prepared.targets;
  if (subject === undefined || target === undefined) throw new Error('nobody is asked');
  return explain(prepared, subject, target, question.knowledge);
}

const ROLES: Policy = { roles: { web: { files: ['Relay*.dll', '*.exe', '*.msi'] } } };
const roster = [{ host: 'R1', roles: ['web'] }];
const listings = ['all'];
const why = (files: string[], more: Partial<Input['hosts'][number]> = {}, input: Partial<Input> = {}) =>
  explained({ roster, policy: ROLES, hosts: [{ host: 'R1', listings, files, ...more }], ...input });
const named = ({ findings }: ReturnType<typeof why>) => findings.map(({ file, status }) => `${file} ${status}`);

const OLD = 'Relay.dll | 2.0.10.0 | 100100 | -';
const NOW = 'Relay.dll | 2.0.20.0 | 100200 | -';
const LATE = 'Relay.dll | 2.0.30.0 | 100300 | -';
const OLD_TOOL = 'Relaytool.exe | - | 200100 | 2010-01-05T09:11:00Z';
const TOOL = 'Relaytool.exe | - | 200200 | 2010-03-02T10:36:00Z';
const LATE_TOOL = 'Relaytool.exe | - | 200300 | 2010-06-01T11:20:00Z';
const UNKNOWN_OLD_TOOL = 'Relaytool.exe | - | 5 | 2009-01-05T09:11:00Z';
const PACKAGES = ['Relayns.msi | - | 301056 | 2010-03-02T10:36:00Z', 'Relayws.msi | - | 401408 | 2010-03-02T10:36:00Z'];

describe('the findings that carry a verdict', () => {
  test.each<[string, string[], string[], string[]?]>([
    [
      'superseded',
      [LATE, TOOL, ...PACKAGES],
      ['Relay.dll newer', 'Relayns.msi current', 'Relaytool.exe current', 'Relayws.msi current'],
    ],
    [
      'missing',
      ['Other.dll | 1.0 | 5 | -'],
      ['Relay.dll absent', 'Relayns.msi absent', 'Relaytool.exe absent', 'Relayws.msi absent'],
    ],
    ['registered-not-effective', [OLD, TOOL, ...PACKAGES], ['Relay.dll outdated'], ['KB99000002']],
    ['registered-not-effective', [TOOL, NOW, PACKAGES[0] ?? ''], ['Relayws.msi absent'], ['KB99000002']],
    ['registered-not-effective', [UNKNOWN_OLD_TOOL, ...PACKAGES], ['Relaytool.exe outdated'], ['KB99000002']],
    ['unproven', ['Relay.dll | - | - | -', 'Relaytool.exe | - | 7 | -', ...PACKAGES], ['Relaytool.exe unrecognised']],
    ['mixed', [OLD, TOOL, ...PACKAGES], ['Relay.dll outdated', 'Relayns.msi current']],
    ['mixed', [OLD, LATE_TOOL, ...PACKAGES], ['Relay.dll outdated', 'Relaytool.exe newer']],
    ['outdated', [UNKNOWN_OLD_TOOL, OLD], ['Relay.dll outdated']],
    ['outdated', [OLD_TOOL, 'Relay.dll | 1.0.0.0 | 7 | -'], ['Relaytool.exe outdated']],
    ['incomplete', [NOW, TOOL], ['Relayns.msi absent']],
    ['unproven', [NOW, TOOL, ...PACKAGES.slice(1), 'Relayns.msi | - | 7 | -'], ['Relayns.msi unrecognised']],
    ['unproven', ['Relay.dll | - | - | -', TOOL, ...PACKAGES], ['Relay.dll unverifiable']],
    [
      'compliant',
      [NOW, TOOL, ...PACKAGES],
      ['Relay.dll current', 'Relayns.msi current', 'Relaytool.exe current', 'Relayws.msi current'],
    ],
  ])('%s, with %j: %j', (rule, files, findings, updates = []) => {
    const answer = why(files, { updates });
    expect([answer.rule.name, named(answer)]).toEqual([rule, findings]);
  });

  test('are none where the verdict rests on none', () => {
    expect(named(why([], { collectedAt: '2012-01-01T00:00:00Z' }))).toEqual([]);
    expect(named(why([OLD], {}, { policy: { ...ROLES, notApplicable: { roles: ['web'] } } }))).toEqual([]);
  });
});

test('the record that says that it is installed is there where the rule asks for it, and only there', () => {
  const registered = { updates: ['KB99000002'] };
  expect(why([OLD], registered).registration).toMatchObject({ by: 'the list of updates', said: 'KB99000002' });
  expect(why([NOW, TOOL, ...PACKAGES], registered).registration).toBeNull();
});

describe('the chain', () => {
  test('goes step by step, each with who says so and where', () => {
    const { chain } = why([LATE, TOOL, ...PACKAGES], {}, { targets: ['KB99000001'] });
    expect(chain.map(({ earlier, later }) => [earlier, later])).toEqual([
      ['KB99000001', 'KB99000002'],
      ['KB99000001', 'KB99000003'],
    ]);
    expect(chain[1]?.steps).toEqual([
      {
        earlier: 'KB99000001',
        later: 'KB99000002',
        says: [{ relation: 'replaces', by: 'KB99000002', text: 'replaces KB99000001', line: 6 }],
      },
      {
        earlier: 'KB99000002',
        later: 'KB99000003',
        says: [{ relation: 'replaces', by: 'KB99000003', text: 'replaces KB99000002', line: 6 }],
      },
    ]);
  });

  test('tells each article once, and none where no build was recognised', () => {
    const late = PACKAGES.map((text) => text.replace('301056', '302080').replace('401408', '402432'));
    const times = late.map((text) => text.replace('2010-03-02T10:36', '2010-06-01T11:20'));
    expect(why([LATE, LATE_TOOL, ...times]).chain.map(({ earlier, later }) => [earlier, later])).toEqual([
      ['KB99000002', 'KB99000003'],
    ]);
    expect(why([NOW, TOOL, ...PACKAGES]).chain).toEqual([]);
    expect(why(['Relay.dll | 1.0.0.0 | 7 | -']).chain).toEqual([]);
  });
});

test('inventories that count come before those of the future, which are told to count for nothing', () => {
  const { input } = readCase('inventory-of-the-future-beside-one-of-the-day');
  expect(explained(input).inventories.map(({ name, counts }) => [name, counts])).toEqual([
    ['before.ndjson', true],
    ['after.ndjson', false],
  ]);
});
