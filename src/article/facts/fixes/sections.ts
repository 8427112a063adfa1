import type { Fix } from '../../../model/generated/article.js';
import { append } from '../../append.js';
import type { Paragraph } from '../../blocks.js';
import type { Manuscript, Section } from '../../manuscript.js';
import { listsBugs } from '../../wording/fix-tables.js';
import { isIssue, sectionedFixes } from '../../wording/issues.js';
import { fixOf } from '../../wording/items.js';
import { blockFixes, introducedFixes } from './blocks.js';
import { ELSEWHERE, ENDS } from './kinds.js';

/** A shorter paragraph tells no issue. */
const SHORTEST_ISSUE = 20;

export function listedFixes(manuscript: Manuscript): Fix[] {
  const fixes: Fix[] = [];
  const { sections } = manuscript;
  for (let at = 0; at < sections.length; at += 1) {
    const section = sections[at];
    if (section === undefined) continue;
    if (!opensFixes(section, manuscript)) {
      if (!ELSEWHERE.has(section.kind)) append(fixes, introducedFixes(section.blocks, manuscript));
      continue;
    }
    const end = endOf(sections, at);
    append(fixes, groupFixes(sections.slice(at, end), manuscript));
    at = end - 1;
  }
  return fixes;
}

/** Updates listed as included are an article's own fixes where it lists no others. */
export function opensFixes({ kind, heading, blocks }: Section, manuscript: Manuscript): boolean {
  const { sections, words } = manuscript;
  if (kind === 'fixes') return true;
  if (kind !== 'included' || words.phrases.previously.test(heading?.text.value ?? '')) return false;
  return !sections.some((section) => section.kind === 'fixes') || listsBugs(blocks, manuscript);
}

/** A section about fixes goes on with the sections below it. */
function endOf(sections: readonly Section[], from: number): number {
  const level = sections[from]?.heading?.level ?? 0;
  for (let at = from + 1; at < sections.length; at += 1) {
    const { heading, kind } = sections[at] ?? { heading: null, kind: 'foot' };
    if (ENDS.has(kind) || (heading !== null && heading.level <= level)) return at;
  }
  return sections.length;
}

/** A section about fixes with what stands below it: lists and tables, else one issue a section, else one a paragraph. */
function groupFixes(group: readonly Section[], manuscript: Manuscript): Fix[] {
  const [first, ...below] = group;
  if (first === undefined) return [];
  const own = blockFixes(first.blocks, manuscript);
  const rest = partedFixes(below, manuscript);
  if (own.length + rest.length > 0) return [...own, ...rest];
  // What is new is told in sentences, and no sentence is an issue.
  if (manuscript.words.phrases.featureHeading.test(first.heading?.text.value ?? '')) return [];
  const said = first.blocks.flatMap((block) => (block.type === 'paragraph' ? paragraphFix(block, manuscript) : []));
  if (said.length === 0 && first.heading !== null && first.blocks.length > 0 && !saysNone(first, manuscript))
    manuscript.diagnostics.add('list-unread', first.heading.text.value, first.heading.text.range());
  return said;
}

/** What stands below a heading about fixes: issues with sections of their own, and topics with lists. */
function partedFixes(below: readonly Section[], manuscript: Manuscript): Fix[] {
  const fixes: Fix[] = [];
  let issues: Section[] = [];
  const flush = (): void => {
    append(fixes, sectionedFixes(issues, manuscript));
    issues = [];
  };
  for (const section of below) {
    if (manuscript.words.phrases.featureHeading.test(section.heading?.text.value ?? '')) flush();
    else if (isIssue(section, manuscript)) issues.push(section);
    else if (section.blocks.length > 0) {
      flush();
      const listed = blockFixes(section.blocks, manuscript);
      append(fixes, listed.length > 0 ? listed : sectionedFixes([section], manuscript));
    } else flush();
  }
  flush();
  return fixes;
}

const saysNone = (section: Section, { words }: Manuscript): boolean =>
  section.paragraphs.some(({ text }) => words.phrases.nothingKnown.test(text.value));

/** A paragraph that tells an issue: it neither introduces nor points. */
function paragraphFix({ text }: Paragraph, manuscript: Manuscript): Fix[] {
  const { value } = text;
  const { pointer, nothingKnown, introducesFixes, fixesProblem } = manuscript.words.phrases;
  if (value.length < SHORTEST_ISSUE || value.endsWith(':')) return [];
  if (pointer.test(value) || nothingKnown.test(value)) return [];
  return introducesFixes.test(value) && !fixesProblem.test(value) ? [] : [fixOf(text, null, manuscript)];
}

/** Sections that are called "Issue 1", "Issue 2", each with its parts. */
export function numberedIssues(manuscript: Manuscript): Fix[] {
  const { sections, words } = manuscript;
  const isNumbered = (section: Section): boolean => words.phrases.issueHeading.test(section.heading?.text.value ?? '');
  const first = sections.findIndex(isNumbered);
  if (first === -1 || sections.filter(isNumbered).length < 2) return [];
  const above = sections.slice(0, first).findLast(({ kind }) => kind !== null)?.kind ?? null;
  if (above === 'knownIssues' || above === 'workaround') return [];
  const last = sections.findLastIndex(isNumbered);
  const end = sections.findIndex((section, at) => at > last && (ENDS.has(section.kind) || section.heading === null));
  return sectionedFixes(sections.slice(first, end === -1 ? sections.length : end), manuscript);
}
