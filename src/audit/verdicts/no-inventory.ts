import type { VerdictRule } from './rule.js';

export const noInventory: VerdictRule = {
  name: 'no-inventory',
  verdict: 'unknown',
  sentence: 'There is no inventory of this host.',
  holds: ({ age }) => age === 'none',
};
