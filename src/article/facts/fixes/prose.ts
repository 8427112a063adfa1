import type { Fix } from '../../../model/generated/article.js';
import { type Manuscript, sentencesOf } from '../../manuscript.js';
import { fixOf } from '../../wording/items.js';
import { ELSEWHERE } from './kinds.js';

/** "This update fixes a problem in which ...", and the paragraph behind "fixes the following problem:". @param says recognises such a sentence. */
export function proseFixes(manuscript: Manuscript, says: RegExp): Fix[] {
  const { introducesFixes } = manuscript.words.phrases;
  const fixes: Fix[] = [];
  for (const section of manuscript.sections) {
    if (ELSEWHERE.has(section.kind)) continue;
    for (const [index, block] of section.blocks.entries()) {
      if (block.type !== 'paragraph') continue;
      for (const sentence of sentencesOf(block)) {
        const { value } = sentence;
        if (value.endsWith('?') || !says.test(value)) continue;
        const next = section.blocks[index + 1];
        if (!value.endsWith(':')) fixes.push(fixOf(sentence.text, null, manuscript));
        else if (next?.type === 'paragraph' && introducesFixes.test(value))
          fixes.push(fixOf(next.text, null, manuscript));
      }
    }
  }
  return fixes;
}
