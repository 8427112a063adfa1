import type { Policy } from '../model/generated/policy.js';
import type { Report, VerdictRecord } from '../model/generated/report.js';
import { isClean } from './verdicts/clean.js';

/**
 * The verdicts that make the answer "not clean": all but compliant, superseded and not-applicable, unless the policy says
 * which. A waiver stands beside a verdict and does not take it from this list.
 */
export function failingVerdicts(report: Report, policy: Policy | null): VerdictRecord[] {
  const fail = policy?.fail;
  return report.verdicts.filter(({ verdict }) => (fail === undefined ? !isClean(verdict) : fail.includes(verdict)));
}
