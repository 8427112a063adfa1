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

/**
 * SHA-256 over what was asked and all inputs: equal for equal inputs, whatever their order.
 * @returns 64 hexadecimal digits.
 */
export function runIdOf(inputs: readonly ReportInput[], targets: readonly string[]): string {
  const entries = sortedInputs(inputs).map(({ kind, name, sha256 }) => [kind, name, sha256]);
  return createHash('sha256')
    .update(JSON.stringify([targets, entries]))
    .digest('hex');
}

/** Whether the id of a report follows from the targets and inputs that it lists. */
export function isRunIdOf({ runId, inputs, targets }: Pick<Report, 'runId' | 'inputs' | 'targets'>): boolean {
  return runId === runIdOf(inputs, targets);
}
