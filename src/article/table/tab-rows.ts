import type { ColumnRole, Words } from '../language/words.js';
import type { LineIndex } from '../line-index.js';
import { type ColumnPlan, planOf } from './column-plan.js';
import { cellSpans, tabsBefore } from './divided.js';
import { roleOf } from './headings.js';
import { Token, type TokenKind } from './tokens.js';
import { kindOf } from './values.js';

/** What a row's tokens may be where each is a cell. */
const TOKENS: Partial<Record<ColumnRole, readonly TokenKind[]>> = {
  name: [Token.name],
  version: [Token.version, Token.dotted],
  size: [Token.grouped, Token.number],
  date: [Token.date],
  time: [Token.time],
  platform: [Token.word],
};
const TAB = 9;
/** Longer lines are no headings of columns. */
const LONGEST_HEADER = 400;
/** "n.d" is no name. */
const SHORTEST_NAME = 5;

/** The lines under headings that tabs set apart: tells which are rows of a file whose cells leave no doubt. */
export class TabRows {
  /** Whether the kinds of a row's tokens are those of the columns, by the kinds as `RowTokens` packs them. */
  private readonly known = new Map<number, boolean>();
  /** Whether a repeated word names a platform. */
  private readonly platforms: (boolean | undefined)[] = [];

  private constructor(
    private readonly lines: LineIndex,
    readonly columns: readonly ColumnRole[],
    readonly plan: ColumnPlan['plan'],
    private readonly words: Words,
    /** Tabs in front of the headings. */
    readonly inset: number,
  ) {}

  /** @returns null when the line does not head the columns of a table of files, all of them known. */
  static under(lines: LineIndex, header: number, words: Words): TabRows | null {
    if ((lines.end[header] ?? 0) - (lines.start[header] ?? 0) > LONGEST_HEADER) return null;
    const inset = tabsBefore(lines, header);
    const columns = textsOf(lines, header, inset).map((heading) => roleOf(heading, words));
    const roles = columns.filter((role) => role !== null);
    const plan = roles.length === columns.length ? planOf(roles) : null;
    return plan === null ? null : new TabRows(lines, roles, plan.plan, words, inset);
  }

  /** The texts of the cells of any line. */
  textsAt(line: number): string[] {
    return textsOf(this.lines, line, this.inset);
  }

  /** Whether a line has one token in each column, of its kind, and one tab between any two. */
  isPlain(line: number): boolean {
    const { tokens, place: places } = this.lines;
    const place = places[line] ?? 0;
    return (
      place > 0 &&
      this.isKnown(tokens.kindsAt(place)) &&
      tokens.lengthAt(place, this.plan.name) >= SHORTEST_NAME &&
      this.isDivided(line, place) &&
      this.isPlatform(place)
    );
  }

  private isKnown(kinds: number): boolean {
    const known = this.known.get(kinds);
    if (known !== undefined) return known;
    const found = [...(kinds >>> 0).toString(16)].map((digit) => Number.parseInt(digit, 16) - 1);
    const fits =
      found.length === this.columns.length &&
      this.columns.every((role, i) => TOKENS[role]?.some((kind) => kind === found[i]) === true);
    this.known.set(kinds, fits);
    return fits;
  }

  private isDivided(line: number, place: number): boolean {
    const { text, start, tokens } = this.lines;
    const from = start[line] ?? 0;
    for (let i = 1; i < this.columns.length; i += 1) {
      const at = from + tokens.fromAt(place, i);
      const before = text.charCodeAt(at - 2);
      if (text.charCodeAt(at - 1) !== TAB || before === TAB || before === 32 || before === 160) return false;
    }
    return true;
  }

  private isPlatform(place: number): boolean {
    const { word } = this.plan;
    if (word === -1) return true;
    const { tokens } = this.lines;
    const number = tokens.numberAt(place, word);
    if (number === -1) return false;
    const known = this.platforms[number];
    if (known !== undefined) return known;
    const isPlatform = kindOf(tokens.textAt(place, word, 0), this.words) === 'platform';
    this.platforms[number] = isPlatform;
    return isPlatform;
  }
}

function textsOf(lines: LineIndex, line: number, inset: number): string[] {
  const spans = cellSpans('\t', lines, line, inset);
  return Array.from({ length: spans.length / 2 }, (_, i) => lines.text.slice(spans[i * 2], spans[i * 2 + 1]).trim());
}
