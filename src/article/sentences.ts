import type { Link, Paragraph, Sentence } from './blocks.js';
import { isMonth } from './language/index.js';
import { LIMITS } from './limits.js';
import type { SourceText } from './source-text.js';

export type { Sentence } from './blocks.js';

/** What ends with a full stop without ending a sentence: initials and abbreviations. */
const ABBREVIATION = /(?:^|[\s(.])(?:e\.g|i\.e|vs|inc|corp|etc|[a-z]|z\.\s?B|bzw|ca|es|pág)$/i;
/** An end mark with the closing marks and the white space behind it. */
const END = /[.!?]["”’')\]*_]* +/g;
/** What can begin a sentence. */
const BEGINNING = /["“‘'([¿¡]{0,2}[\p{Lu}\d]/uy;

/** Abbreviations that stand in front of a number, and are words elsewhere: "No. The computer need not be restarted." */
const OF_NUMBERS = /(?:^|[\s(.])(?:no|nr|art)$/i;

function isAbbreviation(value: string, dot: number, next: number): boolean {
  const before = value.slice(Math.max(0, dot - 8), dot);
  if (OF_NUMBERS.test(before)) return /\d/.test(value.charAt(next));
  return ABBREVIATION.test(before);
}

/** "14. Juni": a day before the name of its month. */
function isDay(value: string, dot: number, next: number): boolean {
  if (!/(?:^|\D)\d{1,2}$/.test(value.slice(Math.max(0, dot - 3), dot))) return false;
  const word = /^\p{L}{3,12}/u.exec(value.slice(next, next + 12))?.[0];
  return word !== undefined && isMonth(word);
}

/** The sentences of a paragraph, found once: most readers of facts ask for them. */
export function sentencesOf(paragraph: Paragraph): readonly Sentence[] {
  paragraph.sentences ??= findSentences(paragraph);
  return paragraph.sentences;
}

function findSentences({ text, links }: Paragraph): Sentence[] {
  const { value } = text;
  const sentences: Sentence[] = [];
  let from = 0;
  const close = (to: number): void => {
    const words = value.slice(from, to).trim();
    if (words !== '' && words.length <= LIMITS.sentence)
      sentences.push(new Piece(text, from, to, words, linksWithin(links, from, to)));
    from = to;
  };
  END.lastIndex = 0;
  for (let end = END.exec(value); end !== null; end = END.exec(value)) {
    const next = END.lastIndex;
    BEGINNING.lastIndex = next;
    if (!BEGINNING.test(value)) continue;
    if (end[0].startsWith('.') && (isDay(value, end.index, next) || isAbbreviation(value, end.index, next))) continue;
    close(next);
  }
  if (from === 0 && value.length <= LIMITS.sentence && value === value.trim()) sentences.push({ text, value, links });
  else close(value.length);
  return sentences;
}

/** A sentence whose place is looked up when it is asked for: few sentences state a fact. */
class Piece implements Sentence {
  private found: SourceText | null = null;

  constructor(
    private readonly paragraph: SourceText,
    private readonly from: number,
    private readonly to: number,
    readonly value: string,
    readonly links: Link[],
  ) {}

  get text(): SourceText {
    this.found ??= this.paragraph.slice(this.from, this.to).trim();
    return this.found;
  }
}

const linksWithin = (links: readonly Link[], from: number, to: number): Link[] =>
  links
    .filter((link) => link.from >= from && link.from < to)
    .map((link) => ({ ...link, from: link.from - from, to: link.to - from }));
