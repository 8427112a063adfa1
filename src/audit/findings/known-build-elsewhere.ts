import type { FileFacts } from '../compare.js';
import type { FindingRule } from './rule.js';

/** Such a build may lack what the target fixes, however late it is. */
export const knownBuildElsewhere: FindingRule<FileFacts> = {
  name: 'known-build-elsewhere',
  code: 'known-build-elsewhere',
  status: 'unrecognised',
  sentence: '{file} is a build of {known}, which is not on the chain of {article}: {seen}.',
  holds: ({ known }) => known?.standing === 'elsewhere',
  grade: () => null,
};
