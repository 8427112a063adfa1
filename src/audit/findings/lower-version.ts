import type { FileFacts } from '../compare.js';
import type { FindingRule } from './rule.js';

/** What a later article of the chain lists for another branch is newer than the target, although its number is lower. */
export const lowerVersion: FindingRule<FileFacts> = {
  name: 'lower-version',
  code: 'lower-version',
  status: 'outdated',
  sentence: '{file} has a lower version than {article} lists: {seen}; listed is {listed}.',
  holds: ({ version, sameBranch, known }) => version === 'lower' && (sameBranch || known?.standing !== 'later'),
  grade: () => 'version',
};
