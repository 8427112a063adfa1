import type { Prerequisite } from '../../model/generated/article.js';
import type { Build, PrerequisiteResult } from '../../model/generated/report.js';
import { recordOf, subjectOfDay } from '../audit-host.js';
import { type Grade, isAtLeast } from '../grade.js';
import type { Subject } from '../hosts.js';
import { type JudgedFile, type JudgedTarget, judgeTarget } from '../judge-target.js';
import { byText } from '../order.js';
import type { PreparedAudit, PreparedTarget } from '../prepare.js';
import type { Settings } from '../settings.js';
import type { Verdict } from '../verdicts/rule.js';
import { viewOf } from '../view.js';
import { provableGrades } from './reach.js';

/** A file that has to become the build of the article, or has to be proven to be it. */
export interface FileChange {
  readonly file: string;
  /** "replace" what is there, "add" what is not, or "prove" what may be right already. */
  readonly action: 'replace' | 'add' | 'prove';
  /** What is there; null when nothing was seen. */
  readonly from: Build | null;
  /** The article whose build that is; null when it is not known. */
  readonly carries: string | null;
  /** The build of the article. */
  readonly to: Build;
  /** Grades of evidence that the article's row can prove and the policy accepts, strongest first; one of them is enough. */
  readonly evidence: readonly Grade[];
}

/** What has to be collected anew. */
export interface InventoryChange {
  /** "none": there is no inventory; "future": all are of a later day; the others as the verdict says. */
  readonly why: 'none' | 'future' | 'stale' | 'undated' | 'no-list';
  readonly text: string;
}

/** What would make a host compliant with an article. */
export interface WhyNot {
  readonly host: string;
  readonly article: string;
  readonly verdict: Verdict;
  /** "already": it is; "changes": the changes below make it so; "clean": it is not compliant and need not be; "not-here": nothing on the host can. */
  readonly way: 'already' | 'changes' | 'clean' | 'not-here';
  /** The verdict that the changes lead to: "superseded" where later builds are there, which stay. Null without changes. */
  readonly outcome: 'compliant' | 'superseded' | null;
  /** The way in words. */
  readonly text: string;
  readonly inventory: InventoryChange | null;
  readonly files: readonly FileChange[];
  /** What the article asks for first, unless it is met. */
  readonly prerequisites: readonly (PrerequisiteResult & Pick<Prerequisite, 'scope'>)[];
}

/** Says what would make a host compliant. Pure: the same question gives the same answer. */
export function explainNot(prepared: PreparedAudit, called: Subject, target: PreparedTarget): WhyNot {
  const subject = subjectOfDay(prepared, called);
  const judged = judgeTarget(prepared, subject, viewOf(subject.inventories, prepared.wanted), target);
  const record = recordOf(prepared, subject, judged);
  const { verdict } = judged.rule;
  const wrong = judged.files.filter(({ judgement: { status } }) => status !== 'current' && status !== 'newer');
  const files = wrong.map((one) => changeOf(one, prepared.settings)).sort((a, b) => byText(a.file, b.file));
  const inventory = inventoryOf(judged, prepared.settings);
  const stuck = obstacleOf(judged, files);
  const answer = { host: record.host, article: target.id, verdict };
  if (verdict === 'compliant')
    return { ...answer, ...NOTHING, way: 'already', text: `It is compliant with ${target.id} already.` };
  if (verdict === 'superseded')
    return {
      ...answer,
      ...NOTHING,
      way: 'clean',
      text: `It has builds later than those of ${target.id}: nothing is to be done, and going back is not advised.`,
    };
  if (stuck !== null) return { ...answer, ...NOTHING, inventory, way: 'not-here', text: stuck };
  const prerequisites = record.prerequisites
    .map((one, i) => ({ ...one, scope: target.prerequisites[i]?.prerequisite.scope ?? null }))
    .filter(({ met }) => met !== true);
  const outcome = judged.facts.counts.newer > 0 ? 'superseded' : 'compliant';
  const text = wayText(target.id, outcome, files, inventory);
  return { ...answer, way: 'changes', outcome, text, inventory, files, prerequisites };
}

const NOTHING = { outcome: null, inventory: null, files: [], prerequisites: [] } as const;

function changeOf({ file, judgement }: JudgedFile, { minimumGrade }: Settings): FileChange {
  const { status, listed, carries, trace } = judgement;
  return {
    file: file.name,
    action: status === 'absent' ? 'add' : status === 'unverifiable' ? 'prove' : 'replace',
    from: trace.observed(),
    carries,
    to: listed.build,
    evidence: provableGrades(listed).filter((grade) => isAtLeast(grade, minimumGrade)),
  };
}

/** Why no change of the host makes it compliant; null when one does. */
function obstacleOf({ rule, target, facts }: JudgedTarget, files: readonly FileChange[]): string | null {
  if (rule.verdict === 'not-applicable')
    return `${target.id} is not asked of this host: a role with its files (policy and roster), the roster, or a file of it on the host would ask for it.`;
  if (facts.scope.kind === 'not-required')
    return facts.scope.why === 'no-list'
      ? `The inventory has no whole list that would have shown a file of ${target.id}: collect one that has, and whether ${target.id} is asked of this host shows.`
      : `${target.id} lists no files: add a capture with its file table.`;
  const hopeless = files.find(({ evidence }) => evidence.length === 0);
  if (hopeless === undefined) return null;
  return `${target.id} does not list for ${hopeless.file} what the policy asks as evidence: a weaker minimumGrade, a better capture, or the packages of the update (--packages) would be needed.`;
}

function inventoryOf(
  { facts: { age, scope }, collectedAt }: JudgedTarget,
  { maxAge }: Settings,
): InventoryChange | null {
  const days = maxAge === null ? '' : ` No inventory may be older than ${Math.round(maxAge / 3_600_000)} hours.`;
  switch (age) {
    case 'none':
      return { why: age, text: 'Collect an inventory of this host.' };
    case 'future':
      return {
        why: age,
        text: 'Every inventory was collected after the day of the audit: give one of that day, or ask as of a later day.',
      };
    case 'stale':
      return { why: age, text: `Collect it again: this inventory is of ${collectedAt ?? 'an unknown time'}.${days}` };
    case 'undated':
      return { why: age, text: `Collect it in a way that says when.${days}` };
    default:
      return scope.kind === 'not-required' && scope.why === 'no-list'
        ? { why: 'no-list', text: 'Collect an inventory that lists the files of this host.' }
        : null;
  }
}

function wayText(
  id: string,
  outcome: 'compliant' | 'superseded',
  files: readonly FileChange[],
  inventory: InventoryChange | null,
): string {
  const count = (action: FileChange['action']): number => files.filter((one) => one.action === action).length;
  const parts = [
    inventory === null ? null : inventory.why === 'none' ? 'collect an inventory' : 'collect an inventory that counts',
    count('replace') === 0 ? null : `replace ${filesIn(count('replace'))}`,
    count('add') === 0 ? null : `add ${filesIn(count('add'))}`,
    count('prove') === 0 ? null : `prove the build of ${filesIn(count('prove'))}`,
  ].filter((part) => part !== null);
  const goal = outcome === 'compliant' ? `compliant with ${id}` : `past ${id} with all its files`;
  return `To be ${goal}: ${parts.join(', ')}.`;
}

function filesIn(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}
