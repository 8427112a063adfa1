import type { FileFacts } from '../compare.js';
import type { FindingRule } from './rule.js';

export const otherBranch: FindingRule<FileFacts> = {
  name: 'other-branch',
  code: 'other-branch',
  status: 'unrecognised',
  sentence:
    '{file} has a higher version than {article} lists, and nothing proves that it is of the same branch: {seen}; listed is {listed}.',
  holds: ({ version }) => version === 'higher',
  rests: ['version'],
  grade: () => null,
};
