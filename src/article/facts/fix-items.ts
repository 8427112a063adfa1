import type { Fix } from '../../model/generated/article.js';
import { toKbId } from '../../model/kb.js';
import { numberInUrl } from '../addresses.js';
import type { Block, Link, Paragraph } from '../blocks.js';
import { itemText } from '../lists.js';
import { type Manuscript, paragraphsIn } from '../manuscript.js';
import type { SourceText } from '../source-text.js';

/** "952076 Title", "KB952076: Title", "Q275713 Title". */
const NUMBER_IN_FRONT = /^[\s•*-]*(?:KB\s?|Q)?(\d{6,8})\b(?!\s*[.)]\s*$|[,.]\d)/i;
/** A further article within one paragraph, whose line ends were lost: a number, an address perhaps, a title. */
const NEXT_NUMBER = /\s(?:KB\s?|Q)?\d{6,8}\s+(?=\(https?:|[\p{Lu}"“])/gu;
/** "... (KB952076)" at the end. */
const NUMBER_AT_END = /\((?:KB\s?|Q)(\d{5,8})\)\W*$/i;
/** Units in front of a link that begins an item, and the fewest that an item has. */
const SHORTEST = 3;

export const fixOf = (text: SourceText, kb: string | null, manuscript: Manuscript): Fix => ({
  kb,
  reference: null,
  text: text.value,
  component: null,
  area: null,
  position: manuscript.locate(text.range()),
});

/** The issue that an item of a list tells; null for an item without words, or one that only points to details. */
export function itemFix(item: readonly Block[], manuscript: Manuscript): Fix | null {
  const text = itemText(item);
  const [first] = paragraphsIn(item);
  const pointer = first === undefined ? null : manuscript.words.phrases.pointer.exec(first.text.value);
  if (first === undefined || text.length < SHORTEST || (pointer !== null && pointer.index <= SHORTEST)) return null;
  return fixOf(text, articleOf(item, manuscript), manuscript);
}

/**
 * An issue is described by the article whose number or link it begins with, or whose number ends it, or to which it points as the only one
 * ("detailed in the following article").
 */
function articleOf(item: readonly Block[], manuscript: Manuscript): string | null {
  const paragraphs = [...paragraphsIn(item)];
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
export function numberedFixes(paragraph: Paragraph, manuscript: Manuscript): Fix[] {
  const { text, links } = paragraph;
  if (!NUMBER_IN_FRONT.test(text.value)) return [];
  const starts = [0, ...[...text.value.matchAll(NEXT_NUMBER)].map(({ index }) => index + 1), text.length];
  return starts.slice(0, -1).flatMap((from, index) => {
    const part = text.slice(from, starts[index + 1]).trim();
    const kb = kbIn(part, links, from);
    return kb === null || !/\p{L}{3}/u.test(part.value.slice(kb.length)) ? [] : [fixOf(part, kb, manuscript)];
  });
}

function kbIn(part: SourceText, links: readonly Link[], from: number): string | null {
  const printed = NUMBER_IN_FRONT.exec(part.value)?.[1];
  if (printed !== undefined) return toKbId(printed);
  const link = links.find((candidate) => candidate.from - from >= 0 && candidate.from - from <= SHORTEST);
  return link === undefined ? null : numberInUrl(link.url);
}
