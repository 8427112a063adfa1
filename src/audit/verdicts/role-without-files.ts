import type { VerdictRule } from './rule.js';

export const roleWithoutFiles: VerdictRule = {
  name: 'role-without-files',
  verdict: 'not-applicable',
  sentence: 'The policy names no file of {article} for the roles of this host.',
  holds: ({ scope }) => scope.kind === 'not-required' && scope.why === 'role-without-files',
};
