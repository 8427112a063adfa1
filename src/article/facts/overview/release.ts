import type { Article, Position } from '../../../model/generated/article.js';
import type { Manuscript, Sentence } from '../../manuscript.js';
import type { SourceText } from '../../source-text.js';
import { dateBehind, dateIn, type FoundDate } from '../../wording/dates.js';
import { speaksOfItself, type Who } from '../../wording/who.js';

type Release = Article['release'];

/** Longer paragraphs are no fields. */
const LONGEST_FIELD = 120;
/** "... (952077)" behind the words of a title. */
const NUMBER_AT_END = /\s{0,4}\((?:KB\s?|Q)?\d{5,8}\)\s{0,4}$/i;
/** Units between a mark and the date behind it. */
const NEAR = 2;

/**
 * When what the article describes was released: a field, a sentence of the article about itself, the date in the title of an update, or the
 * first entry of its release history.
 * @param head the sentences in which the article says what it is.
 */
export function readRelease(
  who: Who,
  title: SourceText | null,
  head: readonly Sentence[],
  manuscript: Manuscript,
  positions: Record<string, Position>,
): Release {
  const found = fromField(manuscript) ?? fromSentences(who, head, manuscript) ?? fromTitle(title, manuscript);
  if (found === null) return { date: null, precision: null };
  positions['/release/date'] = manuscript.locate(found.text.range(found.from, found.to));
  return { date: found.date, precision: found.date.length === 7 ? 'month' : 'day' };
}

type Found = FoundDate & { text: SourceText };

function fromField(manuscript: Manuscript): Found | null {
  const { releaseField, initialRelease } = manuscript.words.phrases;
  for (const section of manuscript.sections) {
    for (const { text } of section.paragraphs) {
      if (text.length > LONGEST_FIELD) continue;
      const match = releaseField.exec(text.value);
      if (match !== null) {
        const found = dateBehind(text.value, match.index + match[0].length, manuscript);
        if (found !== null) return { ...found, text };
      } else if (initialRelease.test(text.value)) {
        const found = dateBehind(text.value, 0, manuscript);
        if (found !== null) return { ...found, text };
      }
    }
  }
  return null;
}

function fromSentences(who: Who, head: readonly Sentence[], manuscript: Manuscript): Found | null {
  for (const sentence of head) {
    const { value } = sentence;
    for (const match of value.matchAll(manuscript.words.phrases.released)) {
      const subject = value.slice(0, match.index);
      if (!speaksOfItself(subject, who, manuscript) && !manuscript.words.phrases.announces.test(subject)) continue;
      const found = dateBehind(value, match.index + match[0].length, manuscript);
      if (found !== null) return { ...found, text: sentence.text };
    }
  }
  return null;
}

/** "December 8, 2009, update for Widgets", "... security update for Widgets: May 12, 2009": at either end, and no day in digits alone. */
function fromTitle(title: SourceText | null, manuscript: Manuscript): Found | null {
  if (title === null || !manuscript.words.phrases.update.test(title.value)) return null;
  if (manuscript.words.phrases.afterwards.test(title.value)) return null;
  const first = dateIn(title.value, 0, manuscript);
  if (first !== null) return isNamed(first, title) ? { ...first, text: title } : null;
  const words = title.value.replace(NUMBER_AT_END, '');
  const from = Math.max(words.lastIndexOf(':'), words.lastIndexOf(' - '), words.lastIndexOf('(')) + 1;
  const last = from === 0 ? null : dateIn(words.slice(from), NEAR, manuscript);
  if (last === null || !/^[\s)]*$/.test(words.slice(from + last.to))) return null;
  const found = { ...last, from: from + last.from, to: from + last.to };
  return isNamed(found, title) ? { ...found, text: title } : null;
}

const isNamed = ({ from, to }: FoundDate, { value }: SourceText): boolean => /\p{L}{3}/u.test(value.slice(from, to));
