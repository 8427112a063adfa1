import { expect, test } from 'vitest';
import { audit, auditHost, countHost, failingVerdicts, prepareAudit, subjectsOf } from '../../src/audit/index.js';
import { answeredCases, questionOf, readCase } from './support/case.js';

test.each(answeredCases())('%s: what is counted is what is told', (name) => {
  const question = questionOf(readCase(name).input);
  const blank = audit({ ...question, hosts: [] });
  const prepared = prepareAudit(question, question.hosts);
  for (const subject of subjectsOf(prepared.roster, question.hosts)) {
    const { verdicts } = auditHost(prepared, subject);
    expect(countHost(prepared, subject)).toEqual(
      verdicts.map((record) => {
        const { article, verdict, counts } = record;
        const fails = failingVerdicts({ ...blank, verdicts: [record] }, question.policy).length > 0;
        return { article, verdict, counts, fails };
      }),
    );
  }
});
