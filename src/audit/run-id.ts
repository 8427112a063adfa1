import { createHash } from 'node:crypto';
import type { Report, ReportInput } from '../model/generated/report.js';
import { byText } from './order.js';

/** Inputs in one order, each once. */
export function sortedInputs(inputs: readonly ReportInput[]): ReportInput[] {
  const unique = new Map(
    inputs.map(({ name, sha256, kind }) => [JSON.stringify([kind, name, sha256]), { name, sha256, kind }]),
  );
  return [...unique].sort(([a], [b]) => byText(a, b)).map(([, input]) => input);
}

/** What the id of a run follows from. */
interface Asked extends Pick<Report, 'evaluatedAt' | 'asOf'> {
  readonly inputs: readonly ReportInput[];
  readonly targets: readonly string[];
}

/**
 * SHA-256 over what was asked and all inputs: equal for equal inputs, whatever their order. A moment that was asked for counts; the
 * clock, where none was, does not.
 * @returns 64 hexadecimal digits.
 */
export function runIdOf({ inputs, targets, evaluatedAt, asOf }: Asked): string {
  const entries = sortedInputs(inputs).map(({ kind, name, sha256 }) => [kind, name, sha256]);
  return createHash('sha256')
    .update(JSON.stringify([targets, asOf === null ? null : evaluatedAt, entries]))
    .digest('hex');
}

/** Whether the id of a report follows from the targets, the moment and the inputs that it lists. */
export function isRunIdOf(report: Asked & Pick<Report, 'runId'>): boolean {
  return report.runId === runIdOf(report);
}
