import type { FindingStatus } from '../findings/rule.js';

/** Findings of which one is enough, or all are needed. */
type Share = 'one' | 'all';

/**
 * Which findings carry a verdict, by the rule that decides: with fewer of them it would not hold. One of the statuses in one list is
 * enough. A rule that is not here rests on no finding.
 */
export const DECISIVE: Readonly<Record<string, readonly (readonly [Share, readonly FindingStatus[]])[]>> = {
  superseded: [['all', ['newer', 'current']]],
  missing: [['all', ['absent']]],
  'registered-not-effective': [['one', ['outdated', 'absent']]],
  mixed: [
    ['one', ['outdated']],
    ['one', ['current', 'newer']],
  ],
  outdated: [['one', ['outdated']]],
  incomplete: [['one', ['absent']]],
  unproven: [['one', ['unrecognised', 'unverifiable']]],
  compliant: [['all', ['current']]],
};
