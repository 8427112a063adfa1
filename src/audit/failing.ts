import type { Policy } from '../model/generated/policy.js';
import type { Report, VerdictRecord } from '../model/generated/report.js';
import { isClean } from './verdicts/clean.js';

/**
 * Whether a verdict makes the answer "not clean": all but compliant, superseded and not-applicable do, unless the policy says
 * which; those past their due day; and hosts that are further behind than the policy allows. A waiver stands beside a verdict and
 * changes nothing in this.
 */
export function isFailing(
  { verdict, daysOverdue, behind }: Pick<VerdictRecord, 'verdict' | 'daysOverdue' | 'behind'>,
  policy: Policy | null,
): boolean {
  const fails = policy?.fail === undefined ? !isClean(verdict) : policy.fail.includes(verdict);
  return fails || (daysOverdue ?? 0) > 0 || behind?.allowed === false;
}

/** The verdicts of a report that make the answer "not clean". */
export function failingVerdicts(report: Report, policy: Policy | null): VerdictRecord[] {
  return report.verdicts.filter((verdict) => isFailing(verdict, policy));
}
