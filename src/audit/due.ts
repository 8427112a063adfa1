import type { Policy } from '../model/generated/policy.js';
import type { VerdictRecord } from '../model/generated/report.js';
import { dayOf, daysBetween, lastDayOf } from './day.js';
import { milliseconds } from './duration.js';
import { isClean } from './verdicts/clean.js';
import type { Verdict } from './verdicts/rule.js';

/**
 * The day by whose end an article has to be on its hosts: its release and the days that the policy gives its severity.
 * @param released day or month of its release, ISO 8601; a month counts from its last day, since nobody is late before that.
 * @returns null when the release or the severity is not known: articles say no severity, so the policy does.
 */
export function dueDateOf(id: string, released: string | null, policy: Policy | null): string | null {
  const severity = policy?.severity?.[id] ?? policy?.severity?.default;
  const length = milliseconds(policy?.due?.[severity ?? ''] ?? '');
  if (length === null || released === null) return null;
  return dayOf(new Date(Date.parse(`${lastDayOf(released)}T00:00:00Z`) + length));
}

/** What is due of a host: nothing where an article does not apply; nothing is overdue where nothing is left to do. */
export function dueOf(
  dueDate: string | null,
  verdict: Verdict,
  evaluatedAt: string,
): Pick<VerdictRecord, 'dueDate' | 'daysOverdue'> {
  if (dueDate === null || verdict === 'not-applicable') return { dueDate: null, daysOverdue: null };
  const late = daysBetween(dueDate, dayOf(new Date(evaluatedAt)));
  return { dueDate, daysOverdue: isClean(verdict) ? 0 : Math.max(0, late) };
}
