import type { Words } from '../language/words.js';
import { GROUPED } from './sizes.js';
import { Token, type TokenKind, type TokenList } from './tokens.js';
import { kindOf } from './values.js';

/** One cell of a console line, made of one or more tokens. */
export interface Item {
  from: number;
  to: number;
  kind: TokenKind | 'version' | 'size';
}

const AM_PM = /^[ap]\.?m?\.?$/i;
const UNIT = /^(?:[kmg][bo]|k|b|bytes?|octets?)\.?$/i;
const SIZE_WITH_UNIT = /^\d+(?:[.,]\d+)*(?:kb|mb|gb|k|b|bytes?)$/i;
const BUILD_START = /^v?\d+(?:\.\d+)*\(/i;
const BUILD_WORD = /^\(?build\b/i;
const ODD_VERSION = /^\d+(?:[.:]\d+){2,}[a-z]?$/i;
/** "10h36". */
const FRENCH_CLOCK = /^(?:[01]?\d|2[0-3])h[0-5]\d$/i;
/** "23-nov.-2009". */
const SHORT_MONTH = /^\d{1,2}-\p{L}{3,6}\.-(?:19|20)\d\d$/u;
/** "version 4.00.951", "(version 3.5.34)": the word in front of a version, which is no part of it. */
const VERSION_WORD = /^\(?(?:vers(?:ione?|ión)|ver\.?)$/i;
const BARE_VERSION = /^\d+(?:\.\d+)+[a-z]?\)?$/i;
/** "17 September 2001" with separators. */
const LONGEST_DATE = 24;

/** The tokens of one line, joined where several are one cell: "10:36 P.M.", "358 KB", "May 17, 2001", "1.2 (build 786)". */
export function itemsOf(value: string, tokens: TokenList, count: number, words: Words): Item[] {
  const line = { value, tokens, count, words };
  const items: Item[] = [];
  for (let i = 0; i < count; ) {
    const { item, taken } = itemAt(line, i);
    items.push(item);
    i += taken;
  }
  return items;
}

/** Whether a word may be more than a word by itself, or part of the cell before it. */
export const isMoreThanWord = (text: string): boolean =>
  [AM_PM, UNIT, SIZE_WITH_UNIT, BUILD_START, BUILD_WORD, VERSION_WORD, ODD_VERSION].some((pattern) =>
    pattern.test(text),
  );

interface TokenLine {
  value: string;
  tokens: TokenList;
  count: number;
  words: Words;
}

const textAt = ({ value, tokens }: TokenLine, i: number): string => value.slice(tokens[i * 3], tokens[i * 3 + 1]);
const endAt = ({ tokens }: TokenLine, i: number): number => tokens[i * 3 + 1] ?? 0;

function itemAt(line: TokenLine, i: number): { item: Item; taken: number } {
  const from = line.tokens[i * 3] ?? 0;
  const kind = kindAt(line, i);
  const item = (taken: number, as: Item['kind'] = kind): { item: Item; taken: number } => ({
    item: { from, to: endAt(line, i + taken - 1), kind: as },
    taken,
  });
  const next = i + 1 < line.count ? textAt(line, i + 1) : '';
  if (kind === Token.time) return item(AM_PM.test(next) ? 2 : 1);
  if (kind === Token.word && BARE_VERSION.test(next) && VERSION_WORD.test(textAt(line, i)))
    return { item: { ...bareVersion(line, i + 1), kind: 'version' }, taken: 2 };
  const isFigure = kind === Token.number || kind === Token.grouped || kind === Token.dotted || kind === 'version';
  const grouped = kind === Token.number ? groupedBySpaces(line, i) : 1;
  const isUnit = isFigure && kind !== 'version' && UNIT.test(i + grouped < line.count ? textAt(line, i + grouped) : '');
  if (grouped > 1 || isUnit) return item(grouped + (isUnit ? 1 : 0), 'size');
  const isBuild = (isFigure && BUILD_WORD.test(next)) || (kind === Token.word && BUILD_START.test(textAt(line, i)));
  if (isBuild) return item(throughBracket(line, i), 'version');
  return isSpelledDate(line, i, kind) ? item(3, Token.date) : item(1);
}

/** How many tokens are one size, "1 232 969", where more than one space sets cells apart; 1 where there is nothing to join. */
function groupedBySpaces(line: TokenLine, i: number): number {
  const { value, tokens, count } = line;
  const isApart = (at: number): boolean => (tokens[at * 3] ?? 0) - endAt(line, at - 1) > 1;
  if (endAt(line, i) - (tokens[i * 3] ?? 0) > 3 || (i > 0 && !isApart(i))) return 1;
  let last = i;
  while (last + 1 < count && !isApart(last + 1) && /^\d{3}$/.test(textAt(line, last + 1))) last += 1;
  const isWhole = last + 1 === count || isApart(last + 1) || UNIT.test(textAt(line, last + 1));
  return isWhole && GROUPED.test(value.slice(tokens[i * 3], endAt(line, last))) ? last - i + 1 : 1;
}

/** The place of a version, without the bracket that closes behind it. */
function bareVersion(line: TokenLine, i: number): { from: number; to: number } {
  const to = endAt(line, i);
  return { from: line.tokens[i * 3] ?? 0, to: line.value.charAt(to - 1) === ')' ? to - 1 : to };
}

/** How many tokens there are up to the one that closes a bracket. */
function throughBracket(line: TokenLine, i: number): number {
  let last = i;
  while (last + 1 < line.count && !textAt(line, last).endsWith(')')) last += 1;
  return last - i + 1;
}

function isSpelledDate(line: TokenLine, i: number, kind: Item['kind']): boolean {
  if (i + 2 >= line.count || (kind !== Token.word && kind !== Token.number && kind !== Token.dotted)) return false;
  const from = line.tokens[i * 3] ?? 0;
  const to = endAt(line, i + 2);
  const isMonth = (text: string): boolean => line.words.months[text.toLowerCase().replace(/[.,]/g, '')] !== undefined;
  if (to - from > LONGEST_DATE || !(isMonth(textAt(line, i)) || isMonth(textAt(line, i + 1)))) return false;
  return kindOf(line.value.slice(from, to).replace(/\s+/g, ' '), line.words) === 'date';
}

/** The kind of a token; sizes with a unit and versions with odd marks look like names or words to the tokenizer. */
function kindAt(line: TokenLine, i: number): Item['kind'] {
  const kind = line.tokens[i * 3 + 2];
  switch (kind) {
    case Token.number:
    case Token.grouped:
    case Token.dotted:
    case Token.date:
    case Token.time:
    case Token.dash:
      return kind;
    case Token.version:
      return 'version';
    default: {
      const text = textAt(line, i);
      if (SIZE_WITH_UNIT.test(text) || GROUPED.test(text)) return 'size';
      if (ODD_VERSION.test(text)) return 'version';
      if (FRENCH_CLOCK.test(text)) return Token.time;
      if (SHORT_MONTH.test(text)) return Token.date;
      return kind === Token.name ? Token.name : Token.word;
    }
  }
}
