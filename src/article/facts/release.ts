import type { Article, Position } from '../../model/generated/article.js';
import { type Manuscript, paragraphsIn, type Sentence } from '../manuscript.js';
import type { SourceText } from '../source-text.js';
import { dateBehind, dateIn, type FoundDate } from './dates.js';
import { speaksOfItself, type Who } from './who.js';

type Release = Article['release'];

/** Longer paragraphs are no fields. */
const LONGEST_FIELD = 120;
/** A release date in a title may stand anywhere in it. */
const ANYWHERE = 400;

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

const withText = (found: FoundDate | null, text: SourceText): Found | null =>
  found === null ? null : { ...found, text };

function fromField(manuscript: Manuscript): Found | null {
  const { releaseField, initialRelease } = manuscript.words.phrases;
  for (const section of manuscript.sections) {
    for (const { text } of paragraphsIn(section.blocks)) {
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
  for (const { value, text } of head) {
    const match = manuscript.words.phrases.released.exec(value);
    if (match === null || !speaksOfItself(value.slice(0, match.index), who, manuscript)) continue;
    const found = dateBehind(value, match.index + match[0].length, manuscript);
    if (found !== null) return { ...found, text };
  }
  return null;
}

/** "December 8, 2009, update for Widgets", "... security update for Widgets: May 12, 2009". */
function fromTitle(title: SourceText | null, manuscript: Manuscript): Found | null {
  if (title === null || !manuscript.words.phrases.update.test(title.value)) return null;
  if (manuscript.words.phrases.afterwards.test(title.value)) return null;
  return withText(dateIn(title.value, ANYWHERE, manuscript), title);
}
