import type { Finding, VerdictRecord } from '../../../model/generated/report.js';

/** A host and what is to be said of it. */
export interface Line {
  readonly host: string;
  readonly text: string;
}

type FindingsOf = (verdict: VerdictRecord) => readonly Finding[];

/** How many file names a line gives. */
const NAMED = 3;

/** Hosts on which files are absent. */
export function lackersOf(verdicts: readonly VerdictRecord[], findingsOf: FindingsOf): Line[] {
  return verdicts.flatMap((verdict) => {
    const all = findingsOf(verdict);
    const absent = all.filter(({ status }) => status === 'absent');
    if (absent.length === 0) return [];
    const some = `${absent.length} of ${count(all.length)}: ${namesOf(absent)}`;
    const text = absent.length === all.length ? `none of ${count(all.length)} is there` : some;
    return [{ host: verdict.host, text: `${verdict.verdict}, ${text}` }];
  });
}

/** Hosts with files of an older build, and the article whose build it is. */
export function carriersOf(verdicts: readonly VerdictRecord[], findingsOf: FindingsOf): Line[] {
  return verdicts.flatMap((verdict) => {
    const outdated = findingsOf(verdict).filter(({ status }) => status === 'outdated');
    if (outdated.length === 0) return [];
    const groups = new Map<string, Finding[]>();
    for (const finding of outdated) {
      const build =
        finding.carries === null ? 'a build that no known article lists' : `the build of ${finding.carries}`;
      groups.set(build, [...(groups.get(build) ?? []), finding]);
    }
    const parts = [...groups].map(([build, some]) => `${count(some.length)} of ${build} (${namesOf(some)})`);
    return [{ host: verdict.host, text: `${verdict.verdict}, ${parts.join('; ')}` }];
  });
}

/** Hosts of which the audit cannot tell. */
export function unknownOf(verdicts: readonly VerdictRecord[]): Line[] {
  return verdicts
    .filter(({ verdict }) => verdict === 'unknown')
    .map(({ host, reason }) => ({ host, text: reason.text }));
}

/** Verdicts beside which a waiver stands. */
export function waiversOf(verdicts: readonly VerdictRecord[]): Line[] {
  return verdicts.flatMap(({ host, verdict, waiver }) =>
    waiver === null ? [] : [{ host, text: `${verdict}, waiver ${waiver.id} until ${waiver.expires}` }],
  );
}

function namesOf(findings: readonly Finding[]): string {
  const names = findings.slice(0, NAMED).map(({ file }) => file);
  if (findings.length > NAMED) names.push(`and ${findings.length - NAMED} more`);
  return names.join(', ');
}

function count(files: number): string {
  return files === 1 ? '1 file' : `${files} files`;
}
