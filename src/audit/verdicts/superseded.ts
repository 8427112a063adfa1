import type { VerdictRule } from './rule.js';

export const superseded: VerdictRule = {
  name: 'superseded',
  verdict: 'superseded',
  sentence: '{newer} of {required} required files are of a later build than that of {article}, the others of its own.',
  holds: ({ counts, required }) => counts.newer > 0 && counts.current + counts.newer === required,
};
