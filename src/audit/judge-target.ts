import type { Counts } from '../model/generated/report.js';
import { ageOf } from './age.js';
import type { ExpectedFile } from './expected.js';
import { judgeExpected } from './finding.js';
import type { Judgement } from './judgement.js';
import type { KnownSubject } from './known-by.js';
import type { PreparedAudit, PreparedTarget } from './prepare.js';
import { type Registration, registrationOf } from './registered.js';
import { scopeOf } from './scope.js';
import { verdictRules } from './verdicts/index.js';
import type { HostFacts, VerdictRule } from './verdicts/rule.js';
import type { HostView } from './view.js';

/** What one required file of a host is. */
export interface JudgedFile {
  readonly file: ExpectedFile;
  readonly judgement: Judgement;
}

/** What one host is to one target: all that is decided, before anything of it is put into words. */
export interface JudgedTarget {
  readonly target: PreparedTarget;
  /** In the order of the article. */
  readonly files: readonly JudgedFile[];
  readonly facts: HostFacts;
  /** The rule that decides. */
  readonly rule: VerdictRule;
  /** What on the host says that the article is installed; null when nothing does. */
  readonly registration: Registration | null;
  /** RFC 3339: when the host was collected; null when that is not known. */
  readonly collectedAt: string | null;
}

/** Judges one host against one target. */
export function judgeTarget(
  { settings, evaluatedAt }: PreparedAudit,
  subject: KnownSubject,
  view: HostView,
  target: PreparedTarget,
): JudgedTarget {
  const scope = scopeOf(target.files, subject, view, settings);
  const required = scope.kind === 'required' ? scope.files : [];
  const files = required.map((file) => ({ file, judgement: judgeExpected(target, file, view, settings) }));
  const { state: age, collectedAt } = ageOf(subject, evaluatedAt, settings);
  const registration = registrationOf(target, required, subject, view);
  const facts: HostFacts = {
    scope,
    age,
    counts: countsOf(files),
    required: files.length,
    registration: registration?.by ?? null,
  };
  const rule = verdictRules.find((candidate) => candidate.holds(facts));
  if (rule === undefined) throw new Error('no rule decides the verdict');
  return { target, files, facts, rule, registration, collectedAt };
}

function countsOf(files: readonly JudgedFile[]): Counts {
  const counts: Counts = { current: 0, newer: 0, outdated: 0, absent: 0, unrecognised: 0, unverifiable: 0 };
  for (const { judgement } of files) counts[judgement.status] += 1;
  return counts;
}
