import type { Block, List } from '../blocks.js';
import { sectionKindOf } from '../language/sections.js';
import type { SectionKind, Words } from '../language/words.js';
import { joinTexts, type SourceText } from '../source-text.js';
import { linksIn } from './links.js';

/**
 * Flattened prose: lines in which nothing sets paragraphs, items and headings apart but how they are worded. Lines become units (a
 * sentence or more, a heading, a name); units become blocks.
 */
interface Unit {
  text: SourceText;
  value: string;
  /** Ends with . ? ! or a closing mark after one. */
  isSentence: boolean;
  /** Ends with a colon: something is listed next. */
  introduces: boolean;
  /** A name alone on its line: a file, a component. */
  isName: boolean;
}

const SENTENCE_END = /[.?!]["'”’)\]]*$/;
const ARTICLE_NUMBER = /^(?:KB|Q)?\d{5,8}$/i;
const NUMBER_FIRST = /^(?:KB|Q)?\d{5,8}(?:\s*\(|$)/i;
const FILE_NAME = /^[^\s\\/:*?"<>|]+\.[A-Za-z][A-Za-z0-9]{1,4}$/;
/** "... visit the following Microsoft Web site:" introduces an address, no list. */
const SITE = /\b(?:web ?site|web ?seite|sito web|sitio web)\b[^:]{0,40}:$/i;
const CLOSES_LINK = /^(?:\(?https?:\/\/\S*(?:\s\/)?\)?|\))$/;
/** Words that may stand in lower case within a name. */
const NAME_WORD = /^(?:[A-Z0-9(][^\s,;]*|of|and|for|the|in|to)$/;
const LOWER_START = /^[\p{Ll}(),;]/u;

/** @param spans start and end of each line in `source.value`, in pairs. */
export function readFlow(source: SourceText, spans: readonly number[], words: Words): Block[] {
  return assemble(unitsOf(source, spans, words), words);
}

function unitsOf(source: SourceText, spans: readonly number[], words: Words): Unit[] {
  const units: Unit[] = [];
  let parts: SourceText[] = [];
  let isNames = false;
  const close = (): void => {
    if (parts.length === 0) return;
    const unit = unitOf(joinTexts(parts));
    units.push(unit);
    isNames = unit.introduces || (isNames && unit.isName);
    parts = [];
  };
  for (let i = 0; i < spans.length; i += 2) {
    const line = source.slice(spans[i] ?? 0, spans[i + 1] ?? 0);
    if (words.chrome.test(line.value)) {
      close();
      continue;
    }
    const previous = parts.at(-1)?.value;
    if (previous !== undefined && isBreak(previous, line.value, isNames && parts.length === 1, words)) close();
    parts.push(line);
  }
  close();
  return units;
}

function unitOf(text: SourceText): Unit {
  const { value } = text;
  const isSentence = SENTENCE_END.test(value);
  return { text, value, isSentence, introduces: value.endsWith(':'), isName: !isSentence && isName(value) };
}

/** "Exchange 2007 Provider", "Managed.msi": every word but the small ones is capitalised, no punctuation. */
function isName(line: string): boolean {
  if (FILE_NAME.test(line)) return true;
  const pieces = line.split(' ');
  return pieces.length <= 8 && pieces.every((piece) => NAME_WORD.test(piece)) && !/[.:;,]$/.test(line);
}

/** Whether a new unit begins with `next`, the line after `previous`. */
export function isBreak(previous: string, next: string, isNames: boolean, words: Words): boolean {
  if (CLOSES_LINK.test(next)) return false;
  if (ARTICLE_NUMBER.test(next) || ARTICLE_NUMBER.test(previous)) return true;
  if (CLOSES_LINK.test(previous)) return true;
  if (previous.endsWith(':')) return true;
  if (LOWER_START.test(next)) return false;
  if (SENTENCE_END.test(previous)) return true;
  if (isNames && isName(previous)) return !(previous.includes('\\') && next.includes('\\'));
  if (previous.endsWith(',') || words.connectives.includes(lastWord(previous))) return false;
  if (isShortHeading(previous, words) || isShortHeading(next, words)) return true;
  return words.openers.includes(/^[\p{L}]+/u.exec(next)?.[0] ?? '');
}

const lastWord = (line: string): string => /[\p{L}\d]+$/u.exec(line)?.[0]?.toLowerCase() ?? '';

/** A line of few words that is, as a whole, a heading that articles have. */
function isShortHeading(line: string, words: Words): boolean {
  if (line.length > 50 || line.includes(',') || line.split(' ').length > 4) return false;
  return sectionKindOf(line, words) !== null;
}

function assemble(units: readonly Unit[], words: Words): Block[] {
  const blocks: Block[] = [];
  for (let i = 0; i < units.length; ) {
    const unit = units[i];
    if (unit === undefined) break;
    if (unit.introduces && (words.phrases.pointer.test(unit.value) || SITE.test(unit.value)))
      i = readPointer(units, i, blocks);
    else if (unit.introduces && !words.step.test(unit.value)) i = readIntroduced(units, i, words, blocks);
    else if (isHeading(unit, words)) {
      blocks.push({ type: 'heading', level: 2, text: unit.text });
      i += 1;
    } else if (words.phrases.introducesSteps.test(unit.value)) i = readIntroduced(units, i, words, blocks);
    else if (NUMBER_FIRST.test(unit.value)) i = readNumbered(units, i, words, blocks);
    else {
      blocks.push(paragraphOf(unit));
      i += 1;
    }
  }
  return blocks;
}

/**
 * Gives the headings of a flattened text their levels: a heading at the very top is the title; steps, and a heading right below another with
 * those like it that follow, stand one level deeper than the rest.
 */
export function levelHeadings(blocks: readonly Block[], words: Words): Block[] {
  let nested: SectionKind | null = null;
  const title = titleAmong(blocks, words);
  return blocks.map((block, index) => {
    if (block.type !== 'heading') return block;
    if (index === title) return { ...block, level: 1 };
    if (words.step.test(block.text.value)) return { ...block, level: 3 };
    const kind = sectionKindOf(block.text.value, words);
    if (index > 1 && blocks[index - 1]?.type === 'heading') nested = kind;
    else if (kind === null || kind !== nested) nested = null;
    return { ...block, level: nested === null ? 2 : 3 };
  });
}

/** Index of a heading at the very top, or right below the line of the article's number; -1 when it opens a section. */
function titleAmong([first, second]: readonly Block[], words: Words): number {
  const isField = first?.type === 'paragraph' && words.phrases.numberField.test(first.text.value);
  const top = isField ? second : first;
  if (top?.type !== 'heading' || sectionKindOf(top.text.value, words) !== null) return -1;
  return isField ? 1 : 0;
}

function isHeading(unit: Unit, words: Words): boolean {
  if (words.phrases.numberField.test(unit.value)) return false;
  if (words.step.test(unit.value)) return true;
  return (
    !unit.isSentence &&
    !unit.introduces &&
    !NUMBER_FIRST.test(unit.value) &&
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
    const isNumber = NUMBER_FIRST.test(unit.value);
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
  if (next !== undefined && NUMBER_FIRST.test(next.value)) {
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
    list.items.push([paragraphOf(unit)]);
  }
  if (list.items.length > 0) blocks.push(list);
  return i;
}

/** Articles, each a number, its address and its title: a list with an item for each. */
function readNumbered(units: readonly Unit[], from: number, words: Words, blocks: Block[]): number {
  const list: List = { type: 'list', ordered: false, items: [] };
  let i = from;
  while (i < units.length && NUMBER_FIRST.test(units[i]?.value ?? '')) {
    const parts: SourceText[] = [];
    for (let unit = units[i]; unit !== undefined; unit = units[i]) {
      const isOwn = parts.length === 0 || CLOSES_LINK.test(unit.value);
      if (!isOwn && (NUMBER_FIRST.test(unit.value) || unit.introduces || endsList(unit, unit, words))) break;
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
