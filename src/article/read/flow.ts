import type { Block, List } from '../blocks.js';
import { sectionKindOf } from '../language/sections.js';
import type { SectionKind, Words } from '../language/words.js';
import { joinTexts, type SourceText } from '../source-text.js';
import { beginsWithProduct } from '../wording/products.js';
import {
  CLOSES_LINK,
  endsProducts,
  FILE_NAME,
  isShortHeading,
  NUMBERED_LINE,
  opensProducts,
  type Unit,
  unitsOf,
} from './flow-units.js';
import { linksIn } from './links.js';

const LONGEST_OPENING = 50;
const NUMBER_FIRST = /^(?:KB|Q)?\d{5,8}(?:\s*\(|$)/i;
const isNumbered = ({ value }: Unit): boolean => NUMBER_FIRST.test(value) || NUMBERED_LINE.test(value);
/** "937052 (http://…) You cannot …": the title is there. */
const TITLED = /^\S+\s*(?:\([^)]*\)\s*)?\p{L}/u;
/** "... visit the following Microsoft Web site:" introduces an address, no list. */
const SITE = /\b(?:web ?site|web ?seite|sito web|sitio web)\b[^:]{0,40}:$/i;

/**
 * Reads flattened prose: lines in which nothing sets paragraphs, items and headings apart but how they are worded. Lines become units (a
 * sentence or more, a heading, a name); units become blocks.
 * @param spans start and end of each line in `source.value`, in pairs.
 */
export function readFlow(source: SourceText, spans: readonly number[], words: Words): Block[] {
  return assemble(unitsOf(source, spans, words), words);
}

function assemble(units: readonly Unit[], words: Words): Block[] {
  const blocks: Block[] = [];
  for (let i = 0; i < units.length; ) {
    const unit = units[i];
    if (unit === undefined) break;
    if (unit.introduces && (words.phrases.pointer.test(unit.value) || SITE.test(unit.value)))
      i = readPointer(units, i, blocks);
    else if (unit.introduces && opensProse(unit, words)) {
      blocks.push({ type: 'heading', level: 2, text: unit.text.slice(0, unit.text.length - 1) });
      i += 1;
    } else if (unit.introduces && !words.step.test(unit.value)) i = readIntroduced(units, i, words, blocks);
    else if (isHeading(unit, words)) {
      blocks.push({ type: 'heading', level: 2, text: unit.text });
      i = opensProducts(unit.value, words) ? readProducts(units, i + 1, words, blocks) : i + 1;
    } else if (words.phrases.introducesSteps.test(unit.value)) i = readIntroduced(units, i, words, blocks);
    else if (isNumbered(unit)) i = readNumbered(units, i, words, blocks);
    else {
      blocks.push(paragraphOf(unit));
      i += 1;
    }
  }
  return blocks;
}

/** Kinds of section that hold sentences, not a list. */
const PROSE: ReadonlySet<SectionKind | null> = new Set<SectionKind | null>(['summary', 'symptoms', 'cause', 'status']);

/** "Executive Summary:" on a line of its own is a heading. */
const opensProse = ({ value }: Unit, words: Words): boolean =>
  value.length <= LONGEST_OPENING && PROSE.has(sectionKindOf(value, words));

function isHeading(unit: Unit, words: Words): boolean {
  const { numberField, reviewed, previouslyPublished } = words.phrases;
  if ([numberField, reviewed, previouslyPublished].some((field) => field.test(unit.value))) return false;
  if (words.step.test(unit.value)) return true;
  return (
    !unit.isSentence &&
    !unit.introduces &&
    !isNumbered(unit) &&
    !CLOSES_LINK.test(unit.value) &&
    unit.value.length < 200
  );
}

const paragraphOf = (unit: Unit): Block => ({ type: 'paragraph', text: unit.text, links: linksIn(unit.value) });

/** "For more information, click ...:" with the number, address and title that follow, as one paragraph. */
function readPointer(units: readonly Unit[], from: number, blocks: Block[]): number {
  const parts: SourceText[] = [];
  let i = from;
  let seen = false;
  for (; i < units.length; i += 1) {
    const unit = units[i];
    if (unit === undefined) break;
    const isNumber = isNumbered(unit);
    if (i > from && !isNumber && !CLOSES_LINK.test(unit.value)) {
      if (seen && !unit.introduces && !unit.isSentence) {
        parts.push(unit.text);
        i += 1;
      }
      break;
    }
    if (isNumber) seen = true;
    parts.push(unit.text);
  }
  const text = joinTexts(parts);
  blocks.push({ type: 'paragraph', text, links: linksIn(text.value) });
  return i;
}

/**
 * What a unit that ends with a colon introduces: an article (number, address, title), a list of sentences, or a list of names. A list is
 * all of one kind: where the kind changes it has ended. Among steps, a step that introduces names goes on after them.
 */
function readIntroduced(units: readonly Unit[], from: number, words: Words, blocks: Block[]): number {
  const intro = units[from];
  const next = units[from + 1];
  if (intro === undefined) return from + 1;
  if (next !== undefined && isNumbered(next)) {
    blocks.push(paragraphOf(intro));
    return readNumbered(units, from + 1, words, blocks);
  }
  blocks.push(paragraphOf(intro));
  if (next === undefined) return from + 1;
  if (words.phrases.introducesSteps.test(intro.value)) return readSteps(units, from + 1, words, blocks);
  const list: List = { type: 'list', ordered: false, items: [] };
  let i = from + 1;
  for (; i < units.length; i += 1) {
    const unit = units[i];
    if (unit === undefined || unit.introduces || unit.isSentence !== next.isSentence) break;
    if (i > from + 1 && endsList(unit, next, words)) break;
    if (words.phrases.appliesTo.test(intro.value) && endsProducts(unit.value, words)) break;
    list.items.push([paragraphOf(unit)]);
  }
  if (list.items.length > 0) blocks.push(list);
  return i;
}

/** The products below their heading; a line over them that names none is the heading of their column. */
function readProducts(units: readonly Unit[], from: number, words: Words, blocks: Block[]): number {
  const list: List = { type: 'list', ordered: false, items: [] };
  let i = from;
  for (let unit = units[i]; unit !== undefined; unit = units[i]) {
    if (unit.isSentence || endsProducts(unit.value, words)) break;
    if (beginsWithProduct(unit.value)) list.items.push([paragraphOf(unit)]);
    else if (unit.introduces || list.items.length > 0) break;
    i += 1;
  }
  if (list.items.length === 0) return from;
  blocks.push(list);
  return i;
}

/** Articles, each a number, its address and its title: a list with an item for each. */
function readNumbered(units: readonly Unit[], from: number, words: Words, blocks: Block[]): number {
  const list: List = { type: 'list', ordered: false, items: [] };
  let i = from;
  for (let head = units[i]; head !== undefined && isNumbered(head); head = units[i]) {
    const parts: SourceText[] = [];
    for (let unit = units[i]; unit !== undefined; unit = units[i]) {
      const isOwn = parts.length === 0 || CLOSES_LINK.test(unit.value);
      if (!isOwn && (TITLED.test(head.value) || isNumbered(unit) || unit.introduces || endsList(unit, unit, words)))
        break;
      parts.push(unit.text);
      i += 1;
      if (!isOwn) break;
    }
    const text = joinTexts(parts);
    list.items.push([{ type: 'paragraph', text, links: linksIn(text.value) }]);
  }
  blocks.push(list);
  return i;
}

function endsList(unit: Unit, first: Unit, words: Words): boolean {
  const { note, introducesSteps } = words.phrases;
  if (words.step.test(unit.value) || note.test(unit.value) || introducesSteps.test(unit.value)) return true;
  if (isShortHeading(unit.value, words)) return true;
  return first.isName && !unit.isName;
}

function readSteps(units: readonly Unit[], from: number, words: Words, blocks: Block[]): number {
  const list: List = { type: 'list', ordered: true, items: [] };
  let i = from;
  while (i < units.length) {
    const unit = units[i];
    if (unit === undefined || words.phrases.pointer.test(unit.value) || words.step.test(unit.value)) break;
    if (words.phrases.note.test(unit.value)) {
      (list.items.at(-1) ?? blocks).push(paragraphOf(unit));
      i += 1;
    } else if (unit.introduces) {
      if (words.phrases.introducesSteps.test(unit.value) && list.items.length > 0) break;
      const item: Block[] = [paragraphOf(unit)];
      i = readNames(units, i + 1, words, item);
      list.items.push(item);
    } else if (unit.isSentence) {
      list.items.push([paragraphOf(unit)]);
      i += 1;
    } else break;
  }
  if (list.items.length > 0) blocks.push(list);
  return i;
}

/** The names that a step introduces, as a list; a single path or command belongs to the words of the step. */
function readNames(units: readonly Unit[], from: number, words: Words, item: Block[]): number {
  const list: List = { type: 'list', ordered: false, items: [] };
  let i = from;
  for (; i < units.length; i += 1) {
    const unit = units[i];
    if (unit === undefined || unit.isSentence || unit.introduces || words.step.test(unit.value)) break;
    if (list.items.length > 0 && (words.phrases.note.test(unit.value) || !unit.isName)) break;
    list.items.push([paragraphOf(unit)]);
  }
  const [only] = list.items;
  if (list.items.length === 1 && only !== undefined && !FILE_NAME.test(units[from]?.value ?? '')) item.push(...only);
  else if (list.items.length > 0) item.push(list);
  return i;
}
