import type { Diagnostic, Position } from '../model/generated/article.js';
import type { Range } from './source-text.js';

/** Every problem that reading an article can tell of: how bad it is, and the sentence; `{}` stands for the words at hand. */
const CATALOGUE = {
  'id-unknown': ['warning', 'nothing gives the number of the article; say it with --kb, or name the file after it'],
  'id-disagrees': ['warning', 'the article is called {}; check which it is, and say it with --kb'],
  'id-uncertain': [
    'warning',
    'only a number that may belong to something else says that this is {}; say it with --kb, or name the file after it',
  ],
  'row-unread': ['warning', 'this looks like a row of a file table and could not be read; check it by eye: {}'],
  'cell-unread': ['warning', 'a part of this row could not be given to a column; check the row by eye: {}'],
  'cell-missing': ['warning', 'this row lacks what the others of its table have; check it by eye: {}'],
  'size-unreadable': ['warning', 'this is no size as printed; check it by eye: {}'],
  'size-rounded': ['info', 'the size is printed in a larger unit than bytes: {}'],
  'date-ambiguous': ['warning', 'dates of this table prove both orders of day and month; check by eye: {}'],
  'date-unreadable': ['warning', 'this is no date; check it by eye: {}'],
  'date-implausible': ['warning', 'the page prints this date, which cannot be right; check it by eye: {}'],
  'time-unreadable': ['warning', 'this is no time of day; check it by eye: {}'],
  'files-of-others': [
    'info',
    'this table lists files that have the problem or older ones, not those of the article: {}',
  ],
  'hash-unmatched': ['warning', 'no row of a file table has the name that this hash is listed for: {}'],
  'restart-contradicts': ['warning', 'the article says both that a restart is needed and that it is not: {}'],
  'target-unknown': ['info', 'the article names what it replaces or includes without an article number: {}'],
  'statement-unread': ['warning', 'this says something about the article that could not be read: {}'],
  'list-unread': ['warning', 'this list could not be read: {}'],
  'paragraph-cut': [
    'warning',
    'this paragraph is longer than any article has and was read in part only: {} characters',
  ],
  'nothing-read': [
    'warning',
    'nothing of a Knowledge Base article was found here; check that the right page was saved',
  ],
  'web-archive': [
    'info',
    'this is a web archive: lines and columns are those of the page in it, as a browser shows its source',
  ],
  'too-deep': ['warning', 'nested deeper than is followed; what lies deeper was read as if it stood here'],
} as const satisfies Record<string, readonly [Diagnostic['severity'], string]>;

/** A word of the catalogue. */
export type DiagnosticCode = keyof typeof CATALOGUE;

/** Longest quotation from the capture in a message. */
const QUOTE = 120;

/** Collects what could not be read, or not with certainty. */
export class Diagnostics {
  readonly list: Diagnostic[] = [];

  constructor(private readonly locate: (range: Range) => Position) {}

  /** @param words stand for `{}` in the sentence; @param range where, in the source. */
  add(code: DiagnosticCode, words: string, range: Range | null): void {
    this.addAt(code, words, range === null ? null : this.locate(range));
  }

  /** The same for a place that is known as a position. */
  addAt(code: DiagnosticCode, words: string, position: Position | null): void {
    const [severity, sentence] = CATALOGUE[code];
    const quote = words.length > QUOTE ? `${words.slice(0, QUOTE)}...` : words;
    this.list.push({
      code,
      severity,
      message: sentence.replace('{}', () => quote),
      position,
    });
  }
}
