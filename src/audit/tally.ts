import type { AuditCounts, TargetCounts } from '../model/generated/counts.js';
import type { Policy } from '../model/generated/policy.js';
import type { Counts, Report, ReportInput } from '../model/generated/report.js';
import { TOOL } from '../model/tool.js';
import type { HostCount } from './audit-host.js';
import { isFailing } from './failing.js';
import type { PreparedAudit } from './prepare.js';
import { runIdOf, sortedInputs } from './run-id.js';

/** The outcomes of many hosts, added up. */
export class Tally {
  #hosts = 0;
  readonly #targets: readonly TargetCounts[];

  /** @param targets numbers of the articles, in their order. */
  constructor(targets: readonly string[]) {
    this.#targets = targets.map(blank);
  }

  get hosts(): number {
    return this.#hosts;
  }

  /** @param sign -1 takes back what was added before. */
  add(outcomes: readonly HostCount[], sign: 1 | -1 = 1): void {
    this.#hosts += sign;
    for (const [i, { verdict, counts, fails }] of outcomes.entries()) {
      const target = this.#targets[i];
      if (target === undefined) throw new Error('more outcomes than targets');
      target.verdicts[verdict] += sign;
      if (fails) target.failing += sign;
      addFindings(target.findings, counts, sign);
    }
  }

  /** @param inputs every input that was read, in any order. */
  result(
    { evaluatedAt, asOf }: Pick<PreparedAudit, 'evaluatedAt' | 'asOf'>,
    inputs: readonly ReportInput[],
  ): AuditCounts {
    const ids = this.#targets.map(({ article }) => article);
    return {
      schemaVersion: 1,
      tool: { ...TOOL },
      runId: runIdOf({ inputs, targets: ids, evaluatedAt, asOf }),
      evaluatedAt,
      asOf,
      inputs: sortedInputs(inputs),
      hosts: this.#hosts,
      targets: [...this.#targets],
    };
  }
}

/** What a report holds, in numbers. @param policy that it was made with. */
export function countsOf(report: Report, policy: Policy | null): AuditCounts {
  const tally = new Tally(report.targets);
  const hosts = new Map<string, HostCount[]>();
  for (const record of report.verdicts) {
    const { host, article, verdict, counts } = record;
    const outcome = { article, verdict, counts, fails: isFailing(record, policy) };
    const outcomes = hosts.get(host);
    if (outcomes === undefined) hosts.set(host, [outcome]);
    else outcomes.push(outcome);
  }
  for (const outcomes of hosts.values()) tally.add(outcomes);
  return tally.result(report, report.inputs);
}

function addFindings(sum: Counts, more: Counts, sign: 1 | -1): void {
  sum.current += sign * more.current;
  sum.newer += sign * more.newer;
  sum.outdated += sign * more.outdated;
  sum.absent += sign * more.absent;
  sum.unrecognised += sign * more.unrecognised;
  sum.unverifiable += sign * more.unverifiable;
}

function blank(article: string): TargetCounts {
  return {
    article,
    failing: 0,
    verdicts: {
      'not-applicable': 0,
      unknown: 0,
      superseded: 0,
      missing: 0,
      'registered-not-effective': 0,
      mixed: 0,
      outdated: 0,
      incomplete: 0,
      compliant: 0,
    },
    findings: { current: 0, newer: 0, outdated: 0, absent: 0, unrecognised: 0, unverifiable: 0 },
  };
}
