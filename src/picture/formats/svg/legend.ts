import type { Arrow, Sheet, Trouble } from '../../sheet.js';
import { NOT_CAPTURED, RELATION_WORDS, SAID_WORDS } from '../../words.js';
import type { Drawn } from './card.js';
import { line, lookOf } from './looks.js';
import { textWidth } from './metrics.js';
import { SIGN, sign } from './signs.js';
import { element, textAt } from './xml.js';

const ROW = 20;
const SAMPLE = 48;
const GAP = 18;
const SIZE = 10;

interface Entry {
  readonly sample: string;
  readonly width: number;
  readonly words: string;
}

/** What the lines, frames and signs of this picture mean, and no others, in rows no wider than it is. */
export function drawLegend(sheet: Sheet, width: number): Drawn {
  const parts: string[] = [];
  let x = 0;
  let y = 0;
  for (const entry of entriesOf(sheet)) {
    const room = entry.width + 6 + textWidth(entry.words, SIZE);
    if (x > 0 && x + room > width) {
      x = 0;
      y += ROW;
    }
    const words = textAt(entry.width + 6, 13, 'small', entry.words);
    parts.push(element('g', { transform: `translate(${Math.round(x)},${y})` }, entry.sample + words));
    x += room + GAP;
  }
  return { width, height: parts.length === 0 ? 0 : y + ROW, content: parts.join('') };
}

function entriesOf({ cards, arrows }: Sheet): Entry[] {
  const troubles = [...cards, ...arrows].flatMap((each) => each.troubles);
  return [
    ...relationsOf(arrows),
    ...(['one', 'list'] as const)
      .filter((said) => arrows.some((arrow) => arrow.said === said))
      .map((said) => arrowEntry({ relations: ['replaces'], said }, SAID_WORDS[said])),
    ...(arrows.some((arrow) => arrow.troubles.length > 0) ? [troubledEntry()] : []),
    ...(cards.some(({ kind }) => kind === 'not-captured') ? [cardEntry('card missing', NOT_CAPTURED)] : []),
    ...(['error', 'warning', 'info'] as const)
      .filter((severity) => troubles.some((trouble) => trouble.severity === severity))
      .map(signEntry),
  ];
}

/** One entry for each combination of relations, drawn as if both sides said it: who says it has entries of its own. */
function relationsOf(arrows: readonly Arrow[]): Entry[] {
  const combinations = new Map<string, Arrow['relations']>();
  for (const { relations } of arrows)
    combinations.set(relations.map((relation) => RELATION_WORDS[relation]).join(', '), relations);
  return [...combinations]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([words, relations]) => arrowEntry({ relations, said: null }, words));
}

function arrowEntry({ relations, said }: Pick<Arrow, 'relations' | 'said'>, words: string): Entry {
  return { sample: line(lookOf({ relations, said, troubles: [] }), `M2,9 L${SAMPLE},9`), width: SAMPLE, words };
}

function troubledEntry(): Entry {
  const look = lookOf({ relations: ['replaces'], said: null, troubles: [{ rule: '', severity: 'warning' }] });
  return { sample: line(look, `M2,9 L${SAMPLE},9`), width: SAMPLE, words: 'doubtful relation' };
}

function cardEntry(style: string, words: string): Entry {
  return { sample: element('rect', { class: style, x: 1, y: 2, width: 26, height: 14, rx: 3 }), width: 28, words };
}

const SEVERITY_WORDS: Readonly<Record<Trouble['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  info: 'remark',
};

const signEntry = (severity: Trouble['severity']): Entry => ({
  sample: sign(0, 2.5, severity),
  width: SIGN,
  words: SEVERITY_WORDS[severity],
});
