import type { Statement } from '../../model/generated/article.js';
import type { SectionKind } from '../language/words.js';
import { type Manuscript, paragraphsIn, sentencesOf } from '../manuscript.js';
import type { SourceText } from '../source-text.js';
import { asks } from '../wording/questions.js';
import { speaksOfItself, type Who } from '../wording/who.js';

/** Sections that speak of other updates, or of none. */
const ELSEWHERE: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>([
  'included',
  'files',
  'references',
  'replacement',
  'foot',
]);

/** The subject and the object of a sentence stand no further from its verb. */
const NEAR = 120;

/** Whether the article says that its update was taken back, or can no longer be had: the sentence, or its title. */
export function readWithdrawn(who: Who, title: SourceText | null, manuscript: Manuscript): Statement | null {
  if (title !== null && manuscript.words.phrases.withdrawnTitle.test(title.value)) return statement(title, manuscript);
  for (const section of manuscript.sections) {
    if (ELSEWHERE.has(section.kind)) continue;
    for (const paragraph of paragraphsIn(section.blocks)) {
      for (const { value, text } of sentencesOf(paragraph)) {
        if (saysSo(value, who, manuscript)) return statement(text, manuscript);
      }
    }
  }
  return null;
}

function saysSo(sentence: string, who: Who, manuscript: Manuscript): boolean {
  const { withdrawn, withdraws } = manuscript.words.phrases;
  const passive = withdrawn.exec(sentence);
  const active = withdraws.exec(sentence);
  if ((passive === null && active === null) || asks(sentence, manuscript.words)) return false;
  const subject = passive === null ? null : sentence.slice(0, passive.index);
  const object = active === null ? null : sentence.slice(active.index + active[0].length, active.index + NEAR);
  return [subject, object].some((words) => words !== null && isUpdateItself(words, who, manuscript));
}

function isUpdateItself(words: string, who: Who, manuscript: Manuscript): boolean {
  const { update, previously } = manuscript.words.phrases;
  if (words.length > NEAR || !update.test(words) || previously.test(words)) return false;
  return speaksOfItself(words, who, manuscript);
}

const statement = (text: SourceText, manuscript: Manuscript): Statement => ({
  text: text.value,
  position: manuscript.locate(text.range()),
});
