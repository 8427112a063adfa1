import type { FileFacts } from '../compare.js';
import type { FindingRule } from './rule.js';

export const otherBranch: FindingRule<FileFacts> = {
  name: 'other-branch',
  code: 'other-branch',
  status: 'unrecognised',
  sentence: '{file} has a version of another branch than {article} lists: {seen}; listed is {listed}.',
  holds: ({ version }) => version === 'higher',
  rests: ['version'],
  grade: () => null,
};
