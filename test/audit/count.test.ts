import { expect, test } from 'vitest';
import { auditHost, countHost, prepareAudit, subjectsOf } from '../../src/audit/index.js';
import { answeredCases, questionOf, readCase } from './support/case.js';

test.each(answeredCases())('%s: what is counted is what is told', (name) => {
  const question = questionOf(readCase(name).input);
  const prepared = prepareAudit(question, question.hosts);
  for (const subject of subjectsOf(prepared.roster, question.hosts)) {
    const { verdicts } = auditHost(prepared, subject);
    expect(countHost(prepared, subject)).toEqual(
      verdicts.map(({ article, verdict, counts }) => ({ article, verdict, counts })),
    );
  }
});
