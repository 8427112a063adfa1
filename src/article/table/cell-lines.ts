import type { Words } from '../language/words.js';
import { Line, type LineIndex } from '../line-index.js';
import { Token } from './tokens.js';
import { kindOf, type ValueKind } from './values.js';

/** What the lines of a text are, each taken for a cell. Dates and words mostly repeat: each is looked at once. */
export class CellLines {
  private readonly byNumber: (ValueKind | undefined)[] = [];

  constructor(
    readonly lines: LineIndex,
    private readonly words: Words,
  ) {}

  textAt(line: number): string {
    const { text, start, end } = this.lines;
    return text.slice(start[line] ?? 0, end[line] ?? 0);
  }

  /** Whether a line is one cell in its usual dress. */
  isPlain(line: number): boolean {
    return this.plainKind(line) !== null;
  }

  /** The same as `kindOf` says of its text. */
  kindAt(line: number): ValueKind {
    switch (this.plainKind(line)) {
      case Token.name:
        return 'name';
      case Token.version:
        return 'version';
      case Token.grouped:
        return 'size';
      case Token.number:
        return 'number';
      case Token.time:
        return 'time';
      case null:
        return kindOf(this.textAt(line), this.words);
      default:
        return this.repeatedKind(line);
    }
  }

  private plainKind(line: number): number | null {
    const { kind, place, tokens } = this.lines;
    return kind[line] === Line.prose ? tokens.cellAt(place[line] ?? 0) : null;
  }

  private repeatedKind(line: number): ValueKind {
    const number = this.lines.tokens.numberAt(this.lines.place[line] ?? 0, 0);
    const known = number === -1 ? undefined : this.byNumber[number];
    if (known !== undefined) return known;
    const kind = kindOf(this.textAt(line), this.words);
    if (number !== -1) this.byNumber[number] = kind;
    return kind;
  }
}
