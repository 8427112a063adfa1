import type { VerdictRule } from './rule.js';

export const compliant: VerdictRule = {
  name: 'compliant',
  verdict: 'compliant',
  sentence: 'All {required} required files are the build of {article}.',
  holds: ({ counts, required }) => required > 0 && counts.current === required,
};
