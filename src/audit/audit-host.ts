import type { Counts, Finding, VerdictRecord } from '../model/generated/report.js';
import { ageOf } from './age.js';
import { findFile } from './finding.js';
import type { Subject } from './hosts.js';
import { byText } from './order.js';
import type { PreparedAudit, PreparedTarget } from './prepare.js';
import { prerequisitesOf } from './prerequisites.js';
import { registrationOf } from './registered.js';
import { scopeOf } from './scope.js';
import { fill } from './sentence.js';
import { verdictRules } from './verdicts/index.js';
import type { HostFacts } from './verdicts/rule.js';
import { type HostView, viewOf } from './view.js';
import { waiverFor } from './waivers.js';

/** What an audit says about one host. */
export interface HostResult {
  /** One a target, in the order of the targets. */
  readonly verdicts: readonly VerdictRecord[];
  /** One a target and required file, sorted by target and name. */
  readonly findings: readonly Finding[];
}

/** Audits one host against every target; needs no other host. */
export function auditHost(prepared: PreparedAudit, subject: Subject): HostResult {
  const view = viewOf(subject.inventories, prepared.wanted);
  const results = prepared.targets.map((target) => auditTarget(prepared, subject, view, target));
  return { verdicts: results.map(({ verdict }) => verdict), findings: results.flatMap(({ findings }) => findings) };
}

function auditTarget(prepared: PreparedAudit, subject: Subject, view: HostView, target: PreparedTarget) {
  const { settings, policy, evaluatedAt } = prepared;
  const scope = scopeOf(target.files, subject, view, settings);
  const required = scope.kind === 'required' ? scope.files : [];
  const findings = required
    .map((file) => findFile(subject.host, target, file, view, settings))
    .sort((a, b) => byText(a.file, b.file));
  const { state, collectedAt } = ageOf(subject.inventories, evaluatedAt, settings);
  const counts = countsOf(findings);
  const registration = registrationOf(target, required, subject, view);
  const decided = decide(
    { scope, age: state, counts, required: findings.length, registration },
    { article: target.id, collectedAt },
  );
  const waived = waiverFor(policy, subject, target, decided.verdict, findings, evaluatedAt);
  const verdict: VerdictRecord = {
    host: subject.host,
    roles: [...subject.roles],
    article: target.id,
    verdict: decided.verdict,
    reason: { code: decided.name, text: [decided.text, ...waived.void].join(' ') },
    counts,
    carries: [...new Set(findings.flatMap(({ carries }) => carries ?? []))].sort(byText),
    prerequisites: prerequisitesOf(target.article.prerequisites, subject.inventories),
    waived: waived.waived,
    waiver: waived.waiver,
    // A due date follows from the severity of an article, and no article says one.
    dueDate: null,
    collectedAt,
  };
  return { verdict, findings };
}

function decide(facts: HostFacts, words: { readonly article: string; readonly collectedAt: string | null }) {
  const rule = verdictRules.find((candidate) => candidate.holds(facts));
  if (rule === undefined) throw new Error('no rule decides the verdict');
  const { counts, required, registration } = facts;
  const text = fill(rule.sentence, { ...words, ...counts, required, registration });
  return { name: rule.name, verdict: rule.verdict, text };
}

function countsOf(findings: readonly Finding[]): Counts {
  const counts: Counts = { current: 0, newer: 0, outdated: 0, absent: 0, unrecognised: 0, unverifiable: 0 };
  for (const { status } of findings) counts[status] += 1;
  return counts;
}
