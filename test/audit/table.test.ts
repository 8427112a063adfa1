import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answeredCases, caseNames, readCase, reportOf } from './support/case.js';
import { decidedPairs, tableOfCases } from './support/table.js';

const README = join(import.meta.dirname, '../cases/audit/README.md');
const MARK = '<!-- The rest is made by `UPDATE_CASES=1 npx vitest run test/audit/table`. -->\n';

describe('the table of cases', () => {
  test('is up to date (UPDATE_CASES=1 writes it)', () => {
    const [head = ''] = readFileSync(README, 'utf8').split(MARK);
    const whole = `${head}${MARK}\n${tableOfCases()}\n`;
    if (process.env.UPDATE_CASES === '1') writeFileSync(README, whole);
    expect(readFileSync(README, 'utf8')).toBe(whole);
  });

  test('has at least 60 scenarios, every status, every verdict and every state of a waiver', () => {
    expect(caseNames().length).toBeGreaterThanOrEqual(60);
    const reports = answeredCases().map((name) => reportOf(readCase(name).input));
    const statuses = new Set(reports.flatMap(({ findings }) => findings.map(({ status }) => status)));
    expect([...statuses].sort()).toEqual(['absent', 'current', 'newer', 'outdated', 'unrecognised', 'unverifiable']);
    const verdicts = new Set(reports.flatMap((report) => report.verdicts.map(({ verdict }) => verdict)));
    const summary = reports[0]?.summary ?? {};
    expect([...verdicts].sort()).toEqual(Object.keys(summary).sort());
    const said = reports.flatMap((report) => report.verdicts.map(({ waived, reason }) => `${waived} ${reason.text}`));
    for (const state of ['true ', 'it expired after', 'it was granted on', 'to another capture', 'is bound to build'])
      expect(
        said.filter((text) => text.includes(state)),
        state,
      ).not.toEqual([]);
  });

  test.each(decidedPairs())('tells apart: $pair', ({ decided: [one, other] }) => {
    expect(one).not.toBe(other);
  });
});
