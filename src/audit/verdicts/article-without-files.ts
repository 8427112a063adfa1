import type { VerdictRule } from './rule.js';

export const articleWithoutFiles: VerdictRule = {
  name: 'article-without-files',
  verdict: 'unknown',
  sentence: '{article} lists no files: nothing tells whether a host has it. Add a capture with its file table.',
  holds: ({ scope }) => scope.kind === 'not-required' && scope.why === 'article-without-files',
};
