import type { FileFacts } from '../compare.js';
import type { FindingRule } from './rule.js';

/** An earlier build may carry the same version number, or a higher one or a later time than the build that replaced it. */
export const earlierKnownBuild: FindingRule<FileFacts> = {
  name: 'earlier-known-build',
  code: 'earlier-known-build',
  status: 'outdated',
  sentence: '{file} is a build that {article} replaces: {seen}; listed is {listed}.',
  holds: ({ known }) => known?.standing === 'earlier',
  grade: ({ known }) => known?.grade ?? null,
};
