/** On which fields of a record a finding rests: its evidence is in the inputs that those came from. */
import { describe, expect, test } from 'vitest';
import { audit } from '../../../src/audit/index.js';
import type { RecordSource } from '../../../src/model/generated/inventory.js';
import { answeredCases, questionOf, readCase } from '../support/case.js';

const FIELDS = ['sha256', 'packageCode', 'modified', 'size', 'version', 'installDate', 'path'];

/** By grade of the finding. */
const GRADED: Record<string, string> = {
  hash: 'sha256',
  'package-code': 'packageCode',
  'size+time': 'modified+size',
  version: 'version',
  size: 'size',
  'install-date': 'installDate',
};

/** By code of the reason, where the finding has no grade or rests on more; several where several rules give the code. */
const OTHERS: Record<string, readonly string[]> = {
  'earlier-time': ['modified+size'],
  'evidence-conflicts': ['packageCode+installDate'],
  'hash-differs': ['sha256'],
  'kept-copy': ['path'],
  'known-build-elsewhere': ['modified+size', 'packageCode', 'version'],
  'later-unknown-build': ['modified+size'],
  'nothing-to-compare': ['record'],
  'other-branch': ['version'],
  'package-code-missing': ['record'],
  'package-code-unknown': ['packageCode'],
  'rows-disagree': ['record'],
  'size-differs': ['size'],
};

/** As if each field had come from an input of its own, which is called like it. */
function scattered<Record extends { source: RecordSource }>(record: Record) {
  return {
    ...record,
    source: { name: 'record', line: 1 },
    fieldSources: FIELDS.map((name) => ({ name, line: null, fields: [name] })),
  };
}

/** The findings of a case on records of which each field came from an input of its own. */
function findingsOf(name: string) {
  const question = questionOf(readCase(name).input);
  const hosts = question.hosts.map((host) => ({
    ...host,
    files: host.files.map(scattered),
    products: host.products.map(scattered),
  }));
  return audit({ ...question, hosts }).findings.filter(({ observed }) => observed !== null);
}

describe('the evidence of a finding is where that came from on which it rests', () => {
  test.each(answeredCases())('%s', (name) => {
    for (const { reason, grade, evidence } of findingsOf(name)) {
      const { inventory } = evidence;
      const inputs = [inventory?.name, ...(inventory?.further ?? []).map((one) => one.name)].join('+');
      expect(OTHERS[reason.code] ?? [GRADED[grade ?? '']], `${reason.code} ${grade}`).toContain(inputs);
    }
  });
});
