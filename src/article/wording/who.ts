import { toKbId } from '../../model/kb.js';
import type { Manuscript } from '../manuscript.js';

/** Who the article is: what its own sentences call it. */
export interface Who {
  id: string | null;
  /** "Update Rollup 4". */
  label: string | null;
}

/** Numbers of articles as sentences print them. */
const NUMBER = /(?<![\w.-])(?:KB\s?|Q)(\d{5,8})\b|(?<![\w.,:/#-])(\d{6,8})(?![\w/-]|[.,:]\d)/gi;
/** Nearer to a verb than this, its subject is named. */
const NEAR = 200;

/** "Update Rollup 4" without the words that may be left out. */
const plain = (label: string): string =>
  label
    .toLowerCase()
    .replace(/\bpackage\b|#/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The articles that a text names by number. */
export function numbersOf(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const kb = toKbId(match[1] ?? match[2] ?? '');
    if (kb !== null) found.push(kb);
  }
  return found;
}

/** Whether words name another update than the article itself, by number or ordinal. */
export function namesOther(words: string, who: Who, manuscript: Manuscript): boolean {
  if (numbersOf(words).some((kb) => kb !== who.id)) return true;
  const labels = labelsOf(words, manuscript.words.phrases.label);
  return labels.some((label) => who.label === null || plain(label) !== plain(who.label));
}

/**
 * Whether the words in front of a verb mean what the article describes: "This update rollup", "It", its own ordinal or number; not those of
 * another article.
 */
export function speaksOfItself(subject: string, who: Who, manuscript: Manuscript): boolean {
  const near = subject.slice(-NEAR);
  if (namesOther(near, who, manuscript)) return false;
  const { label, itself } = manuscript.words.phrases;
  return numbersOf(near).length > 0 || labelsOf(near, label).length > 0 || itself.test(near);
}

/** The labels with an ordinal in a text, service packs left out: they stand in the names of products. */
export const labelsOf = (text: string, label: RegExp): string[] =>
  [...text.matchAll(label)].filter((match) => !/^(?:service pack|sp)$/i.test(match[1] ?? '')).map((match) => match[0]);
