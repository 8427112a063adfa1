import type { Facts, Problem } from '../types.js';
import { captureDiffers } from './capture-differs.js';
import { contradiction } from './contradiction.js';
import { cumulativeClaim } from './cumulative-claim.js';
import { cycle } from './cycle.js';
import { danglingTarget } from './dangling-target.js';
import { dateInversion } from './date-inversion.js';
import { oneSided } from './one-sided.js';
import { ordinalClash } from './ordinal-clash.js';
import { ordinalGap } from './ordinal-gap.js';
import { selfLoop } from './self-loop.js';
import type { Rule } from './shared/rule.js';
import { staleCapture } from './stale-capture.js';
import { unlistedFile } from './unlisted-file.js';
import { withdrawn } from './withdrawn.js';

/** All rules, in the order in which problems are told. A new one is a file here, a line in this list, and a case. */
export const RULES: readonly Rule[] = [
  selfLoop,
  cycle,
  danglingTarget,
  dateInversion,
  ordinalClash,
  ordinalGap,
  cumulativeClaim,
  contradiction,
  withdrawn,
  staleCapture,
  captureDiffers,
  unlistedFile,
  oneSided,
];

/** All problems of a knowledge base, rule by rule. */
export function problemsOf(facts: Facts): Problem[] {
  return RULES.flatMap(({ name, severity, find }) =>
    find(facts).map(({ articles, files = [], message, advice, position, source, ...given }) => ({
      rule: name,
      severity: given.severity ?? severity,
      articles,
      files,
      message,
      advice,
      position,
      source,
    })),
  );
}
