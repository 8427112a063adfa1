import type { EmptyFacts, FindingRule } from './rule.js';

export const noInventory: FindingRule<EmptyFacts> = {
  name: 'no-inventory',
  code: 'no-inventory',
  status: 'unverifiable',
  sentence: 'There is no inventory of the host that could show {file}.',
  holds: ({ inventory }) => !inventory,
  grade: () => null,
};
