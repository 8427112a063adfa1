import type { VerdictRule } from './rule.js';

export const roleNotApplicable: VerdictRule = {
  name: 'role-not-applicable',
  verdict: 'not-applicable',
  sentence: 'The policy says that {article} does not apply to the roles of this host.',
  holds: ({ scope }) => scope.kind === 'not-required' && scope.why === 'role-not-applicable',
};
