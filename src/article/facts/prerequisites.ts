import type { Prerequisite } from '../../model/generated/article.js';
import { numberInUrl } from '../addresses.js';
import type { Block, Paragraph } from '../blocks.js';
import type { SectionKind } from '../language/words.js';
import { type Manuscript, paragraphsIn, type Section, type Sentence, sentencesOf } from '../manuscript.js';
import { part, whole } from '../wording/parts.js';
import { productsIn } from '../wording/products.js';
import { pointedNumber } from './prerequisites/pointed.js';
import type { Requirement } from './prerequisites/required-products.js';
import { condition, requirementsIn } from './prerequisites/requirements.js';

/** Sections that speak of a problem, not of what an installation needs. */
const ELSEWHERE: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>([
  'cause',
  'workaround',
  'knownIssues',
  'fixes',
  'files',
  'removal',
]);

type Said = Pick<Sentence, 'value'>;

/** Paragraphs behind a requirement in which its number may stand. */
const FARTHEST = 3;
/** A longer line is more than a name. */
const LONGEST_NAME = 120;

/** Reads what must be there before the installation: the sections about it, else sentences such as "Before you install ..., you must". */
export function readPrerequisites(manuscript: Manuscript): Prerequisite[] {
  const own = ownSections(manuscript);
  if (own.length === 0) return stated(manuscript);
  return own.flatMap((section) => inSection(section, manuscript));
}

/** The sections about prerequisites, with those under them that have no kind of their own. */
function ownSections(manuscript: Manuscript): Section[] {
  const own: Section[] = [];
  let within: number | null = null;
  for (const section of manuscript.sections) {
    const level = section.heading?.level ?? 0;
    if (section.kind === 'prerequisites') within = level;
    else if (within !== null && (level <= within || section.kind !== null)) within = null;
    if (within !== null) own.push(section);
  }
  return own;
}

function inSection(section: Section, manuscript: Manuscript): Prerequisite[] {
  const found: Prerequisite[] = [];
  let isUnderstood = false;
  let isChoice = false;
  const inBlocks = (blocks: readonly Block[], isListed: boolean, outer: readonly Said[]): void => {
    for (const [at, block] of blocks.entries()) {
      const next = [...wordsOf(blocks.slice(at + 1, at + 1 + FARTHEST)), ...outer];
      if (block.type === 'list')
        for (const item of block.items) inBlocks(item, true, item === block.items.at(-1) ? next : []);
      if (block.type !== 'paragraph') continue;
      if (isPointedAt(block, blocks[at - 1])) continue;
      if (!isListed) isChoice = manuscript.words.phrases.oneOf.test(block.text.value);
      const sentences = sentencesOf(block).flatMap((sentence) => beforePointer(sentence, manuscript));
      for (const [index, sentence] of sentences.entries()) {
        const isNone = manuscript.words.phrases.noPrerequisite.test(sentence.value);
        isUnderstood ||= isNone;
        if (isNone || !isRequirement(sentence, isListed && index === 0, manuscript)) continue;
        const behind = [...sentences.slice(index + 1), ...next];
        const needed = withNumber(prerequisitesOf(sentence, manuscript), behind, manuscript);
        found.push(...(isListed && isChoice ? needed.map(alternative) : needed));
      }
    }
  };
  inBlocks(section.blocks, false, []);
  if (found.length === 0 && !isUnderstood) tellUnread(section, manuscript);
  return found;
}

/** "Widgets SP3 (SP3) For more information, ...": a line without a full stop and the pointer below it. */
function beforePointer(sentence: Sentence, { words }: Manuscript): Sentence[] {
  const at = words.phrases.pointer.exec(sentence.value)?.index ?? 0;
  const isOwn = at > 0 && /\p{Lu}/u.test(sentence.value.charAt(at));
  return isOwn
    ? [part(sentence, 0, sentence.value.slice(0, at).trimEnd().length), part(sentence, at, sentence.value.length)]
    : [sentence];
}

/** "To install Widgets, visit the following site:" and a link: the words of the link say where, not what is needed. */
function isPointedAt({ text, links }: Paragraph, before: Block | undefined): boolean {
  const [link] = links;
  if (link === undefined || link.from > 0 || link.to < text.length || numberInUrl(link.url) !== null) return false;
  return before?.type === 'paragraph' && before.text.value.endsWith(':');
}

/** The only requirement of a sentence, with its number where a pointer behind it gives that. */
function withNumber(needed: Prerequisite[], behind: readonly Said[], manuscript: Manuscript): Prerequisite[] {
  const [only] = needed;
  if (only === undefined || needed.length > 1 || behind.length === 0) return needed;
  const words = behind.map(({ value }) => value).join(' ');
  const kb = pointedNumber(only.text, only.requires, words, manuscript);
  return kb === null ? needed : [{ ...only, requires: { ...only.requires, kb } }];
}

/** Paragraphs in a row. */
function wordsOf(blocks: readonly Block[]): Said[] {
  const end = blocks.findIndex(({ type }) => type !== 'paragraph');
  return blocks
    .slice(0, end === -1 ? blocks.length : end)
    .flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
}

/** One of several that are enough: it concerns the computers with that product. */
const alternative = (needed: Prerequisite): Prerequisite => ({
  ...needed,
  scope: needed.scope ?? needed.requires.product,
});

/** An item of the list of prerequisites is one; other sentences must say that something is needed. */
function isRequirement({ value }: Sentence, isItem: boolean, { words }: Manuscript): boolean {
  const { phrases } = words;
  if (phrases.pointer.test(value) || value.endsWith('?')) return false;
  if (phrases.restartBare.test(value) && !/\d/.test(value)) return false;
  if (value.endsWith(':')) return phrases.prerequisite.test(value) && hasProduct(value, phrases.beforeInstallingLead);
  return isItem || phrases.prerequisite.test(value) || isName(value);
}

/** "Exchange Server 2013 CU5 or later": a product and no sentence. */
const isName = (value: string): boolean =>
  value.length <= LONGEST_NAME && !value.endsWith('.') && productsIn(value)[0]?.from === 0;

/** "You must have Widgets 2007 and the following updates:" names something before its list. */
function hasProduct(value: string, lead: RegExp): boolean {
  return /\d/.test(value.replace(lead, ''));
}

/** Sentences anywhere that say what must be there before the installation. */
function stated(manuscript: Manuscript): Prerequisite[] {
  const {
    requiredUpdates,
    beforeInstalling,
    followingUpdates,
    restartBare,
    noPrerequisite,
    note,
    itself,
    prerequisiteLead,
  } = manuscript.words.phrases;
  const found: Prerequisite[] = [];
  for (const section of manuscript.sections) {
    if (ELSEWHERE.has(section.kind)) continue;
    for (const paragraph of section.paragraphs) {
      const sentences = sentencesOf(paragraph);
      for (const [index, sentence] of sentences.entries()) {
        const { value } = sentence;
        const required = requiredUpdates.exec(value);
        const isStated =
          required !== null || prerequisiteLead.test(value) || beforeInstalling.test(value.replace(note, '').trim());
        if (!isStated || restartBare.test(value) || noPrerequisite.test(value)) continue;
        if (value.endsWith('?') || (section.kind === 'symptoms' && !itself.test(value))) continue;
        if (followingUpdates.test(value) || required !== null)
          found.push(...listed(paragraph, section, required?.[1] ?? null, manuscript));
        else if (!value.endsWith(':'))
          found.push(...withNumber(prerequisitesOf(sentence, manuscript), sentences.slice(index + 1), manuscript));
      }
    }
  }
  return found;
}

/** The updates that the list behind a paragraph names, each required of the computers that the paragraph tells. */
function listed(paragraph: Paragraph, section: Section, scope: string | null, manuscript: Manuscript): Prerequisite[] {
  const next = section.blocks[section.blocks.indexOf(paragraph) + 1];
  if (next?.type !== 'list') return [];
  return next.items.flatMap((item) => {
    const [first] = paragraphsIn(item);
    const needed = first === undefined ? [] : prerequisitesOf(whole(first), manuscript);
    return needed.map((one) => ({ ...one, scope: one.scope ?? scope }));
  });
}

function prerequisitesOf(sentence: Sentence, manuscript: Manuscript): Prerequisite[] {
  const { value } = sentence;
  const scope =
    manuscript.words.phrases.prerequisiteScope.exec(value)?.[1]?.trim() ?? condition(value, manuscript)?.scope ?? null;
  const requirements = requirementsIn(sentence, manuscript);
  return requirements.map((requirement) => ({
    text: value,
    requires: requirement.requires,
    scope: scope ?? requirement.scope,
    position: manuscript.locate(requirements.length === 1 ? sentence.text.range() : placeOf(sentence, requirement)),
  }));
}

function placeOf(sentence: Sentence, { from, to }: Requirement): { start: number; end: number } {
  return part(sentence, from, to).text.trim().range();
}

function tellUnread(section: Section, manuscript: Manuscript): void {
  for (const paragraph of section.paragraphs) {
    if (manuscript.words.phrases.pointer.test(paragraph.text.value)) continue;
    manuscript.diagnostics.add('statement-unread', paragraph.text.value, paragraph.text.range());
    return;
  }
}
