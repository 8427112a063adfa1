import type { SectionKind } from '../../language/words.js';

/** Kinds of section that end one about fixes, even below it. */
export const ENDS: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>([
  'included',
  'knownIssues',
  'prerequisites',
  'restart',
  'replacement',
  'files',
  'installation',
  'removal',
  'registry',
  'references',
  'appliesTo',
  'foot',
]);

/** Sections in which a list of problems is none of fixes. */
export const ELSEWHERE: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>([
  ...ENDS,
  'symptoms',
  'cause',
  'workaround',
]);
