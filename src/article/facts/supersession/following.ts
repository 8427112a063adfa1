import type { Supersession } from '../../../model/generated/article.js';
import type { Block, Cell } from '../../blocks.js';
import { type Manuscript, paragraphsIn, type Sentence } from '../../manuscript.js';
import type { SourceText } from '../../source-text.js';
import { whole } from '../../wording/parts.js';
import type { Who } from '../../wording/who.js';
import { type Target, targetsIn } from './targets.js';

/** A target with the place that names it. */
export interface Named {
  target: Target;
  text: SourceText;
}

/** How many sentences or blocks behind a statement its target may be named. */
export const FARTHEST = 8;
const NUMBER_IN_FRONT = /^\W*(?:(?:KB|Q)\s?)?\d{5,8}\b|^\W*MS\d{2}-\d{3}\b/i;

/**
 * Updates named behind a statement: right behind it where it introduces them ("the following updates:"), or in a pointer ("For more
 * information ...") to an article whose title has a label that the statement names.
 */
export function namedBehind(
  following: readonly (Sentence | Block)[],
  isIntroduction: boolean,
  own: readonly Target[],
  relation: Supersession['relation'],
  manuscript: Manuscript,
  who: Who,
): Named[] {
  const found: Named[] = [];
  const labels = own.flatMap(({ label }) => (label === null ? [] : [label.toLowerCase()]));
  let isPointedAt = false;
  for (const next of following.slice(0, FARTHEST)) {
    const isBlock = 'type' in next;
    const named = isBlock ? namedIn(next, who, manuscript) : namedInSentence(next, who, manuscript);
    const value = isBlock ? (next.type === 'paragraph' ? next.text.value : '') : next.value;
    const isPointer = manuscript.words.phrases.pointer.test(value);
    if (isIntroduction && isListing(next, named)) {
      found.push(...named);
      continue;
    }
    const fitting = named.filter(
      ({ target, text }) => target.kb !== null && labels.some((label) => text.value.toLowerCase().includes(label)),
    );
    if (fitting.length > 0) found.push(...fitting);
    else if (relation === 'replaced-by' && own.length === 0 && named.length === 1 && pointsOn(value, manuscript))
      found.push(...named);
    else if (isPointedAt && isSuccessor(value, named, manuscript)) found.push(...named);
    else if (!isPointer) break;
    // A copy may set the number apart from the sentence that asks to click on it.
    isPointedAt =
      relation === 'replaced-by' && own.length === 0 && isPointer && named.length === 0 && pointsOn(value, manuscript);
  }
  return found;
}

/** "For more information about the newer update, ...", "See KB952077.": behind a statement that a newer one exists. */
const pointsOn = (value: string, { words }: Manuscript): boolean =>
  words.phrases.pointer.test(value) ? words.phrases.later.test(value) : words.phrases.describedIn.test(value);

/** "916287 A newer package is available for Widgets": the article of an update, not one about how to get or use it. */
const isSuccessor = (value: string, named: readonly Named[], { words }: Manuscript): boolean =>
  named.length === 1 &&
  NUMBER_IN_FRONT.test(value) &&
  words.phrases.update.test(value) &&
  !words.phrases.afterwards.test(value);

/** A list or table of updates, or a line that begins with a number. */
function isListing(next: Sentence | Block, named: readonly Named[]): boolean {
  if (named.length === 0) return false;
  if (!('type' in next)) return NUMBER_IN_FRONT.test(next.value);
  return next.type !== 'paragraph' || NUMBER_IN_FRONT.test(next.text.value) || next.links[0]?.from === 0;
}

/** The updates that a block names: each paragraph, item or row at least one. */
export function namedIn(block: Block, who: Who, manuscript: Manuscript): Named[] {
  if (block.type === 'paragraph') return namedInSentence(whole(block), who, manuscript);
  if (block.type === 'list')
    return block.items.flatMap((item) =>
      paragraphsIn(item).flatMap((paragraph) => namedInSentence(whole(paragraph), who, manuscript)),
    );
  if (block.type === 'grid')
    return block.rows.flatMap((row) => {
      const cell = row.cells.find((candidate) => namedInCell(candidate, who, manuscript).length > 0);
      return cell === undefined ? [] : namedInCell(cell, who, manuscript);
    });
  return [];
}

const namedInCell = ({ text, links }: Cell, who: Who, manuscript: Manuscript): Named[] =>
  namedInSentence({ text, value: text.value, links }, who, manuscript);

/** An item "952076 (http://...) Title" names one update, whatever numbers its title holds. */
function namedInSentence(sentence: Sentence, who: Who, manuscript: Manuscript): Named[] {
  const targets = targetsIn(sentence, who, manuscript).filter(
    ({ kb, label, bulletin }) => kb !== null || label !== null || bulletin !== null,
  );
  const [first] = targets;
  if (first === undefined) return [];
  const hasTitle = /\p{L}{4}/u.test(sentence.value);
  const isOne = NUMBER_IN_FRONT.test(sentence.value) && hasTitle;
  if (!isOne && !manuscript.words.phrases.pointer.test(sentence.value))
    return targets.map((target) => ({ target, text: sentence.text }));
  const named = targets.find(({ kb }) => kb !== null) ?? first;
  const described = targets.find(({ label }) => label !== null);
  return [
    {
      target: {
        ...named,
        label: named.label ?? described?.label ?? null,
        ordinal: named.ordinal ?? described?.ordinal ?? null,
        product: named.product ?? described?.product ?? null,
        bulletin: named.bulletin ?? targets.find(({ bulletin }) => bulletin !== null)?.bulletin ?? null,
      },
      text: sentence.text,
    },
  ];
}
