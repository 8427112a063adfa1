import type { Supersession } from '../../../model/generated/article.js';
import type { Paragraph } from '../../blocks.js';
import type { Manuscript, Section } from '../../manuscript.js';
import { listsBugs } from '../../wording/fix-tables.js';
import { numberedIn } from '../../wording/numbered.js';
import type { Who } from '../../wording/who.js';
import { namedIn } from './following.js';

/** Numbers of articles and bulletins, and what sets them apart. */
const BARE = /^(?:(?:(?:KB|Q)?\s?\d{5,8}|MS\d{2}-\d{3}|and|[\s,;()])\s{0,4}){1,40}$/i;

/** A section about replacement that holds nothing but numbers lists what is replaced. */
export function bareTargets(section: Section, who: Who, manuscript: Manuscript): Supersession[] {
  const paragraphs = section.paragraphs;
  if (paragraphs.some((paragraph) => !isBare(paragraph))) return [];
  return section.blocks.flatMap((block) =>
    namedIn(block, who, manuscript).map(({ target, text }) => ({
      relation: 'replaces' as const,
      ...target,
      scope: null,
      text: text.value,
      position: manuscript.locate(text.range()),
    })),
  );
}

/** "MS08-039", "KB952076, KB948755", "952076 Title". */
const isBare = (paragraph: Paragraph): boolean => BARE.test(paragraph.text.value) || numberedIn(paragraph).length > 0;

/** A section about updates that are part of this one: each item is one. They are its own fixes where the article lists no others. */
export function included(section: Section, who: Who, manuscript: Manuscript): Supersession[] {
  const heading = section.heading?.text;
  const isPrevious = manuscript.words.phrases.previously.test(heading?.value ?? '');
  if (heading === undefined || (!isPrevious && !manuscript.sections.some(({ kind }) => kind === 'fixes'))) return [];
  if (listsBugs(section.blocks, manuscript)) return [];
  return section.blocks.flatMap((block) =>
    namedIn(block, who, manuscript).map(({ target, text }) => ({
      relation: 'includes' as const,
      ...target,
      scope: null,
      text: heading.value,
      position: manuscript.locate(text.range()),
    })),
  );
}
