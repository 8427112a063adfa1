import type { Report, VerdictRecord } from '../model/generated/report.js';
import { type DriftReason, driftReasons } from './drift-reasons.js';
import { hostKey } from './hosts.js';
import { byText } from './order.js';
import { isClean } from './verdicts/clean.js';
import type { Verdict } from './verdicts/rule.js';

/** What became of one host and one article between two reports. */
export interface Change {
  readonly host: string;
  readonly article: string;
  /** Null when the first report does not have them. */
  readonly before: Verdict | null;
  /** Null when the second report does not have them. */
  readonly after: Verdict | null;
  /** The sentence of the second report, else of the first. */
  readonly sentence: string;
  /** Files whose finding differs, by name. */
  readonly files: readonly { readonly file: string; readonly before: string | null; readonly after: string | null }[];
}

/** One that was not clean before and is not clean now. */
export interface StillFailing extends Change {
  /** `evaluatedAt` of the first report: it fails since then or longer. */
  readonly since: string;
}

/** How two reports differ. Clean is compliant, superseded and not-applicable. */
export interface Drift {
  readonly before: Side;
  readonly after: Side;
  /** In what else than hosts the reports differ: changes of verdicts may come from that. */
  readonly reasons: readonly DriftReason[];
  /** Not clean before, clean now. */
  readonly fixed: readonly Change[];
  /** Clean before, not clean now. */
  readonly regressed: readonly Change[];
  /** In the second report only. */
  readonly new: readonly Change[];
  /** In the first report only. */
  readonly gone: readonly Change[];
  /** Not clean in both, whether or not the verdict is the same. */
  readonly failing: readonly StillFailing[];
  /** Clean in both. */
  readonly clean: number;
}

/** What a report says of itself. */
export type Side = Pick<Report, 'runId' | 'evaluatedAt' | 'tool' | 'targets'>;

/** Compares two reports, host by host (names without case) and article by article. Lists are sorted by host and article. */
export function driftOf(before: Report, after: Report): Drift {
  const [first, second] = [recordsOf(before), recordsOf(after)];
  const drift = {
    fixed: [] as Change[],
    regressed: [] as Change[],
    new: [] as Change[],
    gone: [] as Change[],
    failing: [] as StillFailing[],
    clean: 0,
  };
  const keys = [...new Set([...first.keys(), ...second.keys()])].sort(byText);
  for (const key of keys) {
    const [was, is] = [first.get(key), second.get(key)];
    const change = changeOf(was, is);
    if (was === undefined) drift.new.push(change);
    else if (is === undefined) drift.gone.push(change);
    else if (isClean(was.verdict.verdict) && isClean(is.verdict.verdict)) drift.clean += 1;
    else if (isClean(is.verdict.verdict)) drift.fixed.push(change);
    else if (isClean(was.verdict.verdict)) drift.regressed.push(change);
    else drift.failing.push({ ...change, since: before.evaluatedAt });
  }
  return { before: sideOf(before), after: sideOf(after), reasons: driftReasons(before, after), ...drift };
}

/** A verdict with the statuses of its files. */
interface Entry {
  readonly verdict: VerdictRecord;
  readonly files: Map<string, string>;
}

function recordsOf({ verdicts, findings }: Report): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const verdict of verdicts) entries.set(keyOf(verdict), { verdict, files: new Map() });
  for (const finding of findings) entries.get(keyOf(finding))?.files.set(finding.file, finding.status);
  return entries;
}

function keyOf({ host, article }: { readonly host: string; readonly article: string }): string {
  return JSON.stringify([hostKey(host), article]);
}

function changeOf(was: Entry | undefined, is: Entry | undefined): Change {
  const named = (is ?? was)?.verdict;
  if (named === undefined) throw new Error('a change of nothing');
  const names = [...new Set([...(was?.files.keys() ?? []), ...(is?.files.keys() ?? [])])].sort(byText);
  const files = names
    .map((file) => ({ file, before: was?.files.get(file) ?? null, after: is?.files.get(file) ?? null }))
    .filter((one) => one.before !== one.after);
  return {
    host: named.host,
    article: named.article,
    before: was?.verdict.verdict ?? null,
    after: is?.verdict.verdict ?? null,
    sentence: named.reason.text,
    files,
  };
}

function sideOf({ runId, evaluatedAt, tool, targets }: Report): Side {
  return { runId, evaluatedAt, tool, targets };
}
