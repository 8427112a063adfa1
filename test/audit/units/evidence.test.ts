import { describe, expect, test } from 'vitest';
import { evidenceOf, evidenceOfFact } from '../../../src/audit/evidence.js';
import { audit } from '../../../src/audit/index.js';
import { blankHost } from '../../support/blank.js';
import { questionOf } from '../support/case.js';
import { fileOf, sha } from '../support/compact.js';

const LISTED = { name: 'dir.txt', line: 7 };
const HASHED = { name: 'hashes.csv', line: 3 };
const record = {
  ...fileOf('Relaytool.exe | - | 200200 | 2010-03-02T10:36:00Z', LISTED),
  fieldSources: [
    { ...HASHED, fields: ['sha256'] },
    { name: 'times.json', line: null, fields: ['modified'] },
    { name: 'same.csv', line: 1, fields: [] },
  ],
};
const host = blankHost('R1', {
  collectedAt: '2010-12-30T08:00:00Z',
  files: [record],
  sources: [LISTED, HASHED, { name: 'times.json' }].map(({ name }) => ({ name, sha256: sha(name) })),
});

describe('the evidence of a record', () => {
  test.each([
    [[], { ...LISTED, sha256: sha('dir.txt') }],
    [['size'], { ...LISTED, sha256: sha('dir.txt') }],
    [['sha256'], { ...HASHED, sha256: sha('hashes.csv') }],
    [
      ['modified', 'size', 'version'],
      {
        ...{ name: 'times.json', line: null, sha256: sha('times.json') },
        further: [{ ...LISTED, sha256: sha('dir.txt') }],
      },
    ],
    [['size', 'version'], { ...LISTED, sha256: sha('dir.txt') }],
  ])('is where its fields %j came from', (fields, evidence) => {
    expect(evidenceOf(record, host, fields)).toEqual(evidence);
  });

  test('is in a report that of the fields on which the finding rests', () => {
    const question = questionOf({ says: '', hosts: [] });
    const { findings } = audit({ ...question, hosts: [host] });
    expect(findings.map(({ status, grade, evidence }) => [status, grade, evidence.inventory?.name])).toEqual([
      ['current', 'size+time', 'times.json'],
    ]);
    expect(findings[0]?.evidence.inventory?.further).toEqual([{ ...LISTED, sha256: sha('dir.txt') }]);
  });
});

test('a fact of the host is of the input that gave it, else of the first', () => {
  const of = (fieldSources?: { name: string; line: null; fields: string[] }[]) =>
    evidenceOfFact({ ...host, ...(fieldSources && { fieldSources }) }, 'os.version')?.name;
  expect(of()).toBe('dir.txt');
  expect(of([{ name: 'times.json', line: null, fields: ['os.name'] }])).toBe('dir.txt');
  expect(of([{ name: 'times.json', line: null, fields: ['os.name', 'os.version'] }])).toBe('times.json');
  expect(evidenceOfFact({ ...host, sources: [] }, 'os.version')).toBeNull();
});
