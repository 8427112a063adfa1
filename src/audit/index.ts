import type { Policy } from '../model/generated/policy.js';
import type { Report, VerdictRecord } from '../model/generated/report.js';
import type { Roster } from '../model/generated/roster.js';
import type { AuditQuestion } from './question.js';

export type { AuditFrame, AuditKnowledge, AuditPackage, AuditQuestion, KnownBuild } from './question.js';

/**
 * Calls the roll: every host against every target article. Pure: the same question gives the same report.
 * @returns a report that satisfies schemas/report.schema.json, sorted.
 * @throws InputError when a target has no id, or `evaluatedAt` is not an RFC 3339 time.
 */
export function audit(question: AuditQuestion): Report {
  throw new Error(`audit of ${question.targets.length} targets`);
}

/**
 * The verdicts that make the answer "not clean": all but compliant, superseded and not-applicable, unless the policy says
 * which. A waiver stands beside a verdict and does not take it from this list.
 */
export function failingVerdicts(report: Report, policy: Policy | null): VerdictRecord[] {
  throw new Error(`failing verdicts of ${report.runId} under ${policy === null ? 'no' : 'a'} policy`);
}

/**
 * Reads a policy (YAML 1.2 or JSON, UTF-8).
 * @throws InputError that names file, line and column: not UTF-8, not YAML, an unknown key, a waiver without expiry.
 */
export function parsePolicy(input: { readonly bytes: Uint8Array; readonly name: string }): Policy {
  throw new Error(input.name);
}

/**
 * Reads a roster (CSV, UTF-8): `host,aliases,roles[,owner,environment]`, several values in a cell separated by ";".
 * @throws InputError that names file and line: no host column, an unknown column, a host twice with different roles.
 */
export function parseRoster(input: { readonly bytes: Uint8Array; readonly name: string }): Roster {
  throw new Error(input.name);
}
