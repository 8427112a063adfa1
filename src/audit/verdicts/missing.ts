import type { VerdictRule } from './rule.js';

export const missing: VerdictRule = {
  name: 'missing',
  verdict: 'missing',
  sentence: 'None of the {required} required files of {article} is there, and nothing says that it is installed.',
  holds: ({ counts, required, registration }) => required > 0 && counts.absent === required && registration === null,
};
