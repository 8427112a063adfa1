import { describe, expect, it, test } from 'vitest';
import { audit, changePlan, explainNot, prepareAudit, subjectsOf } from '../../src/audit/index.js';
import { answeredCases, type Input, questionOf, readCase } from './support/case.js';

function planOf(input: Input) {
  const question = questionOf(input);
  const prepared = prepareAudit(question, question.hosts);
  const subjects = subjectsOf(prepared.roster, question.hosts);
  return { question, prepared, subjects, plan: changePlan(prepared, subjects, question.knowledge) };
}

test.each(answeredCases())('%s: every host is planned once, and for what would make it compliant', (name) => {
  const { question, prepared, subjects, plan } = planOf(readCase(name).input);
  const report = audit(question);
  expect(plan.targets.map(({ article }) => article).sort()).toEqual(report.targets);
  for (const { article, change, blocked, unknown, waived, nothing, files } of plan.targets) {
    const planned = [...change, ...blocked, ...unknown, ...waived];
    const verdicts = report.verdicts.filter((one) => one.article === article);
    const idle = Object.values(nothing).reduce((a, b) => a + b, 0);
    expect(new Set(planned.map(({ host }) => host)).size + idle).toBe(verdicts.length);
    for (const one of planned) {
      const verdict = verdicts.find(({ host }) => host === one.host);
      expect(one).toMatchObject({ verdict: verdict?.verdict, waived: verdict?.waived, dueDate: verdict?.dueDate });
      expect(['compliant', 'superseded', 'not-applicable']).not.toContain(one.verdict);
      const subject = subjects.find(({ host }) => host === one.host);
      const target = prepared.targets.find(({ id }) => id === article);
      if (subject === undefined || target === undefined) throw new Error('planned for nobody');
      expect(one.files).toEqual(explainNot(prepared, subject, target).files);
    }
    expect(waived.every((one) => one.waived)).toBe(true);
    expect(blocked.every(({ prerequisites }) => prerequisites.some(({ met }) => met === false))).toBe(true);
    expect(change.some(({ prerequisites }) => prerequisites.some(({ met }) => met === false))).toBe(false);
    const wanted = [...change, ...blocked].flatMap(({ host, files: own }) =>
      own.filter(({ action }) => action !== 'prove').map(({ file }) => `${host} ${file}`),
    );
    expect(files.flatMap(({ file, hosts }) => hosts.map((host) => `${host} ${file}`)).sort()).toEqual(wanted.sort());
  }
});

describe('the order of several articles', () => {
  const OLD = 'Relay.dll | 2.0.10.0 | 100100 | -';
  const input: Input = {
    says: 'made here',
    targets: ['KB99000003', 'KB99000002', 'KB99000010'],
    articles: [
      {
        id: 'KB99000010',
        ordinal: 1,
        released: '2010-07-13',
        files: ['Other.dll | 3.0.1.0 | 1 | -'],
        prerequisites: [{ text: 'Install the third first.', kb: 'KB99000003' }],
      },
    ],
    hosts: [{ host: 'R1', files: [OLD, 'Other.dll | 3.0.0.0 | 1 | -'] }],
  };

  it('puts what is superseded or required before what supersedes or requires it', () => {
    const { plan } = planOf(input);
    expect(plan.targets.map(({ article }) => article)).toEqual(['KB99000002', 'KB99000003', 'KB99000010']);
    expect(plan.targets[0]).toMatchObject({ supersededHere: ['KB99000003'], latest: ['KB99000003'] });
    expect(plan.targets[2]).toMatchObject({ requires: ['KB99000003'], supersededHere: [] });
  });

  it('says what lies between what is there and the article', () => {
    const [, third] = planOf(input).plan.targets;
    expect(third?.paths).toEqual([
      {
        from: 'KB99000001',
        hosts: ['R1'],
        install: ['KB99000003'],
        skipped: [{ id: 'KB99000002', between: true, as: 'contained' }],
      },
    ]);
  });
});
