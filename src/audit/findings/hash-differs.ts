import type { FileFacts } from '../compare.js';
import type { FindingRule } from './rule.js';

export const hashDiffers: FindingRule<FileFacts> = {
  name: 'hash-differs',
  code: 'hash-differs',
  status: 'unrecognised',
  sentence: '{file} has another SHA-256 than {article} lists: {seen}; listed is {listed}.',
  holds: ({ hash }) => hash === 'different',
  rests: ['sha256'],
  grade: () => null,
};
