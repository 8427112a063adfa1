import type { Trouble } from '../../sheet.js';
import { textLines, textWidth } from './metrics.js';
import { signed } from './signs.js';
import { element, textAt } from './xml.js';

/** Lines of a card, one below the other. */
export class Rows {
  readonly width: number;
  /** Down to the last base line. */
  height = 2;
  private readonly parts: string[] = [];

  /** @param left where the lines begin. */
  constructor(
    private readonly left: number,
    width: number,
  ) {
    this.width = width;
  }

  get content(): string {
    return this.parts.join('');
  }

  /** One line, with something at its right end or not. */
  text(style: string, text: string, height: number, right: string | null = null): void {
    this.height += height;
    this.parts.push(textAt(this.left, this.height, style, text));
    if (right !== null) this.parts.push(textAt(this.left + this.width, this.height, `${SMALL} end`, right));
  }

  space(height: number): void {
    this.height += height;
  }

  /** As many lines as it takes, or as there may be. */
  wrapped(style: string, text: string, size: number, most = Number.POSITIVE_INFINITY): void {
    for (const line of textLines(text, this.width, size, { bold: style === 'strong', most }))
      this.text(style, line, size + 3);
  }

  /** Words in frames, on one line. */
  pills(words: readonly string[]): void {
    if (words.length === 0) return;
    this.height += 17;
    let x = this.left;
    for (const word of words) {
      const width = textWidth(word, 10) + 10;
      this.parts.push(element('rect', { class: 'pill', x, y: this.height - 11, width, height: 14, rx: 7 }));
      this.parts.push(textAt(x + 5, this.height, SMALL, word));
      x += width + 5;
    }
  }

  sign(severity: Trouble['severity'], text: string): void {
    this.height += 16;
    this.parts.push(signed(this.left, this.height, severity, text));
  }
}

const SMALL = 'small';
