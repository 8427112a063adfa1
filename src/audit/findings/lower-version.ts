import type { FileFacts } from '../compare.js';
import type { FindingRule } from './rule.js';

export const lowerVersion: FindingRule<FileFacts> = {
  name: 'lower-version',
  code: 'lower-version',
  status: 'outdated',
  sentence: '{file} has a lower version than {article} lists: {seen}; listed is {listed}.',
  holds: ({ version }) => version === 'lower',
  grade: () => 'version',
};
