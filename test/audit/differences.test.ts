import { describe, expect, it, test } from 'vitest';
import { differencesOf, inputDifferences } from '../../src/audit/index.js';
import type { Report, ReportInput } from '../../src/model/generated/report.js';
import { reportOf } from './support/case.js';
import { sha } from './support/compact.js';

const report = (): Report =>
  reportOf({
    says: 'made here',
    roster: [{ host: 'R1' }, { host: 'R2' }],
    hosts: [
      { host: 'R1', files: ['Relay.dll | 2.0.20.0 | 100200 | -', 'Relaytool.exe | - | 200200 | 2010-03-02T10:36:00Z'] },
      { host: 'R2', files: ['Relay.dll | 2.0.10.0 | 100100 | -'] },
    ],
  });

/** A report of which somebody wrote some part anew. */
function altered(change: (copy: Report) => void): Report {
  const copy = structuredClone(report());
  change(copy);
  return copy;
}

describe('two runs of one audit', () => {
  it('do not differ in themselves, nor by the order of keys, the tool, the id of the run or what they were made of', () => {
    expect(differencesOf(report(), report())).toEqual([]);
    const backwards = JSON.parse(JSON.stringify(report()), (_, value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    expect(differencesOf(backwards, report())).toEqual([]);
    const other = altered((copy) => {
      copy.tool.version = '0.0.1';
      copy.runId = '0'.repeat(64);
      copy.inputs = [{ name: 'a', sha256: null, kind: 'policy' }];
    });
    expect(differencesOf(other, report())).toEqual([]);
  });

  it('differ in a verdict by its fields, of which the first is shown', () => {
    const other = altered(({ verdicts: [, second] }) => {
      if (second === undefined) throw new Error('no second verdict');
      second.verdict = 'compliant';
      second.waived = true;
    });
    expect(differencesOf(other, report())).toEqual([
      {
        of: 'verdict',
        host: 'R2',
        article: 'KB99000002',
        file: null,
        fields: ['verdict', 'waived'],
        reported: 'compliant',
        found: 'outdated',
      },
    ]);
  });

  it('differ in a finding, however deep', () => {
    const other = altered(({ findings }) => {
      const one = findings.find(({ host, file }) => host === 'R1' && file === 'Relaytool.exe');
      if (one?.observed == null) throw new Error('no such finding');
      one.observed.size = 1;
    });
    const [difference, ...more] = differencesOf(other, report());
    expect(more).toEqual([]);
    expect(difference).toMatchObject({ of: 'finding', host: 'R1', file: 'Relaytool.exe', fields: ['observed'] });
    expect(difference).toMatchObject({ reported: { size: 1 }, found: { size: 200200 } });
  });

  it('differ by what one of them alone has, in the order of hosts', () => {
    const less = altered((copy) => {
      copy.verdicts = copy.verdicts.filter(({ host }) => host !== 'R1');
      copy.findings = copy.findings.filter(({ host }) => host !== 'R1');
    });
    const named = (list: ReturnType<typeof differencesOf>) =>
      list.map(({ of, host, article, file, fields }) => [of, host, article, file, fields.length].join(' '));
    const all = [
      'verdict R1 KB99000002  0',
      'finding R1 KB99000002 Relay.dll 0',
      'finding R1 KB99000002 Relaytool.exe 0',
    ];
    const gone = differencesOf(less, report());
    expect(named(gone)).toEqual(all);
    expect(gone[0]).toMatchObject({ reported: null, found: { host: 'R1', verdict: 'compliant' } });
    const added = differencesOf(report(), less);
    expect(named(added)).toEqual(all);
    expect(added[0]).toMatchObject({ reported: { host: 'R1', verdict: 'compliant' }, found: null });
  });

  it('differ in the order of hosts, whichever run has them', () => {
    const less = altered((copy) => {
      copy.verdicts = copy.verdicts.filter(({ host }) => host !== 'R1');
      for (const one of copy.verdicts) one.waived = true;
    });
    expect(differencesOf(less, report()).map(({ of, host }) => `${of} ${host}`)).toEqual(['verdict R1', 'verdict R2']);
  });

  it('differ in what they say of themselves', () => {
    const other = altered((copy) => {
      copy.evaluatedAt = '2012-01-01T00:00:00Z';
      copy.summary = { ...copy.summary, compliant: 2 };
    });
    const differences = differencesOf(other, report());
    expect(differences.map(({ of, host, fields }) => [of, host, ...fields])).toEqual([
      ['report', null, 'evaluatedAt'],
      ['report', null, 'summary'],
    ]);
    expect(differences[0]).toMatchObject({
      article: null,
      file: null,
      reported: '2012-01-01T00:00:00Z',
      found: '2011-01-01T00:00:00Z',
    });
    const { asOf: _, ...rest } = report();
    expect(differencesOf(report(), { ...rest, asOf: '2011-01-01' })).toMatchObject([
      { fields: ['asOf'], reported: null, found: '2011-01-01' },
    ]);
  });

  it('differ by a part that is there twice, which a second run never gives', () => {
    const twice = altered((copy) => {
      copy.verdicts.push(...copy.verdicts.slice(0, 1));
    });
    expect(differencesOf(twice, report())).toEqual([
      { of: 'report', host: null, article: null, file: null, fields: ['verdicts'], reported: 'twice', found: null },
    ]);
    const findings = altered((copy) => {
      copy.findings.push(...copy.findings.slice(0, 1));
    });
    expect(differencesOf(findings, report())).toMatchObject([{ fields: ['findings'], reported: 'twice' }]);
  });
});

describe('the inputs of two runs', () => {
  const input = (name: string, content: string | null, kind: ReportInput['kind'] = 'inventory'): ReportInput => ({
    name,
    kind,
    sha256: content === null ? null : sha(content),
  });

  test('are the same in any order', () => {
    const all = [input('a', 'A'), input('b', 'B'), input('a', 'policy', 'policy'), input('c', null)];
    expect(inputDifferences(all, all.toReversed())).toEqual([]);
  });

  test('are altered, gone or added, by kind and name', () => {
    const then = [input('b', 'B'), input('a', 'A'), input('left', 'L', 'roster')];
    const now = [input('a', 'changed'), input('came', null), input('b', 'B')];
    expect(inputDifferences(then, now)).toEqual([
      { name: 'a', kind: 'inventory', what: 'altered', reported: sha('A'), found: sha('changed') },
      { name: 'came', kind: 'inventory', what: 'added', reported: null, found: null },
      { name: 'left', kind: 'roster', what: 'gone', reported: sha('L'), found: null },
    ]);
    expect(inputDifferences([input('a', 'A', 'policy')], [input('a', 'A', 'roster')]).map(({ what }) => what)).toEqual([
      'gone',
      'added',
    ]);
  });

  test('under one name are compared as a whole', () => {
    const two = [input('-', 'A'), input('-', 'B')];
    expect(inputDifferences(two, two.toReversed())).toEqual([]);
    expect(inputDifferences(two, [input('-', 'A'), input('-', 'C')])).toEqual([
      { name: '-', kind: 'inventory', what: 'altered', reported: sha('B'), found: sha('C') },
    ]);
    expect(inputDifferences(two, [input('-', 'B')])).toEqual([
      { name: '-', kind: 'inventory', what: 'altered', reported: sha('A'), found: null },
    ]);
    expect(inputDifferences([input('-', 'B')], two)).toEqual([
      { name: '-', kind: 'inventory', what: 'altered', reported: null, found: sha('A') },
    ]);
  });
});
