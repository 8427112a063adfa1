import { describe, expect, test } from 'vitest';
import { emptyRules, fileRules, productRules, rowRules, verdictRules } from '../../src/audit/index.js';
import { InputError } from '../../src/model/errors.js';
import validateReport from '../../src/model/generated/report.validate.js';
import { answeredCases, caseNames, readCase, reportOf, shortReport } from './support/case.js';

const names = caseNames();

describe('cases', () => {
  test.each(names)('%s', (name) => {
    const { input, expected } = readCase(name);
    expect(input.says).toMatch(/^.{20,}\.$/s);
    if (expected.refused !== undefined) {
      expect(() => reportOf(input)).toThrow(InputError);
      expect(() => reportOf(input)).toThrow(expected.refused);
      return;
    }
    const report = reportOf(input);
    expect(validateReport(report), JSON.stringify(validateReport.errors)).toBe(true);
    expect(shortReport(report, expected, input.policy)).toEqual(expected);
  });

  test('every rule decides in at least one of them', () => {
    const reports = answeredCases().map((name) => reportOf(readCase(name).input));
    const findings = new Set(
      reports.flatMap((report) => report.findings.map(({ status, reason }) => `${status} ${reason.code}`)),
    );
    const verdicts = new Set(reports.flatMap((report) => report.verdicts.map(({ reason }) => reason.code)));
    const rules = [...fileRules, ...rowRules, ...productRules, ...emptyRules];
    expect(rules.filter(({ status, code }) => !findings.has(`${status} ${code}`)).map(({ name }) => name)).toEqual([]);
    expect(verdictRules.filter(({ name }) => !verdicts.has(name)).map(({ name }) => name)).toEqual([]);
  });
});
