import type { FileFacts } from '../compare.js';
import type { FindingRule } from './rule.js';

export const higherVersion: FindingRule<FileFacts> = {
  name: 'higher-version',
  code: 'higher-version',
  status: 'newer',
  sentence: '{file} has a higher version of the branch that {article} lists: {seen}; listed is {listed}.',
  holds: ({ version, sameBranch, limitedAlone }) => version === 'higher' && sameBranch && !limitedAlone,
  grade: () => 'version',
};
