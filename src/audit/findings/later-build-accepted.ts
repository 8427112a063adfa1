import type { FileFacts } from '../compare.js';
import { laterUnknownBuild } from './later-unknown-build.js';
import type { FindingRule } from './rule.js';

export const laterBuildAccepted: FindingRule<FileFacts> = {
  name: 'later-build-accepted',
  code: 'later-unknown-build',
  status: 'newer',
  sentence: '{file} is of a later time than {article} lists, no article lists it, and the policy accepts that: {seen}.',
  holds: (facts) => facts.acceptLater && laterUnknownBuild.holds(facts),
  rests: ['modified', 'size'],
  grade: ({ size }) => (size === null ? null : 'size+time'),
};
