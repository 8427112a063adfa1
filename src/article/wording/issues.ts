import type { Fix } from '../../model/generated/article.js';
import type { Block } from '../blocks.js';
import { sectionKindOf } from '../language/sections.js';
import type { SectionKind } from '../language/words.js';
import { itemText } from '../lists.js';
import type { Manuscript, Section } from '../manuscript.js';
import { joinTexts, type SourceText } from '../source-text.js';
import { fixOf } from './items.js';

/** Parts of the description of one issue. */
const PARTS: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>([
  'symptoms',
  'cause',
  'resolution',
  'workaround',
  'status',
  'more',
]);

/** A longer line is no label. */
const LONGEST_LABEL = 40;

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

/** Issues that emphasised lines set apart, "**Issue 1**", each with the words up to the next. */
export function labelledFixes(blocks: readonly Block[], manuscript: Manuscript): Fix[] {
  const fixes: Fix[] = [];
  let texts: SourceText[] | null = null;
  const flush = (): void => {
    const text = texts === null ? null : joinTexts(texts);
    if (text !== null && text.length > 0) fixes.push(fixOf(text, null, manuscript));
  };
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      const label = block.strong === true ? manuscript.words.phrases.issueHeading.exec(block.text.value) : null;
      if (label !== null) {
        flush();
        const said = block.text.slice(label[0].length).trim();
        texts = said.length > 0 ? [said] : [];
      } else texts?.push(block.text);
    } else if (block.type === 'list') texts?.push(...block.items.map(itemText));
  }
  flush();
  return fixes;
}

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
  const text = joinTexts(symptomsIn(symptoms?.blocks ?? [], manuscript));
  return text.length === 0 ? null : text;
}

/** Paragraphs up to an emphasised line that begins another part, "**Cause**"; a line that names the symptoms is no part of them. */
function symptomsIn(blocks: readonly Block[], { words }: Manuscript): SourceText[] {
  const texts: SourceText[] = [];
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue;
    const kind = block.text.length < LONGEST_LABEL ? sectionKindOf(block.text.value, words) : null;
    if (kind !== null && kind !== 'symptoms' && texts.length > 0) break;
    if (kind === null) texts.push(block.text);
  }
  return texts;
}
