import type { Finding, VerdictRecord } from '../model/generated/report.js';
import { behindOf } from './behind.js';
import { dueOf } from './due.js';
import { isFailing } from './failing.js';
import { findingOf } from './finding.js';
import type { Subject } from './hosts.js';
import { type JudgedFile, type JudgedTarget, judgeTarget } from './judge-target.js';
import { type KnownSubject, knownBy, leftOut, refuseFuture } from './known-by.js';
import { byText } from './order.js';
import type { PreparedAudit } from './prepare.js';
import { prerequisitesOf } from './prerequisites/index.js';
import { laterRegisteredAside, registeredAside } from './registered-aside.js';
import { fill } from './sentence.js';
import { viewOf } from './view.js';
import { waiverFor } from './waivers.js';

/** What an audit says about one host. */
export interface HostResult {
  /** One a target, in the order of the targets. */
  readonly verdicts: readonly VerdictRecord[];
  /** One a target and required file, sorted by target and name. */
  readonly findings: readonly Finding[];
  /** Names of the rules that decided the findings, in their order. */
  readonly rules: readonly string[];
}

/**
 * Audits one host against every target; needs no other host.
 * @throws InputError "future-inventory" when an inventory was collected after the day of the audit and the policy refuses that.
 */
export function auditHost(prepared: PreparedAudit, called: Subject): HostResult {
  const subject = subjectOfDay(prepared, called);
  const view = viewOf(subject.inventories, prepared.wanted);
  const results = prepared.targets.map((target) =>
    told(prepared, subject, judgeTarget(prepared, subject, view, target)),
  );
  return {
    verdicts: results.map(({ verdict }) => verdict),
    findings: results.flatMap(({ findings }) => findings),
    rules: results.flatMap(({ rules }) => rules),
  };
}

/** A verdict as a number among others: nothing of it is put into words. */
export interface HostCount extends Pick<VerdictRecord, 'article' | 'verdict' | 'counts'> {
  /** Whether it makes the answer "not clean". */
  readonly fails: boolean;
}

/** Judges one host as `auditHost` does, and tells the outcome alone: one entry a target, in the order of the targets. */
export function countHost(prepared: PreparedAudit, called: Subject): HostCount[] {
  const { policy, evaluatedAt, distances } = prepared;
  const subject = subjectOfDay(prepared, called);
  const view = viewOf(subject.inventories, prepared.wanted);
  return prepared.targets.map((target) => {
    const judged = judgeTarget(prepared, subject, view, target);
    const { verdict } = judged.rule;
    const behind = policy?.maxBehind === undefined ? null : behindOf(judged, distances, policy.maxBehind);
    const { daysOverdue } = dueOf(target.dueDate, verdict, evaluatedAt);
    const fails = isFailing({ verdict, daysOverdue, behind }, policy);
    return { article: target.id, verdict, counts: judged.facts.counts, fails };
  });
}

/** A host as it was known on the day of an audit. @throws InputError when the policy refuses one of its inventories. */
export function subjectOfDay({ settings, evaluatedAt }: PreparedAudit, called: Subject): KnownSubject {
  const subject = knownBy(called, evaluatedAt);
  if (settings.refusesFuture) refuseFuture(subject.future, evaluatedAt);
  return subject;
}

function told(prepared: PreparedAudit, subject: KnownSubject, judged: JudgedTarget) {
  const findings = findingsOf(subject, judged);
  const rules = inOrder(judged).map(({ judgement }) => judgement.rule);
  return { verdict: recordOf(prepared, subject, judged, findings), findings, rules };
}

function inOrder({ files }: JudgedTarget): JudgedFile[] {
  return files.toSorted((a, b) => byText(a.file.name, b.file.name));
}

function findingsOf({ host }: Subject, judged: JudgedTarget): Finding[] {
  return inOrder(judged).map(({ file, judgement }) => findingOf(host, judged.target, file, judgement));
}

/** What a report says of one host and one article. */
export function recordOf(
  prepared: PreparedAudit,
  subject: KnownSubject,
  judged: JudgedTarget,
  findings: readonly Finding[] = findingsOf(subject, judged),
): VerdictRecord {
  const { policy, evaluatedAt } = prepared;
  const { target, facts, rule, collectedAt } = judged;
  const { counts, required, registration } = facts;
  const text = fill(rule.sentence, { article: target.id, collectedAt, ...counts, required, registration });
  const waived = waiverFor(policy, subject, target, rule.verdict, findings, evaluatedAt);
  return {
    host: subject.host,
    roles: [...subject.roles],
    article: target.id,
    verdict: rule.verdict,
    reason: {
      code: rule.name,
      text: [
        text,
        ...registeredAside(judged),
        ...laterRegisteredAside(judged, subject),
        ...leftOut(subject.future, evaluatedAt),
        ...waived.void,
      ].join(' '),
    },
    counts,
    carries: [...new Set(findings.flatMap(({ carries }) => carries ?? []))].sort(byText),
    prerequisites: prerequisitesOf(target.prerequisites, subject, prepared.versions, policy?.productRoles),
    waived: waived.waived,
    waiver: waived.waiver,
    ...dueOf(target.dueDate, rule.verdict, evaluatedAt),
    behind: behindOf(judged, prepared.distances, policy?.maxBehind),
    collectedAt,
  };
}
