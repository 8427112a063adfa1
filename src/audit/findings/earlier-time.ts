import type { FileFacts } from '../compare.js';
import type { FindingRule } from './rule.js';

/** Decides only where versions cannot. */
export const earlierTime: FindingRule<FileFacts> = {
  name: 'earlier-time',
  code: 'earlier-time',
  status: 'outdated',
  sentence: '{file} is of an earlier time than {article} lists: {seen}; listed is {listed}.',
  holds: ({ version, time }) => version === null && time === 'earlier',
  rests: ['modified', 'size'],
  grade: ({ size }) => (size === null ? null : 'size+time'),
};
