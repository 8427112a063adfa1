import type { Arrow } from '../../sheet.js';
import { RELATION_WORDS, SAID_WORDS } from '../../words.js';
import type { Drawn } from './card.js';
import { textLines, textWidth } from './metrics.js';
import { SIGN, signed } from './signs.js';
import { element, textAt } from './xml.js';

const SIZE = 10;
const LINE = 13;
const MOST_WIDTH = 190;
/** Room beside the words, in which the arrow runs. */
const SIDE = 5;

/**
 * What stands at an arrow: relations, for what, who alone says so, problems.
 * @param worded whether there is room for the relation in words, which the line tells too.
 * @returns null where there is nothing to say.
 */
export function drawLabel({ relations, said, scopes, troubles }: Arrow, worded: boolean): Drawn | null {
  const words = [
    ...(worded ? [relations.map((relation) => RELATION_WORDS[relation]).join(', ')] : []),
    ...(scopes.length === 0 ? [] : textLines(`for ${scopes.join(', ')}`, MOST_WIDTH, SIZE, { most: 3 })),
    ...(worded && said !== null ? [`(${SAID_WORDS[said]})`] : []),
  ];
  const count = words.length + troubles.length;
  if (count === 0) return null;
  const lines = words.map((line, i) => textAt(SIDE, (i + 1) * LINE - 2, 'small', line));
  const signs = troubles.map(({ severity, rule }, i) =>
    signed(SIDE, (words.length + i + 1) * LINE - 1, severity, rule),
  );
  const width = Math.max(
    ...words.map((line) => textWidth(line, SIZE)),
    ...troubles.map(({ rule }) => textWidth(rule, SIZE) + SIGN + 4),
  );
  const height = count * LINE + 3;
  // Paper below the words, so that a line that passes does not cross them out.
  const paper = element('rect', { class: 'paper', x: SIDE - 1, width: width + 2, height });
  return { width: width + 2 * SIDE, height, content: paper + [...lines, ...signs].join('') };
}
