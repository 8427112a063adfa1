import type { Prerequisite } from '../../model/generated/article.js';
import { numberInUrl } from '../addresses.js';
import type { Block, Paragraph } from '../blocks.js';
import { type Manuscript, type Section, type Sentence, sentencesOf } from '../manuscript.js';
import { part } from '../wording/parts.js';
import { beginsWithProduct } from '../wording/products.js';
import { prerequisitesOf, type Said, withNumber } from './prerequisites/entries.js';
import { stated } from './prerequisites/stated.js';

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
  value.length <= LONGEST_NAME && !value.endsWith('.') && beginsWithProduct(value);

/** "You must have Widgets 2007 and the following updates:" names something before its list. */
function hasProduct(value: string, lead: RegExp): boolean {
  return /\d/.test(value.replace(lead, ''));
}

function tellUnread(section: Section, manuscript: Manuscript): void {
  for (const paragraph of section.paragraphs) {
    if (manuscript.words.phrases.pointer.test(paragraph.text.value)) continue;
    manuscript.diagnostics.add('statement-unread', paragraph.text.value, paragraph.text.range());
    return;
  }
}
