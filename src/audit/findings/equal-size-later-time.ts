import type { FileFacts } from '../compare.js';
import type { FindingRule } from './rule.js';

export const equalSizeLaterTime: FindingRule<FileFacts> = {
  name: 'equal-size-later-time',
  code: 'time-differs',
  status: 'current',
  sentence: '{file} has the size that {article} lists, and a later time: {seen}; listed is {listed}.',
  holds: ({ hash, size, time }) => hash === null && size === 'equal' && time === 'later',
  grade: () => 'size',
};
