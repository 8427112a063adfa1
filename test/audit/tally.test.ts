import { expect, test } from 'vitest';
import { audit, countHost, countsOf, failingVerdicts, prepareAudit, subjectsOf, Tally } from '../../src/audit/index.js';
import validateCounts from '../../src/model/generated/counts.validate.js';
import { questionOf, readCase } from './support/case.js';

const SOME = [
  'several-targets',
  'mixed-and-superseded',
  'share-complete-and-incomplete',
  'due-of-clean-verdicts',
  'behind-by-days',
  'hash-differs',
  'unverifiable-name-only',
];

test.each(SOME)('%s: hosts added up one by one are the report in numbers', (name) => {
  const question = {
    ...questionOf(readCase(name).input),
    inputs: [{ name: 'a', sha256: null, kind: 'policy' as const }],
  };
  const prepared = prepareAudit(question, question.hosts);
  const report = audit(question);
  const tally = new Tally(report.targets);
  for (const subject of subjectsOf(prepared.roster, question.hosts)) tally.add(countHost(prepared, subject));
  const counts = tally.result(prepared, question.inputs);
  expect(validateCounts(counts), JSON.stringify(validateCounts.errors)).toBe(true);
  expect(counts).toEqual(countsOf(report, question.policy));
  const { runId, evaluatedAt, asOf, inputs, tool } = report;
  expect(counts).toMatchObject({ runId, evaluatedAt, asOf, inputs, tool });
  expect(counts.hosts).toBe(new Set(report.verdicts.map(({ host }) => host)).size);
  expect(tally.hosts).toBe(counts.hosts);
  const sumOf = (all: readonly object[]) => {
    const sum: Record<string, number> = {};
    for (const [key, n] of all.flatMap((one) => Object.entries<number>({ ...one }))) sum[key] = (sum[key] ?? 0) + n;
    return sum;
  };
  expect(sumOf(counts.targets.map(({ verdicts }) => verdicts))).toEqual(report.summary);
  expect(sumOf(counts.targets.map(({ findings }) => findings))).toEqual(
    sumOf(report.verdicts.map((one) => one.counts)),
  );
  for (const { article, failing } of counts.targets) {
    const failed = failingVerdicts(report, question.policy).filter((one) => one.article === article);
    expect(failing).toBe(failed.length);
  }
});

test('a host that is counted again takes back what it was counted as before', () => {
  const question = questionOf(readCase('several-targets').input);
  const prepared = prepareAudit(question, question.hosts);
  const outcomes = subjectsOf(prepared.roster, question.hosts).map((subject) => countHost(prepared, subject));
  const ids = prepared.targets.map(({ id }) => id);
  const tally = new Tally(ids);
  for (const outcome of outcomes) tally.add(outcome);
  for (const outcome of outcomes) tally.add(outcome, -1);
  expect(tally.result(prepared, [])).toEqual(new Tally(ids).result(prepared, []));
  expect(tally.hosts).toBe(0);
});

test('outcomes of other targets than those that are counted are a bug', () => {
  const counts = { current: 0, newer: 0, outdated: 0, absent: 0, unrecognised: 0, unverifiable: 0 };
  const outcome = { article: 'KB99000002', verdict: 'unknown' as const, counts, fails: true };
  expect(() => new Tally([]).add([outcome])).toThrow('more outcomes than targets');
});
