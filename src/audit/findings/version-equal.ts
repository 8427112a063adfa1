import type { FileFacts } from '../compare.js';
import type { FindingRule } from './rule.js';

export const versionEqual: FindingRule<FileFacts> = {
  name: 'version-equal',
  code: 'version-equal',
  status: 'current',
  sentence: '{file} has the version that {article} lists, and nothing known of it contradicts: {seen}.',
  holds: ({ hash, version, size }) => hash === null && version === 'equal' && size !== 'different',
  grade: () => 'version',
};
