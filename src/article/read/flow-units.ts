import { sectionKindOf } from '../language/sections.js';
import type { Words } from '../language/words.js';
import { joinTexts, type SourceText } from '../source-text.js';

/** A piece of flattened prose: a sentence or more, a heading, a name. */
export interface Unit {
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
/** "937052 (http://…) You cannot …", "KB937052 You cannot …": a line that begins with the number of an article and goes on. */
export const NUMBERED_LINE = /^(?:[Kk][Bb] ?|[Qq] ?)?\d{6,8}\s+[\p{Lu}(]/u;
export const FILE_NAME = /^[^\s\\/:*?"<>|]+\.[A-Za-z][A-Za-z0-9]{1,4}$/;
export const CLOSES_LINK = /^(?:\(?https?:\/\/\S*(?:\s\/)?\)?|\))$/;
const LONGEST_PRODUCT = 120;
/** Words that may stand in lower case within a name. */
const NAME_WORD = /^(?:[A-Z0-9(][^\s,;]*|of|and|for|the|in|to)$/;
/** "Widget Parsing Vulnerability - CVE-2006-0001": the number ends the name. */
const NUMBERED_NAME = /[-\u2013\u2014(:]\s?(?:CVE|CAN)-\d{4}-\d{4,7}\W{0,2}$/i;
const LOWER_START = /^[\p{Ll}(),;]/u;

/** @param spans start and end of each line in `source.value`, in pairs. */
export function unitsOf(source: SourceText, spans: readonly number[], words: Words): Unit[] {
  const units: Unit[] = [];
  let parts: SourceText[] = [];
  let isNames = false;
  let isProducts = false;
  const close = (): void => {
    if (parts.length === 0) return;
    const unit = unitOf(joinTexts(parts));
    units.push(unit);
    isNames = unit.introduces || (isNames && unit.isName);
    const isList = (unit.introduces && words.phrases.appliesTo.test(unit.value)) || opensProducts(unit.value, words);
    isProducts = isList || (isProducts && isProduct(unit.value, words));
    parts = [];
  };
  for (let i = 0; i < spans.length; i += 2) {
    const line = source.slice(spans[i] ?? 0, spans[i + 1] ?? 0);
    if (words.chrome.test(line.value)) {
      close();
      continue;
    }
    const [first] = parts;
    const previous = parts.at(-1)?.value;
    if (previous !== undefined && isProducts && isProduct(previous, words) && /^\p{Lu}/u.test(line.value)) close();
    else if (previous !== undefined && isBreak(previous, line.value, isNames && parts.length === 1, words)) close();
    else if (first !== undefined && NUMBERED_LINE.test(first.value) && NUMBERED_LINE.test(line.value)) close();
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

/** "Widget Server 2003, Standard Edition": a line of its own in a list of products. */
const isProduct = (line: string, words: Words): boolean =>
  line.length <= LONGEST_PRODUCT && !/[.:,]$/.test(line) && !endsProducts(line, words);

/** A heading over the products that the article is about. */
export const opensProducts = (line: string, words: Words): boolean =>
  line.length <= LONGEST_HEADING &&
  words.phrases.appliesTo.test(`${line}:`) &&
  sectionKindOf(line, words) === 'appliesTo';

/** A field behind the list of products, or the next heading. */
export const endsProducts = (line: string, words: Words): boolean =>
  words.phrases.previouslyPublished.test(line) ||
  words.phrases.numberField.test(line) ||
  words.phrases.reviewed.test(line) ||
  words.phrases.notAffected.test(line) ||
  isShortHeading(line, words);

/** Whether a new unit begins with `next`, the line after `previous`. */
export function isBreak(previous: string, next: string, isNames: boolean, words: Words): boolean {
  if (CLOSES_LINK.test(next)) return false;
  if (ARTICLE_NUMBER.test(next) || ARTICLE_NUMBER.test(previous)) return true;
  if (CLOSES_LINK.test(previous)) return true;
  if (previous.endsWith(':')) return true;
  if (LOWER_START.test(next)) return false;
  if (NUMBERED_NAME.test(previous) || opensProducts(previous, words)) return true;
  if (SENTENCE_END.test(previous)) return true;
  if (isNames && isName(previous)) return !(previous.includes('\\') && next.includes('\\'));
  if (previous.endsWith(',') || words.connectives.includes(lastWord(previous))) return false;
  if (words.phrases.note.test(next)) return true;
  if (isShortHeading(previous, words) || isShortHeading(next, words) || isLabelled(next, words)) return true;
  return words.openers.includes(/^[\p{L}]+/u.exec(next)?.[0] ?? '');
}

/** "Security Update Replacement: None." */
const LABEL = /^(\p{Lu}[^.:;,()\d]{3,59}):\s+\S/u;

/** A line that begins with a heading that articles have and a colon. */
function isLabelled(line: string, words: Words): boolean {
  const label = LABEL.exec(line)?.[1];
  return label !== undefined && isShortHeading(label, words);
}

const lastWord = (line: string): string => /[\p{L}\d]+$/u.exec(line)?.[0]?.toLowerCase() ?? '';

/** "Known issues in this security update". */
const MOST_HEADING_WORDS = 6;
const LONGEST_HEADING = 50;

/** A line of few words that is, as a whole, a heading that articles have. */
export function isShortHeading(line: string, words: Words): boolean {
  if (line.length > LONGEST_HEADING || line.includes(',') || line.split(' ').length > MOST_HEADING_WORDS) return false;
  return sectionKindOf(line, words) !== null;
}
