import { toKbId } from '../../../model/kb.js';
import type { Manuscript } from '../../manuscript.js';
import { numbersOf } from '../../wording/who.js';
import type { Requires } from './required-products.js';

/** Shorter words say too little to find them again in another sentence. */
const SHORTEST = 8;
/** Longer texts point at more than one thing. */
const LONGEST = 600;

/**
 * The number of a required update that only a pointer behind the requirement gives: "For more information about the Widget update, see KB952076.",
 * or a pointer to an article whose title repeats the words of the requirement.
 * @param text of the requirement; @param behind the sentences and paragraphs that follow it.
 */
export function pointedNumber(text: string, requires: Requires, behind: string, { words }: Manuscript): string | null {
  const { pointer, update, pointedAbout } = words.phrases;
  if (requires.kb !== null || behind.length > LONGEST || !pointer.test(behind) || !update.test(text)) return null;
  const [number, ...others] = numbersOf(behind);
  if (number === undefined || others.length > 0) return null;
  const said = text.toLowerCase();
  const about = pointedAbout.exec(behind)?.[1]?.toLowerCase() ?? '';
  const own = said.replace(words.phrases.article, '').replace(/[.:]$/, '');
  const isSame =
    about.length >= SHORTEST ? said.includes(about) : own.length >= SHORTEST && behind.toLowerCase().includes(own);
  return isSame ? toKbId(number) : null;
}
