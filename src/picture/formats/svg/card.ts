import { cut } from '../../../model/columns.js';
import type { Card } from '../../sheet.js';
import { dateOf, FAMILY_WORDS, NOT_CAPTURED, nameOf, ordinalOf } from '../../words.js';
import { LIMITS } from './limits.js';
import { Rows } from './rows.js';
import { element, xmlText } from './xml.js';

/** Something drawn in its own coordinates, from its upper left corner. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  /** SVG. */
  readonly content: string;
}

const PADDING = 10;
const NARROW = 200;
const WIDE = 236;
/** Longer titles are cut before they are measured. */
const MOST_TITLE = 600;

/** Cards of one picture are equally wide: wide when there is a title to show. */
export function cardWidth(cards: readonly Card[]): number {
  return cards.some(({ title }) => title !== null) ? WIDE : NARROW;
}

/**
 * An article or a product line with all that is known of it, one below the other.
 * @param listed nothing in the picture is from an article, and the picture says so once.
 */
export function drawCard(card: Card, width: number, listed: boolean): Drawn {
  const rows = new Rows(PADDING, width - 2 * PADDING);
  if (card.kind === 'family') {
    rows.text('small', FAMILY_WORDS, 15);
    rows.wrapped('strong', nameOf(card), 11);
  } else {
    const date = listed ? card.release.date : dateOf(card);
    const ordinal = ordinalOf(card);
    rows.text('name', card.id, 20, ordinal ?? (listed ? date : null));
    if (date !== null && (ordinal !== null || !listed)) rows.text('', date, 16);
    if (card.kind === 'not-captured' && !listed) rows.text('small dim', NOT_CAPTURED, 15);
    rows.pills([...(card.asked ? ['asked for'] : []), ...(card.latest ? ['latest'] : [])]);
    rows.space(card.title === null ? 0 : 3);
    if (card.title !== null) rows.wrapped('small', cut(card.title, MOST_TITLE), 10, LIMITS.titleLines);
  }
  for (const { severity, rule } of card.troubles) rows.sign(severity, rule);
  const height = rows.height + (card.kind === 'family' ? 15 : 9);
  return { width, height, content: element('title', {}, titleOf(card)) + outline(card, width, height) + rows.content };
}

/** The whole title, for a reader that points at the card. */
const titleOf = (card: Card): string =>
  xmlText([nameOf(card), dateOf(card), card.title].filter((part) => part !== null).join('  '));

/** A family stands for many: a card upon cards. */
function outline({ kind, asked }: Card, width: number, height: number): string {
  const look = `card${kind === 'not-captured' ? ' missing' : ''}${asked ? ' asked' : ''}`;
  const rect = (inset: number, below: number): string =>
    element('rect', {
      class: look,
      x: 2 + inset,
      y: 2 + inset,
      width: width - 4 - below,
      height: height - 4 - below,
      rx: 5,
    });
  return kind === 'family' ? rect(5, 5) + rect(0, 5) : rect(0, 0);
}
