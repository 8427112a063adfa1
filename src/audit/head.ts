import type { AuditArguments, Report, ReportInput } from '../model/generated/report.js';
import { TOOL } from '../model/tool.js';
import type { PreparedAudit } from './prepare.js';
import { runIdOf, sortedInputs } from './run-id.js';
import { VERDICTS } from './verdicts/clean.js';

/** What a report says of itself, before any host. */
export type ReportHead = Omit<Report, 'summary' | 'verdicts' | 'findings'>;

/** @param inputs every input that was read, in any order. */
export function reportHead(
  prepared: Pick<PreparedAudit, 'targets' | 'evaluatedAt' | 'asOf'>,
  inputs: readonly ReportInput[],
  given: AuditArguments | null,
): ReportHead {
  const { evaluatedAt, asOf } = prepared;
  const targets = prepared.targets.map(({ id }) => id);
  return {
    schemaVersion: 1,
    tool: { ...TOOL },
    runId: runIdOf({ evaluatedAt, asOf, inputs, targets }),
    evaluatedAt,
    asOf,
    arguments: given,
    inputs: sortedInputs(inputs),
    targets,
  };
}

/** A summary that counts no verdict yet. */
export function emptySummary(): Record<string, number> {
  return Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0]));
}
