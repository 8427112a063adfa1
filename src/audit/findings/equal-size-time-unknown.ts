import type { FileFacts } from '../compare.js';
import type { FindingRule } from './rule.js';

export const equalSizeTimeUnknown: FindingRule<FileFacts> = {
  name: 'equal-size-time-unknown',
  code: 'time-unknown',
  status: 'current',
  sentence: '{file} has the size that {article} lists, and the times cannot be compared: {obstacle}.',
  holds: ({ hash, size }) => hash === null && size === 'equal',
  grade: () => 'size',
};
