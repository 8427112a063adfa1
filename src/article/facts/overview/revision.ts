import type { Article, Position } from '../../../model/generated/article.js';
import { HEAD_FIELDS } from '../../head-fields.js';
import type { Manuscript } from '../../manuscript.js';
import type { SourceText } from '../../source-text.js';
import { dateBehind } from '../../wording/dates.js';
import { eachLine } from '../../wording/title.js';

/** "DOCUMENT:Q275713  08-MAY-2002  [winnt]", the first line of the articles that were sent by mail. */
const DOCUMENT = /^document\s*:\s*Q\d{5,8}\s/i;
/** Paragraphs from the top that belong to the head. */
const HEAD = 12;
/** Longer paragraphs further down are no fields. */
const LONGEST_FIELD = 160;

/** State of the text itself: number of its revision, date of its last review or change. */
export function readRevision(manuscript: Manuscript, positions: Record<string, Position>): Article['revision'] {
  const result: Article['revision'] = { number: null, reviewed: null };
  let count = 0;
  const take = (text: SourceText): boolean => {
    count += 1;
    if (count > HEAD && text.length >= LONGEST_FIELD) return true;
    result.reviewed ??= reviewedIn(text, manuscript, positions);
    result.number ??= numberIn(text, manuscript, positions);
    return result.reviewed === null || result.number === null;
  };
  if (!manuscript.sections.every((section) => eachLine(section.blocks, take))) return result;
  const [field] = HEAD_FIELDS.changed.flatMap((key) => manuscript.fields.get(key) ?? []);
  const date = field === undefined ? null : dateBehind(field.value, 0, manuscript);
  if (result.reviewed === null && date !== null && field !== undefined) {
    result.reviewed = date.date;
    positions['/revision/reviewed'] = manuscript.locate(field.range(date.from, date.to));
  }
  return result;
}

function reviewedIn(text: SourceText, manuscript: Manuscript, positions: Record<string, Position>): string | null {
  const match = DOCUMENT.exec(text.value) ?? manuscript.words.phrases.reviewed.exec(text.value);
  const found = match === null ? null : dateBehind(text.value, match.index + match[0].length, manuscript);
  if (found === null) return null;
  positions['/revision/reviewed'] = manuscript.locate(text.range(found.from, found.to));
  return found.date;
}

function numberIn(text: SourceText, manuscript: Manuscript, positions: Record<string, Position>): string | null {
  const match = text.length < LONGEST_FIELD * 2 ? manuscript.words.phrases.revision.exec(text.value) : null;
  const number = match?.slice(1).find((group) => group !== undefined);
  if (match === null || number === undefined) return null;
  const at = match.index + match[0].lastIndexOf(number);
  positions['/revision/number'] = manuscript.locate(text.range(at, at + number.length));
  return number;
}
