import type { Verdict } from './rule.js';

/** The verdicts that leave nothing to do. */
const CLEAN: ReadonlySet<Verdict> = new Set(['compliant', 'superseded', 'not-applicable']);

/** Whether a verdict leaves nothing to do. */
export function isClean(verdict: Verdict): boolean {
  return CLEAN.has(verdict);
}

/** All verdicts, in the order in which they are asked. */
export const VERDICTS: readonly Verdict[] = [
  'not-applicable',
  'unknown',
  'superseded',
  'missing',
  'registered-not-effective',
  'mixed',
  'outdated',
  'incomplete',
  'compliant',
];
