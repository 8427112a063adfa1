import type { Reference } from '../../model/generated/article.js';
import { toKbId } from '../../model/kb.js';
import { numberInUrl } from '../addresses.js';
import type { Link, Paragraph } from '../blocks.js';
import type { Manuscript } from '../manuscript.js';
import { numberedIn } from '../wording/numbered.js';

/** "952076 (http://...) Title", the address perhaps left out. */
const PRINTED = /(?<![\w.-])(?:KB\s?|Q)?(\d{6,8})(?![\w.-])\s*(?:\(\s*(https?:\/\/[^\s)]+)\s*\)\s*)?/i;
/** Addresses that lead nowhere else. */
const WITHIN_PAGE = /^(?:#|javascript:|mailto:|$)/i;
/** A title goes on to the end of its sentence. */
const LONGEST_TITLE = 300;

/** Articles and pages that the text points to, each once, in the order of their first mention. */
export function readReferences(manuscript: Manuscript): Reference[] {
  const byKey = new Map<string, Reference>();
  for (const section of manuscript.sections) {
    for (const paragraph of section.paragraphs) {
      for (const reference of referencesIn(paragraph, manuscript)) {
        const key = reference.kb ?? reference.url ?? '';
        const known = byKey.get(key);
        if (known === undefined) byKey.set(key, reference);
        else if (known.title === null) known.title = reference.title;
      }
    }
  }
  return [...byKey.values()];
}

/** The references that one paragraph makes: links, and numbers printed with a title. */
function referencesIn(paragraph: Paragraph, manuscript: Manuscript): Reference[] {
  const { text, links } = paragraph;
  const references: Reference[] = [];
  for (const link of links) {
    if (WITHIN_PAGE.test(link.url)) continue;
    const label = text.value.slice(link.from, link.to);
    const kb = numberInUrl(link.url) ?? numberLabel(label);
    const isBare = label.includes('://') || numberLabel(label) !== null;
    references.push({
      kb,
      title: isBare ? titleBehind(paragraph, link) : label.trim() || null,
      url: link.url,
      position: manuscript.locate(text.range(...withNumber(text.value, link, kb))),
    });
  }
  if (references.some(({ kb }) => kb !== null)) return references;
  return [...references, ...printedIn(paragraph, manuscript)];
}

/** Articles that are listed by number, and the one that a pointer prints behind its colon. */
function printedIn(paragraph: Paragraph, manuscript: Manuscript): Reference[] {
  const { text } = paragraph;
  const listed = numberedIn(paragraph).filter(({ title }) => title !== null);
  if (listed.length > 0)
    return listed.map(({ kb, title, text: part }) => ({
      kb,
      title: title?.value ?? null,
      url: null,
      position: manuscript.locate(part.range()),
    }));
  const match = manuscript.words.phrases.pointer.test(text.value) ? PRINTED.exec(text.value) : null;
  const kb = match === null ? null : toKbId(match[1] ?? '');
  if (match === null || kb === null) return [];
  const end = match.index + match[0].length;
  const title = text.value.slice(end, end + LONGEST_TITLE).trim();
  return [{ kb, title: title === '' ? null : title, url: null, position: manuscript.locate(text.range(match.index)) }];
}

const numberLabel = (label: string): string | null =>
  /^\s*(?:KB|Q)?\s?\d{5,8}\s*$/i.test(label) ? toKbId(label) : null;

/** "952076 (http://...)": the number in front belongs to the reference. */
function withNumber(value: string, link: Link, kb: string | null): [number, number] {
  const before = kb === null ? -1 : value.lastIndexOf(kb.slice(2), link.from);
  return before !== -1 && link.from - before < 16 ? [before, link.to] : [link.from, link.to];
}

/** The words behind "952076 (http://...)" up to the end of the sentence or the next link. */
function titleBehind(paragraph: Paragraph, link: Link): string | null {
  const { text, links } = paragraph;
  const next = links.find((other) => other.from > link.to && numberInUrl(other.url) !== numberInUrl(link.url));
  const rest = text.value
    .slice(link.to, Math.min(next?.from ?? text.length, link.to + LONGEST_TITLE))
    .replace(/^[\s()]*(?:\(?https?:\/\/\S*\s*\)?)?(?:\s?\/)?[\s()]*/, '');
  const end = rest.search(/[.?!](?:\s|$)(?!\d)/);
  const title = (end === -1 ? rest : rest.slice(0, end)).replace(/\s{0,4}(?:KB|Q)?\d{5,8}\s{0,4}\(?$/i, '').trim();
  return title.length > 3 ? title : null;
}
