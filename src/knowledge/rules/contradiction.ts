import { contradictingBuilds } from './contradiction/builds.js';
import { contradictingOrder } from './contradiction/order.js';
import { contradictingWords } from './contradiction/words.js';
import type { Rule } from './shared/rule.js';

/** One finding for each version of a file, and one for each pair of articles. */
export const contradiction: Rule = {
  name: 'contradiction',
  severity: 'warning',
  finds:
    'articles that cannot both be right: one version of a file with two sizes or dates, a replacement that is denied or goes back',
  find: (facts) => [...contradictingBuilds(facts), ...contradictingOrder(facts), ...contradictingWords(facts)],
};
