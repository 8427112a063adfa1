import { html, sourceHtml } from './characters.js';
import { LIMITS } from './limits.js';
import type { Mark } from './marks.js';
import { describe } from './note.js';
import type { Range } from './shown.js';

/** One line of the source, or a part of one, as HTML. */
export interface Drawn {
  readonly html: string;
  /** The marks that begin in it, outer before inner. */
  readonly begun: readonly Mark[];
  /** Those of them that begin before any word of the line: their labels stand beside it, so that columns stay in line. */
  readonly leading: readonly Mark[];
  /** Whether all of it is markup and white space. */
  readonly isSilent: boolean;
}

/** What may stand before the words of a line: bullets, numbers of items, the edge of a table. */
const LEAD = /^[\s|#>*\u2022_\d.)+-]*$/;

/**
 * Draws a source with its marks, piece by piece from its beginning to its end. Marks may lie in one another, overlap and go over
 * many lines: each piece is well-formed by itself. A mark carries its label where it begins.
 */
export class Ink {
  /** The marks around the place that is drawn, outer before inner. */
  private open: Mark[] = [];
  private nextMark = 0;
  private nextMarkup = 0;

  /** @param marks ordered by beginning, outer before inner; @param markup ordered, none overlapping. */
  constructor(
    private readonly text: string,
    private readonly marks: readonly Mark[],
    private readonly markup: readonly Range[],
  ) {}

  /** @param until where the next piece begins: what lies between `to` and there, such as a line end, is not drawn. */
  draw({ from, to, until }: Range & { readonly until: number }): Drawn {
    this.open = this.open.filter((mark) => mark.to > from);
    for (let mark = this.marks[this.nextMark]; mark !== undefined && mark.from < from; mark = this.begin()) {
      if (mark.to > from) this.enter(mark);
    }
    const begun: Mark[] = [];
    let drawn = this.open.map(continued).join('');
    const leading: Mark[] = [];
    /** Marks that begin in a line end, whose words are on the lines below. */
    const later: Mark[] = [];
    let [isSilent, isLeading] = [true, true];
    for (let at = from; ; ) {
      drawn += this.leaveEnded(at);
      for (let mark = this.marks[this.nextMark]; mark !== undefined && isAt(mark, at, to, until); mark = this.begin()) {
        begun.push(mark);
        if (isLeading) leading.push(mark);
        if (mark.to === mark.from || at === to) {
          drawn += `${started(mark, isLeading)}</span>`;
          later.push(mark);
        } else if (this.enter(mark)) drawn += started(mark, isLeading);
      }
      if (at >= to) break;
      const stop = Math.min(to, this.marks[this.nextMark]?.from ?? to, ...this.open.map((mark) => mark.to));
      const piece = this.inked(at, stop);
      drawn += piece.html;
      isSilent &&= piece.words.trim() === '';
      isLeading &&= LEAD.test(piece.words);
      at = stop;
    }
    drawn += '</span>'.repeat(this.open.length);
    for (const mark of later) if (mark.to > until) this.enter(mark);
    return { html: drawn, begun, leading, isSilent };
  }

  /** Passes the next mark. @returns the one after it. */
  private begin(): Mark | undefined {
    this.nextMark += 1;
    return this.marks[this.nextMark];
  }

  /** @returns whether the mark is drawn. */
  private enter(mark: Mark): boolean {
    if (this.open.length >= LIMITS.depth) return false;
    this.open.push(mark);
    return true;
  }

  /** Closes the marks that end at a place; those that lie in them and go on are closed and opened again. */
  private leaveEnded(at: number): string {
    const first = this.open.findIndex((mark) => mark.to <= at);
    if (first === -1) return '';
    const staying = this.open.slice(first).filter((mark) => mark.to > at);
    const closed = '</span>'.repeat(this.open.length - first);
    this.open = [...this.open.slice(0, first), ...staying];
    return closed + staying.map(continued).join('');
  }

  /** Text without marks: markup fainter than what a reader of the page saw. */
  private inked(from: number, to: number): { html: string; words: string } {
    let inked = '';
    let words = '';
    for (let at = from; at < to; ) {
      let range = this.markup[this.nextMarkup];
      while (range !== undefined && range.to <= at) {
        this.nextMarkup += 1;
        range = this.markup[this.nextMarkup];
      }
      const isMarkup = range !== undefined && range.from <= at;
      const stop = Math.min(to, (isMarkup ? range?.to : range?.from) ?? to);
      const piece = this.text.slice(at, stop);
      if (isMarkup) inked += `<i class="g">${sourceHtml(piece)}</i>`;
      else {
        inked += sourceHtml(piece);
        words += piece;
      }
      at = stop;
    }
    return { html: inked, words };
  }
}

/** Whether a mark begins here; at the end of a piece, also when it begins in what is not drawn behind it. */
const isAt = (mark: Mark, at: number, to: number, until: number): boolean =>
  at < to ? mark.from === at : mark.from < until || mark.from === to;

const started = (mark: Mark, isBeside: boolean): string =>
  `<span class="${classOf(mark)}"${isBeside ? '' : ` data-k="${html(mark.label)}"`} title="${html(describe(mark))}">`;

const continued = (mark: Mark): string => `<span class="${classOf(mark)}" title="${html(mark.label)}">`;

const classOf = ({ kind, isLong }: Mark): string => `f ${kind}${isLong ? ' long' : ''}`;
