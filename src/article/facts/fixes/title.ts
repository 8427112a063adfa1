import type { Article, Fix } from '../../../model/generated/article.js';
import type { Manuscript } from '../../manuscript.js';
import type { SourceText } from '../../source-text.js';
import { fixOf } from '../../wording/items.js';
import { offersHotfix } from '../../wording/offers.js';

/** What the fixes depend on: the article's number, its title, and what it describes. */
export interface Subject {
  id: string | null;
  title: string | null;
  /** Where the title stands. */
  place: SourceText | null;
  kind: Article['kind'];
}

/** "FIX: Widgets stop": such a title is a problem. */
const PROBLEM_TITLE = /^(?:FIX|BUG|PRB)\s*:/;

/** A hotfix that is offered for the problem of its article fixes what the title says. */
export function onlyFix(manuscript: Manuscript, subject: Subject): Fix[] {
  const { offersUpdate } = manuscript.words.phrases;
  const isOffered = manuscript.sections.some(({ paragraphs }) =>
    paragraphs.some(({ text }) => offersUpdate.test(text.value)),
  );
  return isOffered ? titleFix(subject, manuscript) : problemFix(manuscript, subject);
}

/** A hotfix whose article tells symptoms fixes them, and what it may list besides. */
export function problemFix(manuscript: Manuscript, subject: Subject): Fix[] {
  const isHotfix = subject.kind === 'hotfix' || subject.kind === 'security-update';
  const isNamed = PROBLEM_TITLE.test(subject.title ?? '');
  const isProblem = isHotfix && (isNamed || manuscript.sections.some((section) => section.kind === 'symptoms'));
  return isProblem && offersHotfix(manuscript) ? titleFix(subject, manuscript) : [];
}

const titleFix = ({ id, title, place }: Subject, manuscript: Manuscript): Fix[] =>
  title === null || place === null ? [] : [{ ...fixOf(place, id, manuscript), text: title }];
