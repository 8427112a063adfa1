import type { EmptyFacts, FindingRule } from './rule.js';

export const notThere: FindingRule<EmptyFacts> = {
  name: 'not-there',
  code: 'not-there',
  status: 'absent',
  sentence: '{file} is not there: the inventory would have shown it.',
  holds: ({ listing }) => listing === 'complete',
  grade: () => null,
};
