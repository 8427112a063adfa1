import type { TextLine } from '../../formats/text-lines.js';

/** A member of an object whose value tells records apart. */
export type Member = 'path' | 'item' | 'title';

/** Values of a bounded length: an expression without a bound overflows the stack on a text of millions of escapes. */
const MEMBER = /"(path|item|title)": ?("(?:[^"\\]|\\.){0,4000}")/g;

/** Notes on which lines such members stand, so that a record can be shown where it is. */
export class MemberLines {
  readonly #lines = new Map<string, { readonly lines: number[]; next: number }>();

  /** Passes lines on, and looks at each. */
  *watch(lines: Iterable<TextLine>): Generator<TextLine> {
    for (const line of lines) {
      for (const [, member = '', literal = ''] of line.text.matchAll(MEMBER)) this.#note(member, literal, line.number);
      yield line;
    }
  }

  /** The next line where a member has this value, from the beginning; null when there is none. */
  take(member: Member, value: string): number | null {
    const known = this.#lines.get(`${member} ${value}`);
    if (known === undefined) return null;
    known.next += 1;
    return known.lines[known.next - 1] ?? null;
  }

  #note(member: string, literal: string, line: number): void {
    const value = textOf(literal);
    if (value === null) return;
    const known = this.#lines.get(`${member} ${value}`);
    if (known === undefined) this.#lines.set(`${member} ${value}`, { lines: [line], next: 0 });
    else known.lines.push(line);
  }
}

function textOf(literal: string): string | null {
  try {
    const value: unknown = JSON.parse(literal);
    return typeof value === 'string' ? value : null;
  } catch (error) {
    // What is no text of JSON is told where the document is read.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
