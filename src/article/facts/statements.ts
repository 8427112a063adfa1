import type { Statement } from '../../model/generated/article.js';
import type { Block, Grid, Paragraph } from '../blocks.js';
import { sectionKindOf } from '../language/sections.js';
import type { SectionKind } from '../language/words.js';
import { itemText } from '../lists.js';
import type { Manuscript, Section } from '../manuscript.js';
import { paragraphsIn } from '../manuscript.js';
import { joinTexts, type SourceText } from '../source-text.js';
import { isBlank } from '../table/values.js';
import { isIssue, issueTexts } from '../wording/issues.js';
import { numberedIn } from '../wording/numbered.js';

/** What the article says of issues that it knows and leaves open. */
export interface Open {
  knownIssues: Statement[];
  workarounds: Statement[];
}

/** Parts that short lines within a known issue announce, as headings do elsewhere. */
type Part = 'issue' | 'symptoms' | 'cause' | 'workaround';
/** A longer line announces nothing. */
const LONGEST_LABEL = 40;

/** Known issues and workarounds, those for known issues behind those of the article's problem. */
export function readOpen(manuscript: Manuscript): Open {
  const open: Open = { knownIssues: [], workarounds: [] };
  for (const group of groupsOf('workaround', manuscript)) open.workarounds.push(...methodsOf(group, manuscript));
  for (const group of groupsOf('knownIssues', manuscript)) {
    const [first, ...below] = group;
    if (first === undefined) continue;
    readKnown(first.blocks, open, manuscript);
    if (below.some((section) => isIssue(section, manuscript)))
      open.knownIssues.push(...issueTexts(below, manuscript).map((text) => statement(text, manuscript)));
    else for (const section of below) open.knownIssues.push(...wholeOf(section, manuscript));
  }
  return open;
}

/** Everything that the sections of one kind say, as one statement; null where there is no such section. */
export function readStatement(manuscript: Manuscript, kind: SectionKind): Statement | null {
  const sections = manuscript.sections.filter((section) => section.kind === kind);
  const text = joinTexts(sections.flatMap((section) => textsUpToNext(section, manuscript)));
  return text.length === 0 ? null : statement(text, manuscript);
}

/** The words of a section up to an emphasised line, which begins another part of the page. */
function textsUpToNext({ blocks }: Section, { words }: Manuscript): SourceText[] {
  const end = blocks.findIndex((block, index) => index > 0 && block.type === 'paragraph' && block.strong === true);
  const texts = paragraphsIn(end === -1 ? blocks : blocks.slice(0, end)).map((paragraph) => paragraph.text);
  return texts.filter(({ value }) => !isBlank(value, words));
}

const statement = (text: SourceText, manuscript: Manuscript): Statement => ({
  text: text.value,
  position: manuscript.locate(text.range()),
});

/** The sections of a kind, each with those below it that are parts of it. */
function groupsOf(kind: SectionKind, { sections }: Manuscript): Section[][] {
  const groups: Section[][] = [];
  let level: number | null = null;
  for (const [at, section] of sections.entries()) {
    const depth = section.heading?.level ?? 0;
    if (section.kind === kind) {
      level = depth;
      groups.push([section]);
      continue;
    }
    const isPart = section.kind === null || (kind === 'knownIssues' && PARTS.has(section.kind));
    // A heading over nothing but a heading of its own level stands over that, as text does not tell levels.
    const before = sections[at - 1];
    const isBelow = isPart && section.kind === 'symptoms' && before?.kind === kind && before.blocks.length === 0;
    if (level !== null && !isBelow && (depth <= level || !isPart)) level = null;
    if (level !== null) groups.at(-1)?.push(section);
  }
  return groups;
}

const PARTS: ReadonlySet<SectionKind> = new Set<SectionKind>(['symptoms', 'cause', 'resolution', 'status']);

/** The workarounds of a section: items, paragraphs with their steps, and sections below it. */
function methodsOf([first, ...below]: readonly Section[], manuscript: Manuscript): Statement[] {
  const own = first === undefined ? [] : methodsIn(first.blocks, manuscript);
  return [...own, ...below.flatMap((section) => wholeOf(section, manuscript))];
}

/** A section as one statement, its heading in front. */
function wholeOf({ heading, paragraphs }: Section, manuscript: Manuscript): Statement[] {
  const texts = paragraphs.map((paragraph) => paragraph.text);
  if (texts.length === 0) return [];
  return [statement(joinTexts([...(heading === null ? [] : [heading.text]), ...texts]), manuscript)];
}

/** Each item of a list, and each paragraph together with the steps that it introduces. Pointers to details are none. */
function methodsIn(blocks: readonly Block[], manuscript: Manuscript): Statement[] {
  const { pointer, nothingKnown, introducesWorkarounds, workaroundImpact } = manuscript.words.phrases;
  const found: SourceText[] = [];
  let intro: SourceText | null = null;
  for (const block of blocks) {
    if (block.type === 'list' && (block.ordered || isSteps(intro, manuscript))) {
      found.push(joinTexts([...(intro === null ? [] : [intro]), ...block.items.map(itemText)]));
      intro = null;
    } else if (block.type === 'list') {
      found.push(...block.items.map(itemText));
      intro = null;
    } else if (block.type === 'paragraph') {
      const { value } = block.text;
      const last = found.at(-1);
      if (introducesWorkarounds.test(value)) intro = null;
      else if (value.endsWith(':') && !pointer.test(value)) intro = block.text;
      else if (intro === null && last !== undefined && (last.value.endsWith(':') || workaroundImpact.test(value)))
        found.splice(-1, 1, joinTexts([last, block.text]));
      else if (isOwnText(block, manuscript)) {
        found.push(intro === null ? block.text : joinTexts([intro, block.text]));
        intro = null;
      }
    }
  }
  const told = found.filter(
    ({ value }) => value !== '' && !nothingKnown.test(value) && !isBlank(value, manuscript.words),
  );
  return told.map((text) => statement(text, manuscript));
}

const isSteps = (intro: SourceText | null, { words }: Manuscript): boolean =>
  intro !== null && words.phrases.introducesSteps.test(intro.value);

/** A paragraph that neither points to another article nor is the article pointed to. */
function isOwnText(paragraph: Paragraph, { words }: Manuscript): boolean {
  const pointer = words.phrases.pointer.exec(paragraph.text.value);
  if (words.phrases.numberField.test(paragraph.text.value)) return false;
  return (pointer === null || pointer.index > LONGEST_LABEL) && numberedIn(paragraph).length === 0;
}

function readKnown(blocks: readonly Block[], open: Open, manuscript: Manuscript): void {
  const known: Block[] = [];
  const around: Block[] = [];
  let part: Part = 'issue';
  for (const block of blocks) {
    if (block.type === 'grid') {
      readTable(block, open, manuscript);
      continue;
    }
    const label = block.type === 'paragraph' ? labelOf(block, manuscript) : null;
    if (label !== null) part = label;
    else if (part === 'workaround') around.push(block);
    else if (part === 'issue') known.push(block);
  }
  const labelled = labelledIn(known, manuscript);
  open.knownIssues.push(
    ...(labelled.length > 0 ? labelled.map((text) => statement(text, manuscript)) : methodsIn(known, manuscript)),
  );
  open.workarounds.push(...methodsIn(around, manuscript));
}

/** What stands between lines such as "Issue 1": an issue each. The first of them stands alone in a paragraph or item; there are none where none does. */
function labelledIn(blocks: readonly Block[], { words }: Manuscript): SourceText[] {
  const issues: SourceText[][] = [];
  for (const { text } of paragraphsIn(blocks)) {
    const label = words.phrases.issueHeading.exec(text.value)?.[0] ?? '';
    const isAlone = label.length === text.length;
    const isNext = label !== '' && issues.length > 0 && /^\p{Lu}/u.test(text.value.slice(label.length));
    if (isAlone) issues.push([]);
    else if (isNext) issues.push([text.slice(label.length)]);
    else issues.at(-1)?.push(text);
  }
  return issues.filter((texts) => texts.length > 0).map(joinTexts);
}

function labelOf({ text }: Paragraph, { words }: Manuscript): Part | null {
  if (text.length > LONGEST_LABEL) return null;
  const kind = sectionKindOf(text.value, words);
  if (kind === 'symptoms' || kind === 'cause' || kind === 'workaround') return kind;
  return kind === 'resolution' ? 'workaround' : null;
}

/** "Symptom | Workaround": an issue a row. */
function readTable({ rows }: Grid, open: Open, manuscript: Manuscript): void {
  const [header, ...body] = rows;
  const kinds = header?.cells.map((cell) => sectionKindOf(cell.text.value, manuscript.words)) ?? [];
  const issue = kinds.findIndex((kind) => kind === 'symptoms' || kind === 'knownIssues');
  const around = kinds.findIndex((kind) => kind === 'workaround' || kind === 'resolution');
  if (issue === -1) return;
  for (const { cells } of body) {
    const [text, way] = [cells[issue]?.text, cells[around]?.text];
    if (text === undefined || text.length === 0) continue;
    open.knownIssues.push(statement(text, manuscript));
    if (way !== undefined && way.length > 0) open.workarounds.push(statement(way, manuscript));
  }
}
