import type { VerdictRule } from './rule.js';

export const noList: VerdictRule = {
  name: 'no-list',
  verdict: 'unknown',
  sentence:
    'The inventory has no whole list that would have shown a file of {article}, so that it does not tell whether {article} matters here.',
  holds: ({ scope }) => scope.kind === 'not-required' && scope.why === 'no-list',
};
