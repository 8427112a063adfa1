import type { Fix } from '../../../model/generated/article.js';
import { append } from '../../append.js';
import type { Block, Paragraph } from '../../blocks.js';
import { type Manuscript, sentencesOf } from '../../manuscript.js';
import { tableFixes } from '../../wording/fix-tables.js';
import { labelledFixes } from '../../wording/issues.js';
import { itemFixes, numberedFixes } from '../../wording/items.js';

/** Lists, tables and numbered lines of a section about fixes, but those that a sentence calls something else. */
export function blockFixes(blocks: readonly Block[], manuscript: Manuscript): Fix[] {
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
export function introducedFixes(blocks: readonly Block[], manuscript: Manuscript): Fix[] {
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

const lastSentence = (paragraph: Paragraph): string => sentencesOf(paragraph).at(-1)?.value ?? '';
