import type { VerdictRule } from './rule.js';

export const registeredNotEffective: VerdictRule = {
  name: 'registered-not-effective',
  verdict: 'registered-not-effective',
  sentence:
    'By {registration}, {article} is installed, but of {required} required files {outdated} are outdated and {absent} absent.',
  holds: ({ counts, registration }) => registration !== null && counts.outdated + counts.absent > 0,
};
