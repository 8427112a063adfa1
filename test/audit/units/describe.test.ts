/** How builds and what keeps them from being compared are put into words. */
import { expect, test } from 'vitest';
import { inWords, obstacle } from '../../../src/audit/describe.js';
import { momentOf } from '../../../src/audit/time.js';
import type { Build } from '../../../src/model/generated/report.js';
import { NO_CLOCK } from '../../../src/model/zone.js';
import { sha } from '../support/compact.js';

const NOTHING: Build = {
  name: 'Relay.dll',
  version: null,
  size: null,
  modified: null,
  packageCode: null,
  sha256: null,
  path: null,
};

test.each<[Partial<Build>, string | null, string]>([
  [{}, null, 'no attribute'],
  [{ version: '2.0.20.0' }, null, 'version 2.0.20.0'],
  [{ size: 0 }, null, '0 bytes'],
  [{ modified: '2010-03-02' }, null, '2010-03-02'],
  [{ packageCode: '{A}' }, null, 'package code {A}'],
  [{}, '2010-03-02', 'installed on 2010-03-02'],
  [{ sha256: sha('x') }, null, `SHA-256 ${sha('x').slice(0, 12)}...`],
  [{ path: 'C:\\Relay.dll' }, null, 'no attribute'],
  [
    { version: '2', size: 1, modified: '2010', packageCode: '{A}', sha256: sha('x') },
    '2011-01-01',
    `version 2, 1 bytes, 2010, package code {A}, installed on 2011-01-01, SHA-256 ${sha('x').slice(0, 12)}...`,
  ],
])('the build %j, installed on %j, is called: %s', (build, installed, words) => {
  expect(inWords({ ...NOTHING, ...build }, installed)).toBe(words);
});

test('what keeps two times from being compared is the first thing that is missing', () => {
  const sure = momentOf('2010-03-02T10:36:00Z', NO_CLOCK);
  const unsure = momentOf('2010-03-02T10:36:00', NO_CLOCK);
  expect([sure?.certain, unsure?.certain]).toEqual([true, false]);
  expect(obstacle(null, null, null)).toBe('the article lists no time');
  expect(obstacle(null, null, sure)).toBe('the inventory gives no time');
  expect(obstacle('soon', null, sure)).toBe('the time in the inventory cannot be read, or stands for none');
  expect(obstacle('2010', unsure, sure)).toMatch(/^the inventory gives a local time that stands for more than one/);
  expect(obstacle('2010', sure, unsure)).toBe('the article does not say that its times are UTC');
});
