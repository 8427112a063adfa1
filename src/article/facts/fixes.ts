import type { Article, Fix } from '../../model/generated/article.js';
import { append } from '../append.js';
import type { Block, Paragraph } from '../blocks.js';
import type { SectionKind } from '../language/words.js';
import { type Manuscript, type Section, sentencesOf } from '../manuscript.js';
import type { SourceText } from '../source-text.js';
import { isIssue, labelledFixes, sectionedFixes } from '../wording/issues.js';
import { fixOf, itemFixes, numberedFixes } from '../wording/items.js';
import { offersHotfix } from '../wording/offers.js';
import { tableFixes } from './fixes/tables.js';

/** What the fixes depend on: the article's number, its title, and what it describes. */
export interface Subject {
  id: string | null;
  title: string | null;
  /** Where the title stands. */
  place: SourceText | null;
  kind: Article['kind'];
}

/** Kinds of section that end one about fixes, even below it. */
const ENDS: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>([
  'included',
  'knownIssues',
  'prerequisites',
  'restart',
  'replacement',
  'files',
  'installation',
  'removal',
  'registry',
  'references',
  'appliesTo',
  'foot',
]);
/** Sections in which a list of problems is none of fixes. */
const ELSEWHERE: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>([
  ...ENDS,
  'symptoms',
  'cause',
  'workaround',
]);
/** "FIX: Widgets stop": such a title is a problem. */
const PROBLEM_TITLE = /^(?:FIX|BUG|PRB)\s*:/;
/** A shorter paragraph tells no issue. */
const SHORTEST_ISSUE = 20;

/**
 * The issues that the article fixes by itself, in its order: from sections about fixes, from lists and tables that a sentence introduces as
 * fixes, from sections that tell one issue each, from sentences. A hotfix for the one problem of its article fixes what the title says.
 */
export function readFixes(manuscript: Manuscript, subject: Subject): Fix[] {
  const listed = listedFixes(manuscript);
  if (listed.length > 0) {
    const isAdded = manuscript.sections.every((section) => !opensFixes(section, manuscript));
    return isAdded ? [...problemFix(manuscript, subject), ...listed] : listed;
  }
  const numbered = numberedIssues(manuscript);
  if (numbered.length > 0) return numbered;
  const said = proseFixes(manuscript);
  return said.length > 0 ? said : onlyFix(manuscript, subject);
}

function listedFixes(manuscript: Manuscript): Fix[] {
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
function opensFixes({ kind, heading }: Section, { sections, words }: Manuscript): boolean {
  if (kind === 'fixes') return true;
  if (kind !== 'included' || words.phrases.previously.test(heading?.text.value ?? '')) return false;
  return !sections.some((section) => section.kind === 'fixes');
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

/** Lists, tables and numbered lines of a section about fixes, but those that a sentence calls something else. */
function blockFixes(blocks: readonly Block[], manuscript: Manuscript): Fix[] {
  const { introducesFixes, introducesIncluded, introducesSteps, introducesDetails, pointer, previously } =
    manuscript.words.phrases;
  const fixes: Fix[] = [];
  let isOther = false;
  let isPointed = false;
  const labelled = labelledFixes(blocks, manuscript);
  if (labelled.length > 0) return labelled;
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      const lead = lastSentence(block);
      const numbered = isPointed || isOther ? [] : numberedFixes(block, manuscript);
      if (numbered.length > 0) append(fixes, numbered);
      else {
        isPointed = pointer.test(lead);
        const isIncluded = introducesIncluded.test(lead);
        const isOwn = introducesFixes.test(lead) && !(isIncluded && previously.test(lead));
        const isElse = isIncluded || introducesSteps.test(lead) || introducesDetails.test(lead) || fixes.length > 0;
        isOther = (lead.endsWith(':') || isIncluded) && !isOwn && isElse;
      }
    } else if (isOther) continue;
    else if (block.type === 'list')
      append(
        fixes,
        block.items.flatMap((item) => itemFixes(item, manuscript)),
      );
    else if (block.type === 'grid') append(fixes, tableFixes(block, manuscript));
  }
  return fixes;
}

/** Lists outside of such sections count when a sentence introduces them as fixes. */
function introducedFixes(blocks: readonly Block[], manuscript: Manuscript): Fix[] {
  const { introducesFixes, introducesSteps, fixedIn } = manuscript.words.phrases;
  const fixes: Fix[] = [];
  let isIntroduced = false;
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'paragraph') {
      const numbered = isIntroduced ? numberedFixes(block, manuscript) : [];
      append(fixes, numbered);
      const lead = lastSentence(block);
      if (numbered.length === 0)
        isIntroduced = introducesFixes.test(lead) && !introducesSteps.test(lead) && !fixedIn.test(lead);
    } else if (block.type === 'list' && (isIntroduced || isDocumented(blocks, index, manuscript)))
      append(
        fixes,
        block.items.flatMap((item) => itemFixes(item, manuscript)),
      );
    else if (isIntroduced && block.type === 'grid') append(fixes, tableFixes(block, manuscript));
  }
  return fixes;
}

/** Articles by number over "... the following issues that were not previously documented": these were. No list that another sentence introduces. */
function isDocumented(blocks: readonly Block[], at: number, manuscript: Manuscript): boolean {
  const { introducesFixes, previously } = manuscript.words.phrases;
  const [before, list, next] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  if (list?.type !== 'list' || (before?.type === 'paragraph' && before.text.value.endsWith(':'))) return false;
  const isNext =
    next?.type === 'paragraph' && introducesFixes.test(next.text.value) && previously.test(next.text.value);
  if (!isNext) return false;
  return list.items.every(([first]) => first?.type === 'paragraph' && numberedFixes(first, manuscript).length > 0);
}

/** Sections that are called "Issue 1", "Issue 2", each with its parts. */
function numberedIssues(manuscript: Manuscript): Fix[] {
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

/** "This update fixes a problem in which ...", and the paragraph behind "fixes the following problem:". */
function proseFixes(manuscript: Manuscript): Fix[] {
  const { fixesProblem, introducesFixes } = manuscript.words.phrases;
  const fixes: Fix[] = [];
  for (const section of manuscript.sections) {
    if (ELSEWHERE.has(section.kind)) continue;
    for (const [index, block] of section.blocks.entries()) {
      if (block.type !== 'paragraph') continue;
      for (const sentence of sentencesOf(block)) {
        const { value } = sentence;
        if (value.endsWith('?') || !fixesProblem.test(value)) continue;
        const next = section.blocks[index + 1];
        if (!value.endsWith(':')) fixes.push(fixOf(sentence.text, null, manuscript));
        else if (next?.type === 'paragraph' && introducesFixes.test(value))
          fixes.push(fixOf(next.text, null, manuscript));
      }
    }
  }
  return fixes;
}

/** A hotfix that is offered for the problem of its article fixes what the title says. */
function onlyFix(manuscript: Manuscript, subject: Subject): Fix[] {
  const { offersUpdate } = manuscript.words.phrases;
  const isOffered = manuscript.sections.some(({ paragraphs }) =>
    paragraphs.some(({ text }) => offersUpdate.test(text.value)),
  );
  return isOffered ? titleFix(subject, manuscript) : problemFix(manuscript, subject);
}

/** A hotfix whose article tells symptoms fixes them, and what it may list besides. */
function problemFix(manuscript: Manuscript, subject: Subject): Fix[] {
  const isHotfix = subject.kind === 'hotfix' || subject.kind === 'security-update';
  const isNamed = PROBLEM_TITLE.test(subject.title ?? '');
  const isProblem = isHotfix && (isNamed || manuscript.sections.some((section) => section.kind === 'symptoms'));
  return isProblem && offersHotfix(manuscript) ? titleFix(subject, manuscript) : [];
}

const titleFix = ({ id, title, place }: Subject, manuscript: Manuscript): Fix[] =>
  title === null || place === null ? [] : [{ ...fixOf(place, id, manuscript), text: title }];

const lastSentence = (paragraph: Paragraph): string => sentencesOf(paragraph).at(-1)?.value ?? '';
