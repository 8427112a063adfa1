import type { VerdictRule } from './rule.js';

export const undatedInventory: VerdictRule = {
  name: 'undated-inventory',
  verdict: 'unknown',
  sentence: 'The inventory does not say when it was collected, and the policy limits its age.',
  holds: ({ age }) => age === 'undated',
};
