import type { FileFacts } from '../compare.js';
import type { FindingRule } from './rule.js';

export const sizeAndTimeEqual: FindingRule<FileFacts> = {
  name: 'size-and-time-equal',
  code: 'size-and-time-equal',
  status: 'current',
  sentence: '{file} has the size and the time that {article} lists: {seen}.',
  holds: ({ hash, version, size, time }) =>
    hash === null && (version === null || version === 'equal') && size === 'equal' && time === 'equal',
  grade: () => 'size+time',
};
