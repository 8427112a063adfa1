import type { EmptyFacts, FindingRule } from './rule.js';

export const notListed: FindingRule<EmptyFacts> = {
  name: 'not-listed',
  code: 'not-listed',
  status: 'unverifiable',
  sentence: '{file} was not seen, but the inventory has no list that would have shown it.',
  holds: () => true,
  grade: () => null,
};
