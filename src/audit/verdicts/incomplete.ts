import type { VerdictRule } from './rule.js';

export const incomplete: VerdictRule = {
  name: 'incomplete',
  verdict: 'incomplete',
  sentence: '{absent} of {required} required files of {article} are absent.',
  holds: ({ counts }) => counts.absent > 0,
};
