import type { VerdictRule } from './rule.js';

export const outdated: VerdictRule = {
  name: 'outdated',
  verdict: 'outdated',
  sentence: '{outdated} of {required} required files are older than {article}.',
  holds: ({ counts }) => counts.outdated > 0,
};
