import type { Prerequisite } from '../../../model/generated/article.js';
import type { Paragraph } from '../../blocks.js';
import type { SectionKind } from '../../language/words.js';
import { type Manuscript, paragraphsIn, type Section, sentencesOf } from '../../manuscript.js';
import { whole } from '../../wording/parts.js';
import { prerequisitesOf, withNumber } from './entries.js';

/** Sections that speak of a problem, not of what an installation needs. */
const ELSEWHERE: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>([
  'cause',
  'workaround',
  'knownIssues',
  'fixes',
  'files',
  'removal',
]);

/** Sentences anywhere that say what must be there before the installation. */
export function stated(manuscript: Manuscript): Prerequisite[] {
  const {
    requiredUpdates,
    beforeInstalling,
    followingUpdates,
    restartBare,
    noPrerequisite,
    note,
    itself,
    prerequisiteLead,
  } = manuscript.words.phrases;
  const found: Prerequisite[] = [];
  for (const section of manuscript.sections) {
    if (ELSEWHERE.has(section.kind)) continue;
    for (const paragraph of section.paragraphs) {
      const sentences = sentencesOf(paragraph);
      for (const [index, sentence] of sentences.entries()) {
        const { value } = sentence;
        const required = requiredUpdates.exec(value);
        const isStated =
          required !== null || prerequisiteLead.test(value) || beforeInstalling.test(value.replace(note, '').trim());
        if (!isStated || restartBare.test(value) || noPrerequisite.test(value)) continue;
        if (value.endsWith('?') || (section.kind === 'symptoms' && !itself.test(value))) continue;
        if (followingUpdates.test(value) || required !== null)
          found.push(...listed(paragraph, section, required?.[1] ?? null, manuscript));
        else if (!value.endsWith(':'))
          found.push(...withNumber(prerequisitesOf(sentence, manuscript), sentences.slice(index + 1), manuscript));
      }
    }
  }
  return found;
}

/** The updates that the list behind a paragraph names, each required of the computers that the paragraph tells. */
function listed(paragraph: Paragraph, section: Section, scope: string | null, manuscript: Manuscript): Prerequisite[] {
  const next = section.blocks[section.blocks.indexOf(paragraph) + 1];
  if (next?.type !== 'list') return [];
  return next.items.flatMap((item) => {
    const [first] = paragraphsIn(item);
    const needed = first === undefined ? [] : prerequisitesOf(whole(first), manuscript);
    return needed.map((one) => ({ ...one, scope: one.scope ?? scope }));
  });
}
