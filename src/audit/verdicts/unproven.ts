import type { VerdictRule } from './rule.js';

export const unproven: VerdictRule = {
  name: 'unproven',
  verdict: 'unknown',
  sentence:
    'Of {required} required files of {article}, {unrecognised} are of an unrecognised build and {unverifiable} cannot be verified.',
  holds: ({ counts }) => counts.unrecognised + counts.unverifiable > 0,
};
