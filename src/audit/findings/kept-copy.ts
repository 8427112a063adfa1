import type { FileFacts } from '../compare.js';
import type { FindingRule } from './rule.js';

/** Where Windows keeps copies to take an update back, old builds stay for good, and new ones may wait. */
export const keptCopy: FindingRule<FileFacts> = {
  name: 'kept-copy',
  code: 'kept-copy',
  status: 'unverifiable',
  sentence:
    '{file} was seen only where Windows keeps copies that are not in use, which tell nothing: {seen}, in {place}.',
  holds: ({ kept }) => kept,
  rests: ['path'],
  grade: () => null,
};
