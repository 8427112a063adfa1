import type { Manuscript } from '../manuscript.js';

/** Whether the article says that a hotfix for what it describes can be had. */
export function offersHotfix(manuscript: Manuscript): boolean {
  const { offersHotfix: pattern } = manuscript.words.phrases;
  for (const section of manuscript.sections)
    for (const paragraph of section.paragraphs) if (pattern.test(paragraph.text.value)) return true;
  return false;
}
