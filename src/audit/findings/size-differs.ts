import type { FileFacts } from '../compare.js';
import type { FindingRule } from './rule.js';

export const sizeDiffers: FindingRule<FileFacts> = {
  name: 'size-differs',
  code: 'size-differs',
  status: 'unrecognised',
  sentence: '{file} has another size than {article} lists, and is no build that is known: {seen}; listed is {listed}.',
  holds: ({ size }) => size === 'different',
  rests: ['size'],
  grade: () => null,
};
