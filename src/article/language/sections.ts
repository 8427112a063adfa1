import type { SectionKind, Words } from './words.js';

/** The kind of section that a heading opens; null when its words are not known. */
export function sectionKindOf(heading: string, words: Words): SectionKind | null {
  const key = heading
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[\s\d.*_#]+|[\s:.*_]+$/g, '');
  for (const [kind, pattern] of words.sections) if (pattern.test(key)) return kind;
  return null;
}
