import type { Supersession } from '../../model/generated/article.js';
import type { Block } from '../blocks.js';
import type { SectionKind } from '../language/words.js';
import { type Manuscript, type Section, sentencesOf } from '../manuscript.js';
import { isBlank } from '../table/values.js';
import type { Who } from '../wording/who.js';
import { bareTargets, included } from './supersession/bare.js';
import { entriesOf } from './supersession/entries.js';
import { FARTHEST } from './supersession/following.js';
import { replacesNone } from './supersession/none.js';
import { relationsIn } from './supersession/relations.js';
import { withoutRepeats } from './supersession/repeats.js';
import { fromTables, hasTable } from './supersession/tables.js';

/** Sections that speak of other things: there, "replace" is what a user or a program does. */
const ELSEWHERE: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>([
  'symptoms',
  'cause',
  'workaround',
  'removal',
  'registry',
  'files',
]);

/** Reads what the article replaces, includes and is replaced by: one entry a relation and target. */
export function readSupersession(manuscript: Manuscript, who: Who): Supersession[] {
  const found: Supersession[] = [];
  let within: number | null = null;
  for (const section of manuscript.sections) {
    const level = section.heading?.level ?? 0;
    if (section.kind === 'replacement') within = level;
    else if (within !== null && (level <= within || section.kind !== null)) within = null;
    if (ELSEWHERE.has(section.kind)) continue;
    const entries =
      section.kind === 'included'
        ? included(section, who, manuscript)
        : inSection(section, within !== null, who, manuscript);
    if (section.kind === 'replacement' && entries.length === 0 && !hasTable(section, manuscript))
      tellUnread(section, manuscript);
    found.push(...entries);
  }
  return withoutRepeats([...found, ...fromTables(manuscript)]);
}

function inSection(section: Section, isReplacement: boolean, who: Who, manuscript: Manuscript): Supersession[] {
  const found: Supersession[] = [];
  const inBlocks = (blocks: readonly Block[]): void => {
    for (const [index, block] of blocks.entries()) {
      if (block.type === 'list' && section.kind !== 'fixes') for (const item of block.items) inBlocks(item);
      if (block.type !== 'paragraph') continue;
      if (isReplacement && isBlank(block.text.value.replace(/\.$/, ''), manuscript.words)) {
        found.push(replacesNone(block.text, manuscript));
        continue;
      }
      const sentences = sentencesOf(block);
      for (const [at, sentence] of sentences.entries()) {
        const place = { who, isReplacement, manuscript };
        for (const stated of relationsIn(sentence.value, place)) {
          const rest = sentences.slice(at + 1, at + 1 + FARTHEST);
          const following = [...rest, ...blocks.slice(index + 1, index + 1 + FARTHEST)];
          found.push(...entriesOf(stated, sentence, following, place));
        }
      }
    }
  };
  inBlocks(section.blocks);
  return found.length > 0 || section.kind !== 'replacement' ? found : bareTargets(section, who, manuscript);
}

/** A section about replacement whose words are not understood. */
function tellUnread(section: Section, manuscript: Manuscript): void {
  const table = section.blocks.find((block) => block.type === 'grid');
  if (table?.type === 'grid' && table.rows[0] !== undefined)
    manuscript.diagnostics.add('list-unread', section.heading?.text.value ?? '', table.rows[0].range);
  for (const paragraph of section.paragraphs) {
    const { value } = paragraph.text;
    const { pointer, not, replacedBy } = manuscript.words.phrases;
    if (pointer.test(value) || (not.test(value) && replacedBy.test(value))) continue;
    manuscript.diagnostics.add('statement-unread', paragraph.text.value, paragraph.text.range());
    return;
  }
}
