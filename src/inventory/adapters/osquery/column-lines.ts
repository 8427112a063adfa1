import type { TextLine } from '../../formats/text-lines.js';

/** Where results stand in a report of Fleet, which is one document: each has one member "columns". Texts hold no plain quotes. */
export class ColumnLines {
  #lines: number[] = [];

  /** Passes lines on, and looks at each. */
  *watch(lines: Iterable<TextLine>): Generator<TextLine> {
    for (const line of lines) {
      for (let at = line.text.indexOf(MEMBER); at >= 0; at = line.text.indexOf(MEMBER, at + 1))
        this.#lines.push(line.number);
      yield line;
    }
  }

  /** Lines since the last call. */
  take(): readonly number[] {
    const lines = this.#lines;
    this.#lines = [];
    return lines;
  }
}

const MEMBER = '"columns"';
