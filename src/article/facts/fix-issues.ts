import type { Fix } from '../../model/generated/article.js';
import type { SectionKind } from '../language/words.js';
import { directParagraphs, type Manuscript, type Section } from '../manuscript.js';
import { joinTexts, type SourceText } from '../source-text.js';
import { fixOf } from './fix-items.js';

/** Parts of the description of one issue. */
const PARTS: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>([
  'symptoms',
  'cause',
  'resolution',
  'workaround',
  'status',
  'more',
]);

/** One issue that has sections of its own: "Issue 1", "Symptoms", "Cause". */
interface Issue {
  heading: SourceText | null;
  sections: Section[];
}

/**
 * Issues that have a section each, where sections are given below a heading about fixes, or are called "Issue 1", "Issue 2".
 * @param sections what stands below the heading, in order.
 */
export const sectionedFixes = (sections: readonly Section[], manuscript: Manuscript): Fix[] =>
  issueTexts(sections, manuscript).map((text) => fixOf(text, null, manuscript));

/** The words of each issue that has sections of its own. */
export const issueTexts = (sections: readonly Section[], manuscript: Manuscript): SourceText[] =>
  issuesIn(sections, manuscript).flatMap((issue) => issueText(issue, manuscript) ?? []);

/** Whether a section tells of one issue: it is numbered as one, or parted into symptoms and the like. */
export function isIssue(section: Section, { words }: Manuscript): boolean {
  return PARTS.has(section.kind) || words.phrases.issueHeading.test(section.heading?.text.value ?? '');
}

function issuesIn(sections: readonly Section[], manuscript: Manuscript): Issue[] {
  const issues: Issue[] = [];
  for (const section of sections) {
    const last = issues.at(-1);
    const isPart =
      PARTS.has(section.kind) && !manuscript.words.phrases.issueHeading.test(section.heading?.text.value ?? '');
    const isRepeated = section.kind === 'symptoms' && last?.sections.some(({ kind }) => kind === 'symptoms') === true;
    if (isPart && last !== undefined && !isRepeated) last.sections.push(section);
    else issues.push({ heading: isPart ? null : (section.heading?.text ?? null), sections: [section] });
  }
  return issues;
}

/** The words of an issue: its heading when that says what happens, else its symptoms. */
function issueText({ heading, sections }: Issue, manuscript: Manuscript): SourceText | null {
  const number = manuscript.words.phrases.issueHeading.exec(heading?.value ?? '');
  const said = heading === null || number === null ? heading : heading.slice(number[0].length).trim();
  if (said !== null && said.length > 0 && /\s/.test(said.value)) return said;
  const symptoms = sections.find(({ kind }) => kind === 'symptoms') ?? sections[0];
  const text = joinTexts(directParagraphs(symptoms?.blocks ?? []).map((paragraph) => paragraph.text));
  return text.length === 0 ? null : text;
}
