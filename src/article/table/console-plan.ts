import type { ColumnRole } from '../language/words.js';
import { emptyRow, type RawRow } from './raw.js';
import { Token, type TokenList } from './tokens.js';

/**
 * Which token is which cell, for rows whose tokens leave no doubt: one date, one name, one size with separators, at most one time, version and
 * closing word. Rows of one table mostly share one plan, so that a long table costs little more than its tokens.
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

/** More tokens than this have no plan. */
const MOST_TOKENS = 8;

/** Plans by the kinds of a row's tokens; null for kinds that need a closer look. Good for one set of headings. */
export class Plans {
  private readonly known = new Map<number, Plan | null>();

  /** The only column of words, where there is only one. */
  readonly wordRole: ColumnRole | null;

  /** @param wordRoles the columns of words that the headings name, without the version. */
  constructor(private readonly wordRoles: readonly ColumnRole[]) {
    this.wordRole = wordRoles.length === 1 ? (wordRoles[0] ?? null) : null;
  }

  for(tokens: TokenList, count: number): Plan | null {
    if (count > MOST_TOKENS) return null;
    let signature = count;
    for (let i = 2; i < count * 3; i += 3) signature = signature * 16 + (tokens[i] ?? 0);
    const known = this.known.get(signature);
    if (known !== undefined) return known;
    const plan = makePlan(tokens, count, this.wordRoles);
    this.known.set(signature, plan);
    return plan;
  }
}

function makePlan(tokens: TokenList, count: number, wordRoles: readonly ColumnRole[]): Plan | null {
  const plan: Plan = {
    name: -1,
    date: -1,
    size: -1,
    time: -1,
    version: -1,
    word: -1,
    wordRole: wordRoles[0] ?? 'platform',
  };
  for (let i = 0; i < count; i += 1) {
    const slot = slotOf(tokens[i * 3 + 2]);
    if (slot === null || plan[slot] !== -1) return null;
    plan[slot] = i;
  }
  const hasWord = plan.word !== -1;
  if (hasWord && (plan.word !== count - 1 || plan.name !== count - 2 || wordRoles.length !== 1)) return null;
  return plan.name === -1 || plan.date === -1 || plan.size === -1 ? null : plan;
}

type Slot = 'name' | 'date' | 'size' | 'time' | 'version' | 'word';

function slotOf(kind: number | undefined): Slot | null {
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

/** Reads a row by its plan. */
export function readByPlan(value: string, tokens: TokenList, plan: Plan): RawRow {
  const cell = (i: number): string | null => (i === -1 ? null : value.slice(tokens[i * 3], tokens[i * 3 + 1]));
  const row = emptyRow({ start: 0, end: 0 });
  row.name = cell(plan.name);
  row.date = cell(plan.date);
  row.size = cell(plan.size);
  row.time = cell(plan.time);
  row.version = cell(plan.version);
  if (plan.word !== -1) row[plan.wordRole] = cell(plan.word);
  return row;
}
