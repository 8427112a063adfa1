import type { FileFacts } from '../compare.js';
import type { FindingRule } from './rule.js';

export const laterUnknownBuild: FindingRule<FileFacts> = {
  name: 'later-unknown-build',
  code: 'later-unknown-build',
  status: 'unrecognised',
  sentence: '{file} is of a later time than {article} lists, and no article lists it: {seen}; listed is {listed}.',
  holds: ({ hash, version, size, time }) =>
    version === null && time === 'later' && (size === 'different' || hash === 'different'),
  rests: ['modified', 'size'],
  grade: () => null,
};
