import type { Fix } from '../../model/generated/article.js';
import { toKbId } from '../../model/kb.js';
import { numberInUrl } from '../addresses.js';
import type { Block, Paragraph } from '../blocks.js';
import { itemText, ownText } from '../lists.js';
import { type Manuscript, paragraphsIn } from '../manuscript.js';
import type { SourceText } from '../source-text.js';
import { NUMBER_IN_FRONT, numberedIn, withoutNumberInFront } from './numbered.js';

/** "... (KB952076)" at the end. */
const NUMBER_AT_END = /\((?:KB\s?|Q)(\d{5,8})\)\W*$/i;
/** Units in front of a link that begins an item, and the fewest that an item has. */
const SHORTEST = 3;
/** The name of an area is short. */
const LONGEST_AREA = 60;
const AREA_WORDS = 6;

export const fixOf = (text: SourceText, kb: string | null, manuscript: Manuscript): Fix => ({
  kb,
  reference: null,
  text: text.value,
  component: null,
  area: null,
  position: manuscript.locate(text.range()),
});

/** The issue that an item of a list tells; null for an item without words, or one that only points to details. */
function itemFix(item: readonly Block[], manuscript: Manuscript): Fix | null {
  const text = itemText(item);
  const [first] = paragraphsIn(item);
  const pointer = first === undefined ? null : manuscript.words.phrases.pointer.exec(first.text.value);
  if (first === undefined || text.length < SHORTEST || (pointer !== null && pointer.index <= SHORTEST)) return null;
  const kb = articleOf(item, manuscript);
  return { ...fixOf(text, kb, manuscript), text: withoutNumberInFront(text).value };
}

/**
 * The issues that an item tells: one, or those of the list within an item that is but a name of an area ("Console"); none for an item that
 * only points to details.
 */
export function itemFixes(item: readonly Block[], manuscript: Manuscript): Fix[] {
  const own = ownText(item);
  const lists = item.filter((block) => block.type === 'list');
  if (lists.length === 0 || !isArea(own.value)) return [itemFix(item, manuscript)].flatMap((fix) => fix ?? []);
  return lists
    .flatMap((list) => list.items.flatMap((inner) => itemFixes(inner, manuscript)))
    .map((fix) => ({ ...fix, area: fix.area ?? own.value }));
}

/** A few words that are no sentence and introduce nothing. */
const isArea = (text: string): boolean =>
  text.length > 0 && text.length <= LONGEST_AREA && /^[^.:;,?!]+$/.test(text) && text.split(' ').length <= AREA_WORDS;

/**
 * An issue is described by the article whose number or link it begins with, or whose number ends it, or to which it points as the only one
 * ("detailed in the following article").
 */
function articleOf(item: readonly Block[], manuscript: Manuscript): string | null {
  const paragraphs = paragraphsIn(item);
  const [first] = paragraphs;
  if (first === undefined) return null;
  const front = frontNumber(first);
  if (front !== null) return front;
  const end = NUMBER_AT_END.exec(paragraphs.at(-1)?.text.value ?? '')?.[1];
  if (end !== undefined) return toKbId(end);
  const described = paragraphs.filter(({ text }) => manuscript.words.phrases.describedIn.test(text.value));
  const numbers = new Set(
    (described.length > 0 ? paragraphs : []).flatMap(({ links }) => links.flatMap(({ url }) => numberInUrl(url) ?? [])),
  );
  return numbers.size === 1 ? ([...numbers][0] ?? null) : null;
}

function frontNumber({ text, links }: Paragraph): string | null {
  const printed = NUMBER_IN_FRONT.exec(text.value)?.[1];
  if (printed !== undefined) return toKbId(printed);
  const link = links.find((candidate) => candidate.from <= SHORTEST);
  return link === undefined ? null : numberInUrl(link.url);
}

/** Paragraphs that list articles by number, one or several each: "952076 (http://...) Title". Empty for any other paragraph. */
export const numberedFixes = (paragraph: Paragraph, manuscript: Manuscript): Fix[] =>
  numberedIn(paragraph).flatMap(({ kb, text, title }) =>
    title === null ? [] : [{ ...fixOf(text, kb, manuscript), text: title.value }],
  );
