import { describe, expect, test } from 'vitest';
import {
  type AuditQuestion,
  audit,
  changePlan,
  driftOf,
  explain,
  explainNot,
  prepareAudit,
  type Subject,
  subjectsOf,
  verdictRules,
  type WhyNot,
} from '../../src/audit/index.js';
import { fileKey } from '../../src/model/filename.js';
import validateDiff from '../../src/model/generated/diff.validate.js';
import type { HostFile, HostInventory } from '../../src/model/generated/inventory.js';
import validatePlan from '../../src/model/generated/plan.validate.js';
import type { Counts, Finding } from '../../src/model/generated/report.js';
import validateNot from '../../src/model/generated/why-not.validate.js';
import { blankHost, blankProduct } from '../support/blank.js';
import { answeredCases, type Input, questionOf, readCase } from './support/case.js';

const FILE: HostFile = {
  path: null,
  name: '',
  size: null,
  modified: null,
  version: null,
  sha256: null,
  packageCode: null,
  source: { name: 'changed.ndjson', line: 1 },
};
const PRODUCT = blankProduct({ source: { name: 'changed.ndjson', line: 1 } });
const NONE: Counts = { current: 0, newer: 0, outdated: 0, absent: 0, unrecognised: 0, unverifiable: 0 };

/** Every verdict of a case. */
function asked(name: string) {
  const question = questionOf(readCase(name).input);
  const prepared = prepareAudit(question, question.hosts);
  const subjects = subjectsOf(prepared.roster, question.hosts);
  return {
    question,
    prepared,
    pairs: subjects.flatMap((subject) => prepared.targets.map((target) => ({ subject, target }))),
  };
}

const names = answeredCases();

describe('why', () => {
  test.each(names)('%s: the evidence is that of the report, carries the rule, and none of it can be spared', (name) => {
    const { question, prepared, pairs } = asked(name);
    const report = audit(question);
    for (const { subject, target } of pairs) {
      const why = explain(prepared, subject, target, question.knowledge);
      const { sentence, rule, askedBefore, findings, registration, inventories, chain, ...record } = why;
      for (const one of inventories)
        expect(subject.inventories.flatMap(({ sources }) => sources.map(({ name }) => name))).toContain(one.name);
      expect(inventories).toHaveLength(subject.inventories.length);
      expect(report.verdicts).toContainEqual({ ...record, reason: { code: rule.name, text: sentence } });
      expect([...askedBefore.map((one) => one.name), rule.name]).toEqual(
        verdictRules.slice(0, askedBefore.length + 1).map((one) => one.name),
      );
      const decided = verdictRules[askedBefore.length];
      const holds = (some: readonly Finding[]): boolean => {
        const counts = { ...NONE };
        for (const { status } of some) counts[status] += 1;
        const required = Object.values(record.counts).reduce((a, b) => a + b, 0);
        const scope = { kind: 'required', files: [] } as const;
        return (
          decided?.holds({ scope, age: 'fresh', counts, required, registration: registration?.by ?? null }) ?? false
        );
      };
      const all = report.findings.filter(({ host, article }) => host === record.host && article === record.article);
      expect(holds(findings), rule.name).toBe(holds(all));
      for (const spared of findings) expect(holds(findings.filter((one) => one !== spared)), rule.name).toBe(false);
      for (const { rule: own, ...finding } of findings) {
        expect(own).toMatch(/^[a-z-]+$/);
        expect(report.findings).toContainEqual(finding);
        const rows = target.article.files.filter((row) => fileKey(row.name) === fileKey(finding.file));
        expect(rows.map(({ position }) => position)).toContainEqual(finding.evidence.article.position);
        if (finding.observed !== null) expectPlace(subject, finding.evidence.inventory);
      }
      if (registration !== null) expectPlace(subject, registration.evidence);
      for (const { earlier, later, steps } of chain) {
        expect([earlier, later]).toContain(target.id);
        let at = earlier;
        for (const step of steps) {
          expect(step.earlier).toBe(at);
          expect(step.says.length).toBeGreaterThan(0);
          at = step.later;
        }
        if (steps.length > 0) expect(at).toBe(later);
      }
    }
  });
});

/** The record that evidence points to is one of the host. */
function expectPlace({ inventories }: Subject, evidence: { name: string; line: number | null } | null): void {
  const places = inventories.flatMap(({ files, products, updates, patches }) =>
    [...files, ...products, ...updates, ...patches].map(({ source }) => `${source.name}:${source.line}`),
  );
  expect(places).toContain(`${evidence?.name}:${evidence?.line}`);
}

test.each(names)('%s: drift from it and back, and its plan, obey their schemas', (name) => {
  const { question, prepared } = asked(name);
  const report = audit(question);
  const drift = driftOf(report, {
    ...report,
    tool: { ...report.tool, version: '9' },
    verdicts: report.verdicts.slice(1),
  });
  expect(validateDiff(drift), JSON.stringify(validateDiff.errors)).toBe(true);
  const plan = changePlan(prepared, subjectsOf(prepared.roster, question.hosts), question.knowledge);
  expect(validatePlan(plan), JSON.stringify(validatePlan.errors)).toBe(true);
});

describe('why not', () => {
  const ways = new Set<string>();

  test.each(names)('%s: a second run confirms what is said to make a host compliant', (name) => {
    const { question, prepared, pairs } = asked(name);
    for (const { subject, target } of pairs) {
      const not = explainNot(prepared, subject, target);
      ways.add(not.way);
      expect(validateNot(not), JSON.stringify(validateNot.errors)).toBe(true);
      const before = audit(question).verdicts.find((one) => one.host === subject.host && one.article === target.id);
      expect(not.verdict).toBe(before?.verdict);
      if (not.way === 'already') expect(before?.verdict).toBe('compliant');
      if (not.way === 'clean') expect(before?.verdict).toBe('superseded');
      if (not.way !== 'changes') continue;
      const after = audit(changed(question, subject, not));
      const verdict = after.verdicts.find((one) => one.host === not.host && one.article === not.article);
      expect(verdict?.verdict, `${not.text} ${verdict?.reason.text}`).toBe(not.outcome);
    }
  });

  test('every way is among the cases', () => {
    expect([...ways].sort()).toEqual(['already', 'changes', 'clean', 'not-here']);
  });
});

describe('what would make a host compliant', () => {
  const OLD = 'Relay.dll | 2.0.10.0 | 100100 | -';
  const TOOL = 'Relaytool.exe | - | 200200 | 2010-03-02T10:36:00Z';
  const answer = (input: Partial<Input>) => {
    const question = questionOf({ says: 'made here', hosts: [], ...input });
    const prepared = prepareAudit(question, question.hosts);
    const [subject] = subjectsOf(prepared.roster, question.hosts);
    const [target] = prepared.targets;
    if (subject === undefined || target === undefined) throw new Error('nobody is asked');
    return explainNot(prepared, subject, target);
  };
  const host = (files: string[], collectedAt: string | null = '2010-12-30T08:00:00Z') => [
    { host: 'R1', files, collectedAt },
  ];
  const roles = { web: { files: ['*'] } };
  const roster = [{ host: 'R1', roles: ['web'] }];
  const UNSEEN = 'To be compliant with KB99000002: collect an inventory';

  test.each<[string, Partial<Input>]>([
    ['It is compliant with KB99000002 already.', { hosts: host([TOOL]) }],
    [
      'It has builds later than those of KB99000002: nothing is to be done, and going back is not advised.',
      { hosts: host(['Relay.dll | 2.0.30.0 | 100300 | -']) },
    ],
    ['To be compliant with KB99000002: replace 1 file.', { hosts: host([OLD, TOOL]) }],
    ['To be compliant with KB99000002: replace 2 files.', { hosts: host([OLD, TOOL.replace('200200', '1')]) }],
    ['To be compliant with KB99000002: prove the build of 1 file.', { hosts: host(['Relay.dll | - | - | -']) }],
    [
      'To be compliant with KB99000002: replace 1 file, add 3 files.',
      { hosts: host([OLD]), roster, policy: { roles, inventory: { listings: 'complete' } } },
    ],
    [
      'To be past KB99000002 with all its files: replace 1 file.',
      { hosts: host(['Relay.dll | 2.0.30.0 | 100300 | -', TOOL.replace('200200', '1')]) },
    ],
    [`${UNSEEN}, prove the build of 4 files.`, { roster, policy: { roles } }],
    [
      `${UNSEEN} that counts, prove the build of 4 files.`,
      { hosts: [{ host: 'R1', collectedAt: '2012-01-01T00:00:00Z' }], roster, policy: { roles } },
    ],
    [
      'KB99000002 is not asked of this host: a role with its files (policy and roster), the roster, or a file of it on the host would ask for it.',
      { hosts: host([OLD]), roster, policy: { notApplicable: { roles: ['web'] } } },
    ],
    [
      'KB99000002 lists no files: add a capture with its file table.',
      { hosts: host([OLD]), articles: [{ id: 'KB99000002', files: [] }] },
    ],
    [
      'The inventory has no whole list that would have shown a file of KB99000002: collect one that has, and whether KB99000002 is asked of this host shows.',
      { hosts: host([]) },
    ],
    [
      'KB99000002 does not list for Relay.dll what the policy asks as evidence: a weaker minimumGrade, a better capture, or the packages of the update (--packages) would be needed.',
      { hosts: host([OLD]), policy: { minimumGrade: 'hash' } },
    ],
  ])('%s', (text, input) => {
    expect(answer(input).text).toBe(text);
  });

  test.each<[string | undefined, string | undefined, Partial<Input>]>([
    [undefined, undefined, { hosts: host([OLD], null) }],
    ['none', 'Collect an inventory of this host.', { roster, policy: { roles } }],
    [
      'future',
      'Every inventory was collected after the day of the audit: give one of that day, or ask as of a later day.',
      { hosts: [{ host: 'R1', collectedAt: '2012-01-01T00:00:00Z' }], roster, policy: { roles } },
    ],
    [
      'stale',
      'Collect it again: this inventory is of 2010-01-01T00:00:00Z. No inventory may be older than 36 hours.',
      { hosts: host([OLD], '2010-01-01T00:00:00Z'), policy: { maxInventoryAge: '36h' } },
    ],
    [
      'undated',
      'Collect it in a way that says when. No inventory may be older than 720 hours.',
      { hosts: host([OLD], null), policy: { maxInventoryAge: '30d' } },
    ],
    ['no-list', 'Collect an inventory that lists the files of this host.', { hosts: host([]) }],
  ])('may be another inventory: %s', (why, text, input) => {
    const { inventory } = answer(input);
    expect(inventory?.why).toBe(why);
    expect(inventory?.text).toBe(text);
  });

  test('names what has to be met first, and what of evidence is enough', () => {
    const prerequisites = [
      { text: 'Relay 2.', product: 'Contoso Relay', version: '2.0', scope: 'servers' },
      { text: 'The first rollup.', kb: 'KB99000001' },
      { text: 'Gateway.', product: 'Contoso Gateway' },
    ];
    const article = { id: 'KB99000002', replaces: ['KB99000001'], prerequisites };
    const not = answer({
      articles: [
        {
          ...article,
          files: ['Relay.dll | 2.0.20.0 | 100200 | 2010-03-02 10:36 | sha256=right', 'Other.dll | - | 5 | -'],
        },
      ],
      // Neither the size nor the day of installation proves a build, however little the policy asks for.
      policy: { minimumGrade: 'install-date' },
      hosts: [
        {
          host: 'R1',
          files: [OLD],
          products: ['- | - | - | name=Contoso Relay | version=1.0'],
          updates: ['KB99000001'],
        },
      ],
    });
    expect(not.prerequisites.map(({ text, met, scope }) => [text, met, scope])).toEqual([
      ['Relay 2.', false, 'servers'],
      ['Gateway.', null, null],
    ]);
    expect(not.files).toMatchObject([
      {
        file: 'Relay.dll',
        action: 'replace',
        from: { version: '2.0.10.0' },
        to: { version: '2.0.20.0' },
        carries: 'KB99000001',
      },
    ]);
    expect(not.files[0]?.evidence).toEqual(['hash', 'size+time', 'version']);
  });
});

/** The question with the changes made, as a person would make them who reads nothing else. */
function changed(question: AuditQuestion, subject: Subject, not: WhyNot): AuditQuestion {
  const keys = new Set(not.files.map(({ file }) => fileKey(file)));
  const isOf = (name: string | null): boolean => name !== null && keys.has(fileKey(name.replace(/^.*[\\/]/, '')));
  const inventories = subject.inventories.length > 0 ? subject.inventories : [blankHost(subject.host)];
  const others = question.hosts.filter((one) => !subject.inventories.includes(one));
  const kept = inventories.map(
    (one): HostInventory => ({
      ...one,
      collectedAt: not.inventory === null ? one.collectedAt : question.evaluatedAt,
      files: one.files.filter(({ name }) => !isOf(name)),
      products: one.products.filter(({ packageName, name }) => !isOf(packageName) && !isOf(name)),
    }),
  );
  const [first, ...more] = kept;
  if (first === undefined) throw new Error('no inventory to change');
  const installed = { files: [...first.files], products: [...first.products] };
  for (const { file, to, evidence } of not.files) {
    const { version, size, sha256, packageCode } = to;
    // An article that lists a day alone means any time of it (UTC).
    const modified = to.modified?.length === '2008-06-01'.length ? `${to.modified}T12:00:00Z` : to.modified;
    if (evidence[0] === 'package-code') installed.products.push({ ...PRODUCT, packageName: file, packageCode });
    else installed.files.push({ ...FILE, name: file, version, size, modified, sha256 });
  }
  return { ...question, hosts: [...others, { ...first, ...installed }, ...more] };
}
