import { expect, test } from 'vitest';
import { audit, futureAmong } from '../../../src/audit/index.js';
import { blankHost } from '../../support/blank.js';
import { type Input, questionOf } from '../support/case.js';

const DAY = '2010-12-30T12:00:00Z';
const late = '2010-12-31T00:00:00Z';

test('inventories of the future are named with the line of their first record', () => {
  const source = { name: 'list.csv', line: 7 };
  const sources = [{ name: 'folder', sha256: 'a'.repeat(64) }];
  const found = futureAmong(
    [
      blankHost('R1', { collectedAt: '2010-12-30T23:59:59Z' }),
      blankHost('R2', { collectedAt: late, sources, updates: [{ kb: 'KB99000002', installedOn: null, source }] }),
      blankHost('R3', { collectedAt: late, sources }),
      blankHost('R4', { collectedAt: late }),
    ],
    DAY,
  );
  const problem = `collected ${late}, after the day of the audit (2010-12-30)`;
  expect(found).toEqual([
    { host: 'R2', name: 'list.csv', line: 7, problem },
    { host: 'R3', name: 'folder', line: null, problem },
    { host: 'R4', name: 'R4', line: null, problem },
  ]);
});

test('a policy that refuses the future lets the past pass', () => {
  const input: Input = {
    says: 'Nothing is of the future.',
    policy: { futureInventory: 'refuse' },
    hosts: [{ host: 'R1', files: ['Relay.dll | 2.0.20.0 | 100200 | -'] }],
  };
  expect(audit(questionOf(input)).verdicts).toMatchObject([{ host: 'R1', verdict: 'compliant' }]);
  const future = { ...input, evaluatedAt: '2010-12-01T00:00:00Z', hosts: [{ host: 'R1' }] };
  expect(() => audit(questionOf(future))).toThrow('R1.ndjson: R1 was collected 2010-12-30T08:00:00Z');
});
