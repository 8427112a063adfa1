import { fileKey } from '../model/filename.js';
import type { Policy, Waiver } from '../model/generated/policy.js';
import type { Finding, VerdictRecord } from '../model/generated/report.js';
import { compareVersions } from '../model/version.js';
import type { TargetArticle } from './finding.js';
import { matchesGlob } from './glob.js';
import { isInGroup } from './groups.js';
import { hostKey, type Subject } from './hosts.js';
import { isClean } from './verdicts/clean.js';

/** What waivers say beside a verdict. */
export interface Waived {
  readonly waived: boolean;
  readonly waiver: VerdictRecord['waiver'];
  /** One sentence for each waiver that is meant for this verdict and does not hold. */
  readonly void: readonly string[];
}

/**
 * The first waiver of a policy that holds for a verdict which is not clean.
 * @param evaluatedAt RFC 3339; its day in UTC is compared with the first and the last day of a waiver.
 */
export function waiverFor(
  policy: Policy | null,
  subject: Subject,
  target: TargetArticle,
  verdict: VerdictRecord['verdict'],
  findings: readonly Finding[],
  evaluatedAt: string,
): Waived {
  const voided: string[] = [];
  if (isClean(verdict)) return { waived: false, waiver: null, void: voided };
  const faults = findings.filter(({ status }) => status !== 'current' && status !== 'newer');
  for (const waiver of policy?.waivers ?? []) {
    if (!isMeantFor(waiver, subject, target, faults)) continue;
    const why = voidedBy(waiver, target, faults, new Date(evaluatedAt).toISOString().slice(0, 10));
    if (why === null) return { waived: true, waiver: { id: waiver.id, expires: waiver.expires }, void: [] };
    voided.push(`Waiver ${waiver.id} does not hold: ${why}.`);
  }
  return { waived: false, waiver: null, void: voided };
}

/** An empty list means all. A waiver of some files is meant for a verdict only when it covers all that is wrong. */
function isMeantFor(waiver: Waiver, subject: Subject, { id }: TargetArticle, faults: readonly Finding[]): boolean {
  const { articles = [], files = [] } = waiver;
  if (articles.length > 0 && !articles.includes(id)) return false;
  if (!isAbout(waiver, subject)) return false;
  if (files.length === 0) return true;
  const patterns = files.map(fileKey);
  return faults.length > 0 && faults.every(({ file }) => patterns.some((glob) => matchesGlob(glob, fileKey(file))));
}

/** A waiver that names neither hosts nor groups is about all; else it is enough to be named in one way. */
function isAbout({ hosts = [], groups = [] }: Waiver, subject: Subject): boolean {
  if (hosts.length === 0 && groups.length === 0) return true;
  if (groups.some((group) => isInGroup(subject, group))) return true;
  return hosts.some((host) => subject.names.some((name) => matchesGlob(hostKey(host), name)));
}

function voidedBy(
  { granted, expires, build, articleSha256 }: Waiver,
  target: TargetArticle,
  faults: readonly Finding[],
  day: string,
) {
  if (granted !== undefined && day < granted) return `it was granted on ${granted} only`;
  if (day > expires) return `it expired after ${expires}`;
  if (articleSha256 != null && articleSha256 !== target.article.source.sha256) {
    return 'it is bound to another capture of the article';
  }
  if (build != null && !(faults.length > 0 && faults.every((finding) => isBuild(finding, build)))) {
    return `it is bound to build ${build}, and the host has another`;
  }
  return null;
}

/** @param build a version or a size in bytes. */
function isBuild({ observed }: Finding, build: string): boolean {
  if (observed === null) return false;
  if (observed.size !== null && String(observed.size) === build) return true;
  return observed.version !== null && (observed.version === build || compareVersions(observed.version, build) === 0);
}
