import type { FileFacts } from '../compare.js';
import type { FindingRule } from './rule.js';

export const hashEqual: FindingRule<FileFacts> = {
  name: 'hash-equal',
  code: 'hash-equal',
  status: 'current',
  sentence: '{file} has the SHA-256 that {article} lists.',
  holds: ({ hash }) => hash === 'equal',
  grade: () => 'hash',
};
