import type { ColumnRole, Words } from '../language/words.js';
import { ClosingWords } from './closing-words.js';
import { type ConsoleHeadings, WORD_ROLES } from './console-headings.js';
import { Token } from './tokens.js';

/**
 * Which token is which cell, for rows whose tokens leave no doubt: one date, one name, one size with separators, at most one time, version and
 * closing word. -1 for a cell that the rows do not have. Rows of one table mostly share one plan.
 */
export interface Plan {
  name: number;
  date: number;
  size: number;
  time: number;
  version: number;
  /** The token behind all others, and the column of words that it belongs to. */
  word: number;
  wordRole: ColumnRole;
}

/** Plans by the kinds of a row's tokens; null for kinds that need a closer look. Good for one set of headings. */
export class Plans {
  private readonly known = new Map<number, Plan | null>();
  private lastKinds = 0;
  private last: Plan | null = null;

  /** The columns of words that the headings name, without the version. */
  private readonly wordRoles: readonly ColumnRole[];
  private readonly hasTime: boolean;
  readonly closing: ClosingWords;

  /** @param headings without them a word behind the name has no column of its own: such rows are looked at closely. */
  constructor(headings: ConsoleHeadings | null, words: Words) {
    const roles = (headings?.columns ?? []).map((column) => column.role);
    this.hasTime = roles.includes('time');
    this.wordRoles = roles.filter((role) => role !== 'version' && WORD_ROLES.has(role));
    this.closing = new ClosingWords(headings, this.wordRoles[0], words);
  }

  /** @param kinds the kinds of the tokens as `RowTokens` packs them. */
  for(kinds: number): Plan | null {
    if (kinds === this.lastKinds) return this.last;
    const known = this.known.get(kinds);
    const plan = known === undefined ? this.make(kinds) : known;
    if (known === undefined) this.known.set(kinds, plan);
    this.lastKinds = kinds;
    this.last = plan;
    return plan;
  }

  /** A row that lacks the time of its table needs a closer look: another cell may stand in its place. */
  private make(kinds: number): Plan | null {
    const plan = makePlan(kinds, this.wordRoles);
    return plan !== null && plan.time === -1 && this.hasTime ? null : plan;
  }
}

function makePlan(kinds: number, wordRoles: readonly ColumnRole[]): Plan | null {
  const plan: Plan = {
    name: -1,
    date: -1,
    size: -1,
    time: -1,
    version: -1,
    word: -1,
    wordRole: wordRoles[0] ?? 'platform',
  };
  const digits = (kinds >>> 0).toString(16);
  for (const [i, digit] of [...digits].entries()) {
    const slot = slotOf(Number.parseInt(digit, 16) - 1);
    if (slot === null || plan[slot] !== -1) return null;
    plan[slot] = i;
  }
  if (plan.word !== -1 && (plan.word !== digits.length - 1 || wordRoles.length !== 1)) return null;
  return plan.name === -1 || plan.date === -1 || plan.size === -1 ? null : plan;
}

type Slot = 'name' | 'date' | 'size' | 'time' | 'version' | 'word';

function slotOf(kind: number): Slot | null {
  switch (kind) {
    case Token.name:
      return 'name';
    case Token.date:
      return 'date';
    case Token.grouped:
      return 'size';
    case Token.time:
      return 'time';
    case Token.version:
      return 'version';
    case Token.word:
      return 'word';
    default:
      return null;
  }
}
