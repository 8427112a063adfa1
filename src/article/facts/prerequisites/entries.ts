import type { Prerequisite } from '../../../model/generated/article.js';
import type { Manuscript, Sentence } from '../../manuscript.js';
import { part } from '../../wording/parts.js';
import { pointedNumber } from './pointed.js';
import type { Requirement } from './required-products.js';
import { condition, requirementsIn } from './requirements.js';

/** The words of a sentence or paragraph. */
export type Said = Pick<Sentence, 'value'>;

/** What a sentence requires, one entry each. */
export function prerequisitesOf(sentence: Sentence, manuscript: Manuscript): Prerequisite[] {
  const { value } = sentence;
  const scope =
    manuscript.words.phrases.prerequisiteScope.exec(value)?.[1]?.trim() ?? condition(value, manuscript)?.scope ?? null;
  const requirements = requirementsIn(sentence, manuscript);
  return requirements.map((requirement) => ({
    text: value,
    requires: requirement.requires,
    scope: scope ?? requirement.scope,
    position: manuscript.locate(requirements.length === 1 ? sentence.text.range() : placeOf(sentence, requirement)),
  }));
}

function placeOf(sentence: Sentence, { from, to }: Requirement): { start: number; end: number } {
  return part(sentence, from, to).text.trim().range();
}

/** The only requirement of a sentence, with its number where a pointer behind it gives that. */
export function withNumber(needed: Prerequisite[], behind: readonly Said[], manuscript: Manuscript): Prerequisite[] {
  const [only] = needed;
  if (only === undefined || needed.length > 1 || behind.length === 0) return needed;
  const words = behind.map(({ value }) => value).join(' ');
  const kb = pointedNumber(only.text, only.requires, words, manuscript);
  return kb === null ? needed : [{ ...only, requires: { ...only.requires, kb } }];
}
