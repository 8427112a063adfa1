import type { EmptyFacts, FindingRule } from './rule.js';

export const listingDamaged: FindingRule<EmptyFacts> = {
  name: 'listing-damaged',
  code: 'inventory-damaged',
  status: 'unverifiable',
  sentence: '{file} was not seen, but parts of the inventory could not be read.',
  holds: ({ listing }) => listing === 'damaged',
  grade: () => null,
};
