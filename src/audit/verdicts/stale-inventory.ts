import type { VerdictRule } from './rule.js';

export const staleInventory: VerdictRule = {
  name: 'stale-inventory',
  verdict: 'unknown',
  sentence: 'The inventory of {collectedAt} is older than the policy allows.',
  holds: ({ age }) => age === 'stale',
};
