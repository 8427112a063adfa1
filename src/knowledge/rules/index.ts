import type { Facts, Problem } from '../types.js';
import { captureDiffers } from './capture-differs.js';
import { cycle } from './cycle.js';
import { danglingTarget } from './dangling-target.js';
import { oneSided } from './one-sided.js';
import { ordinalClash } from './ordinal-clash.js';
import type { Rule } from './rule.js';
import { selfLoop } from './self-loop.js';

const RULES: readonly Rule[] = [selfLoop, cycle, danglingTarget, ordinalClash, oneSided, captureDiffers];

/** All problems of a knowledge base, rule by rule. */
export function problemsOf(facts: Facts): Problem[] {
  return RULES.flatMap((rule) => rule(facts));
}
