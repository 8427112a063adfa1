import type { VerdictRule } from './rule.js';

export const noList: VerdictRule = {
  name: 'no-list',
  verdict: 'unknown',
  sentence: 'The inventory lists neither files nor products, so that it cannot show whether {article} matters here.',
  holds: ({ scope }) => scope.kind === 'not-required' && scope.why === 'no-list',
};
