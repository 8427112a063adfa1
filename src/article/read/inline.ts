import type { Link, Paragraph } from '../blocks.js';
import { type SourceText, SourceTextBuilder } from '../source-text.js';

/** White space that is more, or other, than one space between two words. */
const RUN = /[ \t\n\r\f\u00a0]{2,}|[\t\n\r\f\u00a0]|^ | $/g;

/** "**Not**es" stresses a whole word: letters left over behind stressed ones, and how many at most. */
const LETTERS = /^\p{L}+$/u;
const LONGEST_REST = 2;

/** Collects the words of one paragraph or cell: white space collapsed, links and emphasis noted. */
export class InlineBuilder {
  private builder = new SourceTextBuilder();
  private links: Link[] = [];
  private space: [number, number] | null = null;
  private plain = 0;
  private breaks: number[] = [];
  private isBroken = false;
  private lead = 0;

  get isEmpty(): boolean {
    return this.builder.length === 0;
  }

  get length(): number {
    return this.builder.length;
  }

  /** Adds text; `isStrong` tells whether it is emphasised. */
  add(text: SourceText, isStrong: boolean): void {
    const { value } = text;
    let from = 0;
    RUN.lastIndex = 0;
    for (let match = RUN.exec(value); match !== null; match = RUN.exec(value)) {
      if (match.index > from) this.word(text, from, match.index, isStrong);
      const range = text.range(match.index, match.index + match[0].length);
      this.addSpace(range.start, range.end);
      from = match.index + match[0].length;
    }
    if (from < value.length) this.word(text, from, value.length, isStrong);
  }

  /** Adds a place where words are apart: a line break, an element's border. */
  addSpace(start: number, end: number): void {
    this.space = this.space === null ? [start, end] : [this.space[0], Math.max(end, this.space[1])];
  }

  /** Adds a line break: a place where words are apart, that is noted besides. */
  addBreak(start: number, end: number): void {
    this.addSpace(start, end);
    this.isBroken = true;
  }

  private word(text: SourceText, from: number, to: number, isStrong: boolean): void {
    if (this.space !== null && this.builder.length > 0) {
      if (this.isBroken) this.breaks.push(this.builder.length);
      this.builder.push(' ', this.space[0], this.space[1]);
    }
    const isRest = this.plain === 0 && to - from <= LONGEST_REST && this.lead === this.builder.length;
    this.space = null;
    this.isBroken = false;
    this.builder.append(text, from, to);
    if (!isStrong && !(isRest && this.lead > 0 && LETTERS.test(text.value.slice(from, to)))) this.plain += to - from;
    else if (this.plain === 0) this.lead = this.builder.length;
  }

  /** Where the next word will stand. */
  get next(): number {
    return this.builder.length + (this.space !== null && this.builder.length > 0 ? 1 : 0);
  }

  /** Notes that the words since `from` are a link. */
  link(from: number, url: string): void {
    if (this.builder.length > from) this.links.push({ from, to: this.builder.length, url });
  }

  /** Takes what was collected and begins anew; null when it was nothing. */
  take(): Paragraph | null {
    const { builder, links, plain, lead, breaks } = this;
    this.builder = new SourceTextBuilder();
    this.links = [];
    this.space = null;
    this.plain = 0;
    this.lead = 0;
    this.breaks = [];
    this.isBroken = false;
    if (builder.length === 0) return null;
    const text = builder.build();
    const broken = breaks.length > 0 ? { breaks } : {};
    if (plain === 0) return { type: 'paragraph', text, links, strong: true, ...broken };
    return { type: 'paragraph', text, links, ...(lead > 0 ? { lead } : {}), ...broken };
  }
}

/** The line breaks of a paragraph, to be spread into a cell. */
export const breaksOf = (paragraph: Paragraph | null): { breaks?: readonly number[] } =>
  paragraph?.breaks === undefined ? {} : { breaks: paragraph.breaks };
