import { type Knowledge, needsOf, type Skipped } from '../../knowledge/index.js';
import type { Build, Report, VerdictRecord } from '../../model/generated/report.js';
import type { Subject } from '../hosts.js';
import { byText } from '../order.js';
import type { PreparedAudit, PreparedTarget } from '../prepare.js';
import { explain } from '../why/explain.js';
import { explainNot, type FileChange, type WhyNot } from '../why/not.js';
import { inOrder, type PlanArticle, planArticle } from './article.js';

/** What is to be done on one host. */
export interface PlanHost
  extends Pick<
    VerdictRecord,
    'host' | 'roles' | 'verdict' | 'carries' | 'waived' | 'waiver' | 'dueDate' | 'daysOverdue'
  > {
  /** What is to be done in one sentence. */
  readonly text: string;
  readonly files: readonly FileChange[];
  /** What is to be met first, and is not, or not for certain. */
  readonly prerequisites: WhyNot['prerequisites'];
}

/** A file of an article with the hosts that need it. */
export interface PlanFile {
  readonly file: string;
  readonly to: Build;
  readonly hosts: readonly string[];
}

/** What lies between a build that hosts carry and the article. */
export interface PlanPath {
  readonly from: string;
  readonly hosts: readonly string[];
  /** What to install, in this order. */
  readonly install: readonly string[];
  readonly skipped: readonly Skipped[];
}

/** The change that one article is. Each host is in one of the lists, sorted by name. */
export interface PlanTarget extends PlanArticle {
  /** Files to be replaced or added, and nothing is known to stand in the way. */
  readonly change: readonly PlanHost[];
  /** Files to be replaced or added, and a prerequisite that is not met comes first. */
  readonly blocked: readonly PlanHost[];
  /** What is there is not known well enough: an inventory, or evidence, comes first. */
  readonly unknown: readonly PlanHost[];
  /** A waiver excuses the host: nothing is planned for it. */
  readonly waived: readonly PlanHost[];
  /** Hosts that need nothing, by verdict. */
  readonly nothing: Readonly<Record<string, number>>;
  /** Over the hosts of `change` and `blocked`. */
  readonly files: readonly PlanFile[];
  /** Over the same hosts, for each article whose builds they carry. */
  readonly paths: readonly PlanPath[];
}

/** The change plan of an audit. */
export interface ChangePlan extends Pick<Report, 'evaluatedAt' | 'asOf'> {
  /** In the order in which they are installed. */
  readonly targets: readonly PlanTarget[];
}

/** Plans the change of all hosts to all targets. Pure: the same question gives the same plan. */
export function changePlan(prepared: PreparedAudit, subjects: readonly Subject[], knowledge: Knowledge): ChangePlan {
  const ids = prepared.targets.map(({ id }) => id);
  return {
    evaluatedAt: prepared.evaluatedAt,
    asOf: prepared.asOf,
    targets: inOrder(prepared.targets, knowledge).map((target) => ({
      ...planArticle(target, knowledge, ids),
      ...hostsOf(prepared, subjects, target, knowledge),
    })),
  };
}

function hostsOf(prepared: PreparedAudit, subjects: readonly Subject[], target: PreparedTarget, knowledge: Knowledge) {
  const lists = {
    change: [] as PlanHost[],
    blocked: [] as PlanHost[],
    unknown: [] as PlanHost[],
    waived: [] as PlanHost[],
  };
  const nothing: Record<string, number> = {};
  for (const subject of subjects) {
    const not = explainNot(prepared, subject, target);
    const why = explain(prepared, subject, target, knowledge);
    if (not.way === 'already' || not.way === 'clean' || not.verdict === 'not-applicable') {
      nothing[not.verdict] = (nothing[not.verdict] ?? 0) + 1;
      continue;
    }
    const { host, roles, verdict, carries, waived, waiver, dueDate, daysOverdue } = why;
    const { text, files, prerequisites } = not;
    lists[listFor(not, waived)].push({
      host,
      roles,
      verdict,
      carries,
      waived,
      waiver,
      dueDate,
      daysOverdue,
      text,
      files,
      prerequisites,
    });
  }
  for (const list of Object.values(lists)) list.sort((a, b) => byText(a.host, b.host));
  const affected = [...lists.change, ...lists.blocked];
  return { ...lists, nothing, files: filesOf(affected), paths: pathsOf(affected, target, knowledge) };
}

function listFor(
  { way, verdict, files, prerequisites }: WhyNot,
  waived: boolean,
): 'change' | 'blocked' | 'unknown' | 'waived' {
  if (waived) return 'waived';
  if (way !== 'changes' || verdict === 'unknown' || !files.some(({ action }) => action !== 'prove')) return 'unknown';
  return prerequisites.some(({ met }) => met === false) ? 'blocked' : 'change';
}

function filesOf(hosts: readonly PlanHost[]): PlanFile[] {
  const files = new Map<string, { file: string; to: Build; hosts: string[] }>();
  for (const { host, files: changes } of hosts) {
    for (const { file, to, action } of changes) {
      if (action === 'prove') continue;
      const key = JSON.stringify([file, to]);
      const known = files.get(key) ?? { file, to, hosts: [] };
      known.hosts.push(host);
      files.set(key, known);
    }
  }
  return [...files.values()]
    .sort((a, b) => byText(a.file, b.file))
    .map((one) => ({ ...one, hosts: one.hosts.sort(byText) }));
}

function pathsOf(hosts: readonly PlanHost[], { id }: PreparedTarget, knowledge: Knowledge): PlanPath[] {
  if (!knowledge.ids.has(id)) return [];
  const carried = [...new Set(hosts.flatMap(({ carries }) => carries))].sort(byText);
  return carried.map((from) => {
    const { steps, skipped } = needsOf(knowledge, from, id);
    const own = hosts.filter(({ carries }) => carries.includes(from)).map(({ host }) => host);
    return { from, hosts: own.sort(byText), install: steps.map((step) => step.id), skipped };
  });
}
