import { audit, futureAmong } from '../audit/index.js';
import type { Article } from '../model/generated/article.js';
import type { HostInventory } from '../model/generated/inventory.js';
import type { Policy } from '../model/generated/policy.js';
import type { Report } from '../model/generated/report.js';
import { type AuditRun, argumentsOf, inventoryInputs, inventoryOptions, readFrame } from './audit-frame.js';
import { readHosts } from './hosts.js';
import type { InputProblem } from './problem.js';
import { twinProblems } from './twins.js';

export interface AuditAnswer {
  /** Null when there was no article or no host to audit. */
  readonly report: Report | null;
  /** The audited articles. */
  readonly articles: readonly Article[];
  readonly policy: Policy | null;
  /** Inputs that failed, or are uncertain. */
  readonly problems: readonly InputProblem[];
}

/**
 * Reads everything that an audit needs, and audits.
 * @throws InputError when roster, policy or knowledge base cannot be read, since without them the answer would be another, and
 *   when there is no target.
 */
export async function runAudit(run: AuditRun): Promise<AuditAnswer> {
  const { inputs, problems, captures: _, ...frame } = await readFrame(run);
  const { hosts, problems: unread } = await readHosts(run.inventory, inventoryOptions(run, frame.policy));
  const told = [...problems, ...unread, ...futureProblems(hosts, frame.evaluatedAt)];
  const answer = { articles: frame.targets, policy: frame.policy, problems: told };
  if (frame.targets.length === 0 || hosts.length === 0) return { ...answer, report: null };
  const report = audit({
    ...frame,
    hosts,
    arguments: argumentsOf(run),
    inputs: [...inputs, ...hosts.flatMap(inventoryInputs)],
  });
  const twins = twinProblems(new Set(report.verdicts.map(({ host }) => host)));
  return { ...answer, problems: [...told, ...twins], report };
}

/** What is said of inventories that were collected after the day of the audit. */
export function futureProblems(hosts: readonly HostInventory[], evaluatedAt: string): InputProblem[] {
  return futureAmong(hosts, evaluatedAt).map(({ host, name, line, problem }) => {
    const message = `${host} was ${problem}; it is left out`;
    return { code: 'future-inventory', severity: 'warning', input: name, line, message };
  });
}
