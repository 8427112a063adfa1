import type { Block } from '../blocks.js';
import { HEAD_FIELDS } from '../head-fields.js';
import type { Manuscript } from '../manuscript.js';
import { joinTexts, type SourceText } from '../source-text.js';

/** How many paragraphs from the top belong to the head. */
const HEAD = 12;
/** Cells of a row that lays out one field: its name, a colon, its value. */
const FIELD_CELLS = 3;
/** "TITLE   :", the field of a text article's head. */
const FIELD = /^title\s*:\s*(?=\S)/i;
/** "Q287990: ", "KB952077 - " in front of a title. */
const NUMBER_IN_FRONT = /^(?:KB\s?|Q)?(\d{5,8})(?:\s*:|\s+[-–—])\s+(?=\S)/i;
/** Shorter headings are no titles of their own. */
const SHORTEST = 10;
/** Longer lines are no titles. */
const LONGEST = 300;
/** A heading that the page's title repeats makes up this share of it: the rest is the name of the site. */
const LEAST_SHARE = 0.6;

const heads = new WeakMap<Manuscript, readonly SourceText[]>();

/** The lines at the top of an article: paragraphs, and rows of tables that lay out fields ("Article ID | : | 952077"). Found once. */
export function headOf(manuscript: Manuscript): readonly SourceText[] {
  const known = heads.get(manuscript);
  if (known !== undefined) return known;
  const head = findHead(manuscript);
  heads.set(manuscript, head);
  return head;
}

function findHead(manuscript: Manuscript): SourceText[] {
  const head: SourceText[] = [];
  for (const section of manuscript.sections) {
    if (!eachLine(section.blocks, (text) => head.push(text) < HEAD)) break;
  }
  return head;
}

/**
 * Shows paragraphs of blocks, and the rows of narrow tables as lines, until `take` wants no more.
 * @returns whether it still does.
 */
export function eachLine(blocks: readonly Block[], take: (text: SourceText) => boolean): boolean {
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      if (!take(block.text)) return false;
    } else if (block.type === 'list') {
      for (const item of block.items) if (!eachLine(item, take)) return false;
    } else if (block.type === 'grid') {
      for (const { cells } of block.rows)
        if (cells.length <= FIELD_CELLS && !take(joinTexts(cells.map((cell) => cell.text)))) return false;
    }
  }
  return true;
}

/**
 * The title as printed, with the number that may stand in front of it: a field of the head, else the heading that the page's own title
 * repeats, else the first heading of level 1, else the page's own title, else the first heading with words of its own, else a first line
 * that is no sentence.
 */
export function printedTitle(manuscript: Manuscript): SourceText | null {
  const [field = null] = HEAD_FIELDS.title.flatMap((key) => manuscript.fields.get(key) ?? []);
  const repeated = field === null ? null : repeatedIn(manuscript, field.value);
  return (
    repeated ??
    topHeading(manuscript) ??
    headField(manuscript) ??
    field ??
    firstHeading(manuscript) ??
    firstLine(manuscript)
  );
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
  const isOnTop = manuscript.sections[0]?.paragraphs.length === 0;
  const isTitle = isOnTop && first?.heading?.level === 2 && first.kind === null && first.heading.text.length > SHORTEST;
  return isTitle ? (first?.heading?.text ?? null) : null;
}

/**
 * The words of a title as printed. Archives that put a number in front of it also turn plain quotation marks into curly ones: there it has the
 * plain ones that the article itself has.
 */
export function titleWords(title: SourceText, whole: SourceText): string {
  const words = title.value.replace(/\s+/g, ' ');
  if (title === whole) return words;
  return words.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/…/g, '...');
}

/**
 * Copying a page leaves its title as a first line that is no sentence: with the number in front ("KB952077: ..."), over the table or line of
 * fields that gives the number, behind that line, or alone over the first section.
 */
function firstLine(manuscript: Manuscript): SourceText | null {
  const [first, second] = manuscript.sections[0]?.blocks ?? [];
  if (first?.type !== 'paragraph') return null;
  const { numberField } = manuscript.words.phrases;
  if (isLine(first.text) && NUMBER_IN_FRONT.test(first.text.value)) return first.text;
  const field = numberField.exec(first.text.value);
  if (field !== null) {
    const rest = first.text.slice(field.index + field[0].length).trim();
    const next = second?.type === 'paragraph' ? second.text : null;
    if (field.index > 0) return null;
    const isPageHead = manuscript.words.phrases.reviewed.test(first.text.value);
    if (rest.length > 0 && !isPageHead) return isLine(rest) && /^\p{Lu}/u.test(rest.value) ? rest : null;
    if (next === null || !isLine(next) || !/^\p{Lu}/u.test(next.value)) return null;
    if (manuscript.words.phrases.reviewed.test(next.value)) return null;
    return isPageHead || manuscript.sections[0]?.blocks.length === 2 ? next : null;
  }
  const [, next] = manuscript.sections;
  if (second === undefined && next?.kind != null && isLine(first.text) && /^\p{Lu}/u.test(first.text.value))
    return first.text;
  const { appliesTo, previouslyPublished } = manuscript.words.phrases;
  const isField = (value: string): boolean =>
    numberField.test(value) || appliesTo.test(value) || previouslyPublished.test(value);
  const isOverFields = isDivided(second) || (second?.type === 'paragraph' && isField(second.text.value));
  if (!isLine(first.text)) return null;
  return isOverFields || (second?.type === 'paragraph' && isWordedAsTitle(first.text.value, manuscript))
    ? first.text
    : null;
}

/** "XADM: ...", "FIX: ...": the name of a product or a kind in front of a title. */
const PREFIX = /^(?:[A-Z]{3,8}\d{0,4}|[A-Z]{2}\d{2,4}):\s+\S/;

/** Whether a line alone at the top, over sentences, can only be a title by its words: it names an update or says how to do something. */
const isWordedAsTitle = (line: string, { words }: Manuscript): boolean =>
  /^\p{Lu}/u.test(line) &&
  (PREFIX.test(line) ||
    words.phrases.titleNumber.test(line) ||
    words.phrases.afterwards.test(line) ||
    words.kinds.some(([, pattern]) => pattern.test(line)));

const isDivided = (block: Block | undefined): boolean =>
  block?.type === 'grid' || (block?.type === 'lines' && block.shape === 'tabs');

const isLine = ({ value }: SourceText): boolean =>
  value.length >= SHORTEST && value.length <= LONGEST && !/[.:?!]$/.test(value);
