import type { FormatProblem } from './problem.js';
import type { TextLine } from './text-lines.js';

export type JsonEvent =
  | {
      readonly kind: 'value';
      readonly value: unknown;
      /** Line from 1 where it begins. */
      readonly line: number;
    }
  | { readonly kind: 'problem'; readonly problem: FormatProblem };

/** UTF-16 units of one value over several lines. */
const LONGEST = 64 * 1024 * 1024;
/** Lists and objects inside of each other. */
const DEEPEST = 200;
const STRUCTURE = /["{}[\]]/g;

/**
 * Reads JSON value by value, in memory for one of them: a document, one document a line (NDJSON), or documents one after another.
 * Of a list at the top its elements are given one by one. What is broken is told with its line, and reading goes on with the next
 * value that can be told apart: no text of JSON goes over the end of a line.
 */
export function* jsonValues(lines: Iterable<TextLine>): Generator<JsonEvent> {
  const reader = new Reader();
  for (const line of lines) yield* reader.read(line);
  yield* reader.end();
}

class Reader {
  /** Whether a list is open at the top; its elements are values of their own. */
  #list = false;
  /** Lists and objects that are open inside of the value; 0 between values. */
  #depth = 0;
  #parts: string[] = [];
  #length = 0;
  #line = 1;
  #lastLine = 1;
  /** Nothing is told of what follows something broken until a value is read again. */
  #lost = false;

  *read({ text, number, cut }: TextLine): Generator<JsonEvent> {
    this.#lastLine = number;
    const whole = this.#depth === 0 ? lineValue(text) : undefined;
    if (whole !== undefined) {
      this.#lost = false;
      yield { kind: 'value', value: whole, line: number };
      return;
    }
    for (let at = 0; at < text.length; ) {
      if (this.#depth === 0) {
        const begun = this.#begin(text, at, number);
        if (typeof begun !== 'number') {
          yield* begun;
          break;
        }
        at = begun;
      } else {
        const from = at;
        at = this.#inside(text, at);
        if (at < 0) {
          yield* this.#broken('bad-json', 'a text in it has no end', this.#line);
          break;
        }
        this.#keep(text.slice(from, at));
        if (this.#depth === 0) yield* this.#finished();
        else if (this.#depth > DEEPEST) {
          yield* this.#broken('bad-json', `it is nested more than ${DEEPEST} levels deep`, this.#line);
          break;
        }
      }
    }
    if (this.#depth > 0) this.#keep('\n');
    if (cut) yield* this.#broken('line-too-long', 'its line is longer than can be read', number);
  }

  *end(): Generator<JsonEvent> {
    if (this.#depth > 0) yield* this.#broken('cut-file', 'the file ends inside of it', this.#line);
    else if (this.#list) yield* this.#broken('cut-file', 'the list that it is in has no end', this.#lastLine);
  }

  /** Between values. @returns the place behind what was read; events when the rest of the line cannot be read. */
  #begin(text: string, from: number, number: number): number | Iterable<JsonEvent> {
    const at = from + (/^[\s,]*/.exec(text.slice(from, from + 256))?.[0].length ?? 0);
    if (at > from) return at;
    const mark = text.charAt(at);
    if (mark === '[' && !this.#list) {
      this.#list = true;
      return at + 1;
    }
    if (mark === ']' && this.#list) {
      this.#list = false;
      return at + 1;
    }
    if (mark !== '{' && mark !== '[') return this.#broken('bad-json', 'this is no object of JSON', number);
    this.#depth = 1;
    this.#line = number;
    this.#keep(mark);
    return at + 1;
  }

  /** Goes on to the next bracket outside of texts. @returns the place behind it, the end of the line, or -1 in an open text. */
  #inside(text: string, from: number): number {
    STRUCTURE.lastIndex = from;
    for (let match = STRUCTURE.exec(text); match !== null; match = STRUCTURE.exec(text)) {
      const [mark] = match;
      if (mark === '"') {
        const end = endOfText(text, match.index + 1);
        if (end < 0) return -1;
        STRUCTURE.lastIndex = end;
        continue;
      }
      this.#depth += mark === '{' || mark === '[' ? 1 : -1;
      if (this.#depth === 0 || this.#depth > DEEPEST) return match.index + 1;
    }
    return text.length;
  }

  #keep(part: string): void {
    this.#length += part.length;
    if (this.#length <= LONGEST) this.#parts.push(part);
    else this.#parts = [];
  }

  *#finished(): Generator<JsonEvent> {
    const length = this.#length;
    const parsed = length > LONGEST ? null : parseJson(this.#parts.join(''));
    this.#parts = [];
    this.#length = 0;
    if (parsed !== null) {
      this.#lost = false;
      yield { kind: 'value', value: parsed.value, line: this.#line };
    } else if (length > LONGEST)
      yield* this.#broken('value-too-long', `it is longer than ${LONGEST} characters`, this.#line);
    else yield* this.#broken('bad-json', 'it breaks the rules of JSON', this.#line);
  }

  *#broken(code: string, what: string, line: number): Generator<JsonEvent> {
    this.#depth = 0;
    this.#parts = [];
    this.#length = 0;
    const told = this.#lost && code === 'bad-json';
    this.#lost = true;
    if (told) return;
    const message = `a value of JSON cannot be read: ${what}; it was left out, perhaps with what follows it`;
    yield { kind: 'problem', problem: { code, severity: 'error', message, line } };
  }
}

/** The place behind the quote that ends a text, or -1. */
function endOfText(text: string, from: number): number {
  for (let quote = text.indexOf('"', from); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let escapes = 0;
    while (text.charAt(quote - 1 - escapes) === '\\' && quote - 1 - escapes >= from) escapes += 1;
    if (escapes % 2 === 0) return quote + 1;
  }
  return -1;
}

/** The object that is all of a line, but for a comma behind it; undefined for any other line. Most real lines are one. */
function lineValue(text: string): unknown {
  const line = text.trim();
  const body = line.endsWith(',') ? line.slice(0, -1) : line;
  if (!body.startsWith('{') || !body.endsWith('}')) return undefined;
  return parseJson(body)?.value;
}

/** The value of a text that is JSON; null for any other: that is an answer here, and the caller tells it. */
export function parseJson(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
