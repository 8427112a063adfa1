import type { ColumnRole, Words } from '../language/words.js';
import { type ConsoleHeadings, isUnder } from './console-headings.js';
import { isMoreThanWord } from './console-items.js';
import { isBlank } from './values.js';

/** Tells which closing words of rows can only be cells of their column. The answers for one table mostly repeat, and are kept. */
export class ClosingWords {
  private readonly plain = new Set<string>();
  private lastColumn = -1;
  private lastLength = -1;

  /** @param role the only column of words. */
  constructor(
    private readonly headings: ConsoleHeadings | null,
    private readonly role: ColumnRole | undefined,
    private readonly words: Words,
  ) {}

  /** Whether a word that begins in a column of its line is nothing but a word, and stands under no other heading than its own. */
  fits(word: string, column: number): boolean {
    if (!this.plain.has(word)) {
      if (isMoreThanWord(word) || isBlank(word, this.words)) return false;
      this.plain.add(word);
    }
    if (column === this.lastColumn && word.length === this.lastLength) return true;
    const columns = this.headings?.columns ?? [];
    if (columns.some((named) => named.role !== this.role && isUnder(column, word.length, named))) return false;
    this.lastColumn = column;
    this.lastLength = word.length;
    return true;
  }
}
