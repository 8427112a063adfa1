import { toKbId } from '../../model/kb.js';
import { numberInUrl } from '../addresses.js';
import type { Paragraph } from '../blocks.js';
import type { SourceText } from '../source-text.js';

/** A line of a list of articles: "952076 (http://...) Title". */
export interface Numbered {
  kb: string;
  /** Number, address and title as printed. */
  text: SourceText;
  title: SourceText | null;
}

/** "952076 Title", "KB952076: Title", "Q275713 Title"; not "123456.7" and no number alone in front of a full stop. */
export const NUMBER_IN_FRONT = /^[\s•*-]{0,6}(?:KB\s?|Q)?(\d{6,8})\b(?!\s*[.)]\s*$|[,.]\d)/i;
/** A further article within one paragraph whose line ends were lost: a number, then an address or title. */
const NEXT_NUMBER = /\s(?:KB\s?|Q)?\d{6,8}\s+(?=\(https?:|[\p{Lu}"“])/gu;
/** What stands between a number and its title. */
const ADDRESS = /^[\s:()–-]*(?:https?:\/\/\S+(?:\s\/)?[\s)]*)?[\s:)–-]*/;
/** Units in front of a link that begins a line. */
const NEAR = 3;

/** The articles that a paragraph lists by number, one or several; empty for any other paragraph. */
export function numberedIn({ text, links }: Paragraph): Numbered[] {
  const first = links.find((link) => link.from <= NEAR);
  if (!NUMBER_IN_FRONT.test(text.value) && (first === undefined || !isNumber(text.value.slice(first.from, first.to))))
    return [];
  const starts = [0, ...[...text.value.matchAll(NEXT_NUMBER)].map(({ index }) => index + 1), text.length];
  return starts.slice(0, -1).flatMap((from, index): Numbered[] => {
    const part = text.slice(from, starts[index + 1]).trim();
    const printed = NUMBER_IN_FRONT.exec(part.value);
    const link = links.find((candidate) => candidate.from >= from && candidate.from - from <= NEAR);
    const kb = printed?.[1] === undefined ? numberInUrl(link?.url ?? '') : toKbId(printed[1]);
    if (kb === null) return [];
    return [{ kb, text: part, title: titleIn(part, printed?.[0].length ?? 0) }];
  });
}

/** What is left of a line without the number in front of it and its address; null when there are no words. */
export function withoutNumberInFront(text: SourceText): SourceText {
  const printed = NUMBER_IN_FRONT.exec(text.value);
  return printed === null ? text : (titleIn(text, printed[0].length) ?? text);
}

function titleIn(text: SourceText, from: number): SourceText | null {
  const at = from + (ADDRESS.exec(text.value.slice(from))?.[0].length ?? 0);
  const title = text.slice(at);
  return /\p{L}{2}/u.test(title.value) ? title : null;
}

const isNumber = (label: string): boolean => /^\s*(?:KB\s?|Q)?\d{5,8}\s*$/i.test(label);
