import { counted } from '../../model/counted.js';
import { printable } from '../../model/printable.js';
import type { FileRemark, Remark } from '../adapters/adapter.js';

const MOST = 100;

/** Remarks on one input. From a file of rubbish the first hundred are kept, and the others are counted. */
export class Remarks {
  readonly #input: string;
  readonly #kept: FileRemark[] = [];
  #count = 0;

  /** @param input path of the input that all of them are about. */
  constructor(input: string) {
    this.#input = input;
  }

  add(severity: Remark['severity'], code: string, message: string, line: number | null): void {
    this.push({ code, severity, message, source: { name: this.#input, line } });
  }

  push(remark: FileRemark): void {
    this.#count += 1;
    if (this.#count <= MOST) this.#kept.push(remark);
  }

  get list(): FileRemark[] {
    if (this.#count <= MOST) return this.#kept;
    const message = `beyond these: ${counted(this.#count - MOST, 'remark')} like them`;
    return [
      ...this.#kept,
      { code: 'more-remarks', severity: 'error', message, source: { name: this.#input, line: null } },
    ];
  }
}

/** On a file with more rows than are kept. @param line of the first that is not. */
export function tooManyRows(input: string, most: number, line: number): Remark {
  const message = `from here on nothing was read: it has more than ${most} rows; split it by hosts, or ask for less`;
  return { code: 'too-many-rows', severity: 'error', message, source: { name: input, line } };
}

/** On a file whose last line has no end. @param certain whether every program that writes the form ends its lines. */
export function unendedRemark(input: string, certain: boolean): Remark {
  const message = 'its last line has no end; was the file cut? Then the last value may not be whole';
  return { code: 'no-line-end', severity: certain ? 'warning' : 'info', message, source: { name: input, line: null } };
}

const LONGEST_MESSAGE = 600;

/**
 * A remark whose message is one line of bounded length that a terminal can show: names of files and hosts come from outside,
 * and may hold line breaks, escape sequences, or characters that turn the direction of writing.
 */
export function tidy(remark: Remark): Remark {
  const short =
    remark.message.length > LONGEST_MESSAGE ? `${remark.message.slice(0, LONGEST_MESSAGE)}...` : remark.message;
  return { ...remark, message: printable(short) };
}
