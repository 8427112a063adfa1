import type { FileFacts } from '../compare.js';
import type { FindingRule } from './rule.js';

export const nothingToCompare: FindingRule<FileFacts> = {
  name: 'nothing-to-compare',
  code: 'nothing-to-compare',
  status: 'unverifiable',
  sentence: '{file} is there, and what is known of it does not tell its build: {seen}; listed is {listed}.',
  holds: () => true,
  grade: () => null,
};
