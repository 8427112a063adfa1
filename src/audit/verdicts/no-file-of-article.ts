import type { VerdictRule } from './rule.js';

export const noFileOfArticle: VerdictRule = {
  name: 'no-file-of-article',
  verdict: 'not-applicable',
  sentence: 'No file of {article} was found on this host, and neither a role nor the roster asks for one.',
  holds: ({ scope }) => scope.kind === 'not-required' && scope.why === 'no-file-of-article',
};
