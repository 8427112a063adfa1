import type { EmptyFacts, FindingRule } from './rule.js';

export const listingPartial: FindingRule<EmptyFacts> = {
  name: 'listing-partial',
  code: 'listing-partial',
  status: 'unverifiable',
  sentence:
    '{file} was not seen, but nothing tells that the lists of its host would have shown it; a policy can say that they are whole (inventory: listings: complete).',
  holds: ({ listing }) => listing === 'partial',
  grade: () => null,
};
