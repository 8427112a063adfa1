import type { Policy } from '../model/generated/policy.js';
import type { Report, VerdictRecord } from '../model/generated/report.js';
import { isClean } from './verdicts/clean.js';
import type { Verdict } from './verdicts/rule.js';

/**
 * The verdicts that make the answer "not clean": all but compliant, superseded and not-applicable, unless the policy says
 * which; those past their due day; and hosts that are further behind than the policy allows. A waiver stands beside a verdict and does not take it from this list.
 */
export function failingVerdicts(report: Report, policy: Policy | null): VerdictRecord[] {
  const fail = policy?.fail;
  const fails = (verdict: Verdict): boolean => (fail === undefined ? !isClean(verdict) : fail.includes(verdict));
  return report.verdicts.filter(
    ({ verdict, daysOverdue, behind }) => fails(verdict) || (daysOverdue ?? 0) > 0 || behind?.allowed === false,
  );
}
