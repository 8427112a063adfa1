import type { VerdictRule } from './rule.js';

export const futureInventory: VerdictRule = {
  name: 'future-inventory',
  verdict: 'unknown',
  sentence: 'No inventory of this host was known on the day of the audit.',
  holds: ({ age }) => age === 'future',
};
