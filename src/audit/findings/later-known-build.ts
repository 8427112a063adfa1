import type { FileFacts } from '../compare.js';
import type { FindingRule } from './rule.js';

export const laterKnownBuild: FindingRule<FileFacts> = {
  name: 'later-known-build',
  code: 'later-known-build',
  status: 'newer',
  sentence: '{file} is a build of an article that replaces {article}: {seen}.',
  holds: ({ known }) => known?.standing === 'later',
  grade: ({ known }) => known?.grade ?? null,
};
