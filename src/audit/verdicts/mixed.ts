import type { VerdictRule } from './rule.js';

export const mixed: VerdictRule = {
  name: 'mixed',
  verdict: 'mixed',
  sentence:
    'Of {required} required files of {article}, {outdated} are outdated beside {current} current and {newer} newer ones.',
  holds: ({ counts }) => counts.outdated > 0 && counts.current + counts.newer > 0,
};
