import type { TextLine } from './text-lines.js';

/** A row of CSV. */
export interface CsvRow {
  /** null when the row breaks the form. */
  readonly cells: readonly string[] | null;
  /** What is wrong with it, else "". */
  readonly problem: string;
  /** Line from 1 where it begins. */
  readonly line: number;
  /** Some of it is no UTF-8 and was read as Windows-1252. */
  readonly guessed: boolean;
  /** Whether a line end follows it; false only for the last row. */
  readonly ended: boolean;
}

/** Characters of one row, so that a quote that is never closed does not hold a whole file in memory. */
const LONGEST_ROW = 16 * 1024 * 1024;

/**
 * Reads CSV (RFC 4180: commas, quotes doubled inside of quotes, line breaks inside of quotes) row by row, each character once.
 * Empty lines are passed over. A row that breaks the form is told, and the next line begins a new one; behind a quote that is
 * never closed nothing can be read, and that is told as one row.
 * @param delimiter one character between cells: a comma, or what a locale takes for it, such as ";" or a tab.
 */
export function* csvRows(lines: Iterable<TextLine>, delimiter = ','): Generator<CsvRow> {
  let row: Row | null = null;
  for (const { text, number, guessed, cut, ended } of lines) {
    if (row === null && text.trim() === '') continue;
    row ??= new Row(number, delimiter);
    row.guessed ||= guessed;
    row.ended = ended;
    row.add(text, cut);
    if (row.open) continue;
    yield row.result();
    row = null;
  }
  if (row !== null) yield row.unclosed();
}

/** A row that grows line by line. */
class Row {
  readonly #line: number;
  readonly #delimiter: string;
  readonly #cells: string[] = [];
  /** What the quoted cell that is still open has so far. */
  #quoted: string[] | null = null;
  #problem = '';
  #length = 0;
  guessed = false;
  ended = true;

  constructor(line: number, delimiter: string) {
    this.#line = line;
    this.#delimiter = delimiter;
  }

  /** Whether the row goes on in the next line. */
  get open(): boolean {
    return this.#quoted !== null;
  }

  add(text: string, cut: boolean): void {
    this.#length += text.length;
    if (cut || this.#length > LONGEST_ROW) this.#problem ||= `it is longer than ${LONGEST_ROW} characters`;
    let at = 0;
    if (this.#quoted !== null) {
      this.#keep('\n');
      at = this.#readQuoted(text, 0);
    }
    while (at <= text.length && this.#quoted === null) {
      if (text.charAt(at) === '"') {
        this.#quoted = [];
        at = this.#readQuoted(text, at + 1);
      } else at = this.#readPlain(text, at);
    }
  }

  result(): CsvRow {
    const cells = this.#problem === '' ? this.#cells : null;
    return { cells, problem: this.#problem, line: this.#line, guessed: this.guessed, ended: this.ended };
  }

  unclosed(): CsvRow {
    const problem = 'a quote that is opened in it is never closed, so nothing behind it could be read';
    return { cells: null, problem, line: this.#line, guessed: this.guessed, ended: this.ended };
  }

  /** @returns the place behind the comma that ends the cell, or one behind the end of the line. */
  #readPlain(text: string, from: number): number {
    const comma = text.indexOf(this.#delimiter, from);
    const end = comma < 0 ? text.length : comma;
    const cell = text.slice(from, end);
    if (cell.includes('"')) this.#problem ||= 'a quote stands inside of a cell that is not quoted';
    this.#cells.push(cell);
    return end + 1;
  }

  /** Reads from inside of a quoted cell; without its closing quote in this line the cell stays open. */
  #readQuoted(text: string, from: number): number {
    let at = from;
    for (let quote = text.indexOf('"', at); quote >= 0; quote = text.indexOf('"', at)) {
      this.#keep(text.slice(at, quote));
      at = quote + 1;
      if (text.charAt(at) !== '"') return this.#closed(text, at);
      this.#keep('"');
      at += 1;
    }
    this.#keep(text.slice(at));
    return text.length + 1;
  }

  #closed(text: string, at: number): number {
    this.#cells.push((this.#quoted ?? []).join(''));
    this.#quoted = null;
    if (at === text.length || text.charAt(at) === this.#delimiter) return at + 1;
    this.#problem ||= 'something stands behind the closing quote of a cell';
    return text.length + 1;
  }

  #keep(part: string): void {
    if (this.#problem === '') this.#quoted?.push(part);
  }
}
