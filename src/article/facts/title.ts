import type { Manuscript } from '../manuscript.js';
import { paragraphsIn } from '../manuscript.js';
import type { SourceText } from '../source-text.js';

/** How many paragraphs from the top belong to the head. */
const HEAD = 12;
/** "TITLE   :", the field of a text article's head. */
const FIELD = /^title\s*:\s*(?=\S)/i;
/** "Q287990: ", "KB952077: " in front of a title. */
const NUMBER_IN_FRONT = /^(?:KB\s?|Q)?(\d{5,8})\s*:\s+(?=\S)/i;
/** Shorter headings are no titles of their own. */
const SHORTEST = 10;
/** A heading that the page's title repeats makes up this share of it: the rest is the name of the site. */
const LEAST_SHARE = 0.6;

/** The paragraphs at the top of an article. */
export function headOf(manuscript: Manuscript): SourceText[] {
  const head: SourceText[] = [];
  for (const section of manuscript.sections) {
    for (const paragraph of paragraphsIn(section.blocks)) {
      head.push(paragraph.text);
      if (head.length >= HEAD) return head;
    }
  }
  return head;
}

/**
 * The title as printed, with the number that may stand in front of it: a field of the head, else the heading that the page's own title
 * repeats, else the first heading of level 1, else the page's own title, else the first heading with words of its own.
 */
export function printedTitle(manuscript: Manuscript): SourceText | null {
  const field = manuscript.fields.get('title') ?? null;
  const repeated = field === null ? null : repeatedIn(manuscript, field.value);
  return repeated ?? topHeading(manuscript) ?? headField(manuscript) ?? field ?? firstHeading(manuscript);
}

/** The title without the article's own number in front of it. */
export function withoutNumber(title: SourceText, id: string | null): SourceText {
  const match = NUMBER_IN_FRONT.exec(title.value);
  return match === null || `KB${match[1]}` !== id ? title : title.slice(match[0].length);
}

/** A page that holds one article among other things names the article in its own title. */
function repeatedIn(manuscript: Manuscript, pageTitle: string): SourceText | null {
  const page = plain(pageTitle);
  for (const { heading } of manuscript.sections) {
    if (heading === null || heading.level > 2 || heading.text.length < SHORTEST) continue;
    const words = plain(heading.text.value);
    if (words.length >= page.length * LEAST_SHARE && page.includes(words)) return heading.text;
  }
  return null;
}

/** For comparison only: a page's own title may keep the entities of its source, and marks that a heading renders. */
const plain = (text: string): string =>
  text
    .replace(/&(?:amp|quot|lt|gt|apos|#39);/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

function topHeading(manuscript: Manuscript): SourceText | null {
  const top = manuscript.sections.find((section) => section.heading?.level === 1 && section.heading.text.value !== '');
  return top?.heading?.text ?? null;
}

function headField(manuscript: Manuscript): SourceText | null {
  for (const text of headOf(manuscript)) {
    const match = FIELD.exec(text.value);
    if (match !== null) return text.slice(match[0].length).trim();
  }
  return null;
}

function firstHeading(manuscript: Manuscript): SourceText | null {
  const first = manuscript.sections.find((section) => section.heading !== null);
  const isOnTop = [...paragraphsIn(manuscript.sections[0]?.blocks ?? [])].length === 0;
  const isTitle = isOnTop && first?.heading?.level === 2 && first.kind === null && first.heading.text.length > SHORTEST;
  return isTitle ? (first?.heading?.text ?? null) : null;
}

/** Curly quotation marks and dots are what makers of pages turn plain ones into: the same title in every form has the plain ones. */
export const withPlainMarks = (title: string): string =>
  title.replace(/\s+/g, ' ').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/…/g, '...');
