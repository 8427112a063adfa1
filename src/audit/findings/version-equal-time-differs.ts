import type { FileFacts } from '../compare.js';
import type { FindingRule } from './rule.js';

/** Copying and extracting change the time of a file and neither its version nor its size. */
export const versionEqualTimeDiffers: FindingRule<FileFacts> = {
  name: 'version-equal-time-differs',
  code: 'time-differs',
  status: 'current',
  sentence: '{file} has the version and the size that {article} lists, and another time: {seen}; listed is {listed}.',
  holds: ({ hash, version, size, time }) =>
    hash === null && version === 'equal' && size === 'equal' && (time === 'earlier' || time === 'later'),
  grade: () => 'version',
};
