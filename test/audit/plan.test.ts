import { describe, expect, it, test } from 'vitest';
import { audit, changePlan, explainNot, prepareAudit, subjectsOf } from '../../src/audit/index.js';
import { buildKnowledge } from '../../src/knowledge/index.js';
import type { Article } from '../../src/model/generated/article.js';
import { answeredCases, type Input, questionOf, readCase } from './support/case.js';
import type { ShortArticle } from './support/compact.js';

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

describe('targets that depend on each other', () => {
  const files = ['Relay.dll | 2.0.20.0 | - | -'];
  const order = (articles: ShortArticle[]) =>
    planOf({ says: 'made here', articles, targets: articles.map(({ id }) => id), hosts: [] }).plan.targets.map(
      ({ article }) => article,
    );

  it('are installed after what they supersede or require, whatever their numbers', () => {
    expect(
      order([
        { id: 'KB99000020', files, replaces: ['KB99000025'] },
        { id: 'KB99000021', files, prerequisites: [{ text: 'First.', kb: 'KB99000024' }] },
        { id: 'KB99000024', files },
        { id: 'KB99000025', files },
      ]),
    ).toEqual(['KB99000024', 'KB99000021', 'KB99000025', 'KB99000020']);
  });

  it('are in the order of their numbers where they require each other, or themselves', () => {
    const prerequisites = (kb: string) => [{ text: 'First.', kb }];
    expect(
      order([
        { id: 'KB99000020', files, prerequisites: prerequisites('KB99000021') },
        { id: 'KB99000021', files, prerequisites: prerequisites('KB99000020') },
      ]),
    ).toEqual(['KB99000020', 'KB99000021']);
    expect(
      order([
        { id: 'KB99000020', files, prerequisites: prerequisites('KB99000020') },
        { id: 'KB99000021', files },
      ]),
    ).toEqual(['KB99000020', 'KB99000021']);
  });
});

test('a plan says of an article what the article says, with its lines', () => {
  const at = (line: number) => {
    const point = { line, column: 1, offset: 0 };
    return { start: point, end: point };
  };
  const question = questionOf({ says: 'made here', targets: ['KB99000003', 'KB99000002'], hosts: [] });
  const told: Partial<Article> = {
    prerequisites: [
      {
        text: 'Exchange.',
        requires: { product: 'Exchange', servicePack: null, version: null, orLater: false, kb: null },
        scope: 'servers',
        position: at(3),
      },
      {
        text: 'What came before.',
        requires: { product: null, servicePack: null, version: null, orLater: false, kb: 'KB99000001' },
        scope: null,
        position: null,
      },
    ],
    restart: {
      computer: 'required',
      services: ['IIS'],
      statements: [{ text: 'Restart.', scope: null, position: at(4) }],
    },
    installation: [
      {
        title: 'Step 1',
        steps: [
          { text: 'a', steps: [] },
          { text: 'b', steps: [] },
        ],
        components: [],
        files: ['Relay.dll'],
        position: at(5),
      },
      { title: null, steps: [], components: [], files: [], position: null },
    ],
    knownIssues: [{ text: 'Slow.', position: at(6) }],
    removal: { text: 'It stays.', position: at(7) },
    withdrawn: { text: 'Withdrawn.', position: null },
  };
  const targets = question.targets.map((one) => (one.id === 'KB99000002' ? { ...one, ...told } : one));
  const prepared = prepareAudit({ ...question, targets });
  const [second, third] = changePlan(prepared, [], question.knowledge).targets;
  expect(second).toEqual({
    article: 'KB99000002',
    title: 'Update Rollup 2 for Contoso Relay',
    released: '2010-03-09',
    latest: ['KB99000003'],
    supersededHere: ['KB99000003'],
    requires: ['KB99000001'],
    prerequisites: [
      { text: 'Exchange.', line: 3, scope: 'servers' },
      { text: 'What came before.', line: null, scope: null },
    ],
    restart: { computer: 'required', services: ['IIS'], statements: [{ text: 'Restart.', line: 4 }] },
    installation: [
      { title: 'Step 1', line: 5, steps: 2, files: ['Relay.dll'] },
      { title: null, line: null, steps: 0, files: [] },
    ],
    knownIssues: [{ text: 'Slow.', line: 6 }],
    removal: { text: 'It stays.', line: 7 },
    withdrawn: { text: 'Withdrawn.', line: null },
    change: [],
    blocked: [],
    unknown: [],
    waived: [],
    nothing: {},
    files: [],
    paths: [],
  });
  expect(third).toMatchObject({ latest: [], supersededHere: [], requires: [], removal: null, withdrawn: null });
});

describe('hosts', () => {
  const OLD = 'Relay.dll | 2.0.10.0 | 100100 | -';
  const relay = (version: string) => [`- | - | - | name=Contoso Relay | version=${version}`];
  const input: Input = {
    says: 'made here',
    articles: [
      {
        id: 'KB99000002',
        replaces: ['KB99000001'],
        files: ['Relay.dll | 2.0.20.0 | 100200 | 2010-03-02 10:36', 'Relaytool.exe | - | 200200 | 2010-03-02 10:36'],
        prerequisites: [{ text: 'Relay 2.', product: 'Contoso Relay', version: '2.0' }],
      },
    ],
    policy: {
      waivers: [{ id: 'W1', owner: 'Ops', reason: 'Frozen.', expires: '2011-12-31', hosts: ['Waived'] }],
      maxInventoryAge: '30d',
      roles: { web: { files: ['*'] } },
    },
    roster: [{ host: 'Unseen', roles: ['web'] }],
    hosts: [
      { host: 'Zone', files: [OLD], products: relay('2.1') },
      { host: 'Changed', files: [OLD, 'Relaytool.exe | - | 200100 | 2010-01-05T09:11:00Z'], products: relay('2.0') },
      { host: 'Blocked', files: [OLD], products: relay('1.9') },
      { host: 'Perhaps', files: [OLD] },
      { host: 'Waived', files: [OLD] },
      { host: 'Stale', collectedAt: '2010-01-01T00:00:00Z', files: [OLD] },
      { host: 'Unproven', files: ['Relay.dll | - | - | -'] },
      { host: 'Older', files: ['Relay.dll | 2.0.5.0 | 1 | -'] },
      { host: 'Current', files: ['Relay.dll | 2.0.20.0 | 100200 | -'] },
      { host: 'Later', files: ['Relay.dll | 2.0.30.0 | 100300 | -'] },
      { host: 'Elsewhere', files: ['Notepad.exe | - | - | -'] },
    ],
  };

  it('are parted by what comes first, in the order of their names', () => {
    const { prepared, subjects, question } = planOf(input);
    const plan = changePlan(prepared, subjects.toReversed(), question.knowledge);
    const [{ change, blocked, unknown, waived, nothing, files, paths } = { change: [] }] = plan.targets;
    const names = [change, blocked, unknown, waived].map((list = []) => list.map(({ host }) => host));
    expect(names).toEqual([
      ['Changed', 'Older', 'Perhaps', 'Zone'],
      ['Blocked'],
      ['Stale', 'Unproven', 'Unseen'],
      ['Waived'],
    ]);
    expect(nothing).toEqual({ compliant: 1, superseded: 1, 'not-applicable': 1 });
    expect(files?.map(({ file, hosts }) => [file, ...hosts])).toEqual([
      ['Relay.dll', 'Blocked', 'Changed', 'Older', 'Perhaps', 'Zone'],
      ['Relaytool.exe', 'Changed'],
    ]);
    expect(paths?.map(({ from, hosts }) => [from, ...hosts])).toEqual([
      ['KB99000001', 'Blocked', 'Changed', 'Perhaps', 'Zone'],
    ]);
  });

  it('have no path to a target that the knowledge base does not have', () => {
    const { prepared, subjects } = planOf(input);
    const plan = changePlan(prepared, subjects, buildKnowledge([]));
    expect(plan.targets[0]).toMatchObject({ paths: [], latest: [], supersededHere: [] });
  });
});
