import type { ColumnRole, Words } from '../language/words.js';

/** A column named in a line of headings, with the place of its words in that line. */
export interface NamedColumn {
  role: ColumnRole;
  from: number;
  to: number;
}

/** Heading words of a language. */
interface Lexicon {
  /** Roles by the lower-case spelling of the heading. */
  roles: ReadonlyMap<string, ColumnRole>;
  /** How many words a heading has at most that begins with a word. */
  lengths: ReadonlyMap<string, number>;
}

/** Most words that a column heading has. */
const LONGEST = 4;

const lexicons = new WeakMap<Words, Lexicon>();

function lexicon(words: Words): Lexicon {
  const known = lexicons.get(words);
  if (known !== undefined) return known;
  const roles = new Map<string, ColumnRole>();
  for (const [role, spellings] of words.columns) {
    for (const spelling of spellings) if (!roles.has(spelling)) roles.set(spelling, role);
  }
  const lengths = new Map<string, number>();
  for (const spelling of roles.keys()) {
    const [first = '', ...others] = spelling.split(' ');
    lengths.set(first, Math.min(Math.max(lengths.get(first) ?? 0, others.length + 1), LONGEST));
  }
  const made = { roles, lengths };
  lexicons.set(words, made);
  return made;
}

/** Lower case, white space collapsed, without what stands around heading words ("*Size:*" is "size"). */
const headingKey = (text: string): string => {
  const key = text.toLowerCase();
  return withoutMarks(WIDE_SPACE.test(key) ? key.replace(/\s+/g, ' ') : key);
};

/** White space that is more, or other, than one space between two words. */
const WIDE_SPACE = /\s\s|[^\S ]/;

/** Without the spaces and marks that stand around heading words. */
function withoutMarks(text: string): string {
  const from = marksBefore(text);
  let to = text.length;
  while (to > from && AROUND.includes(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

function marksBefore(text: string): number {
  let at = 0;
  while (at < text.length && AROUND.includes(text.charAt(at))) at += 1;
  return at;
}

const AROUND = ' *_:.';

/** What a heading adds to its words: "(KB)", ", KB", "in bytes". */
const UNIT = /\s*(?:\(.*\)|,? ?(?:in )?[km]?b(?:ytes)?)$/;

/** How it ends, which most other words do not. */
const UNIT_ENDS = /[)bs]$/;

/** The role that a column heading names; null for other words. */
export function roleOf(heading: string, words: Words): ColumnRole | null {
  const key = headingKey(heading);
  const { roles } = lexicon(words);
  return roles.get(key) ?? (UNIT_ENDS.test(key) ? roles.get(key.replace(UNIT, '')) : undefined) ?? null;
}

/**
 * Finds the columns that a line of headings names, in its order. The line must consist of heading words alone, but for few others.
 * @returns empty when the line is no heading of columns.
 */
export function columnsNamed(line: string, words: Words): NamedColumn[] {
  const pieces = piecesOf(line);
  const found: NamedColumn[] = [];
  let unknown = 0;
  for (let i = 0; i < pieces.length; ) {
    const named = headingAt(pieces, i, lexicon(words));
    if (named === null) unknown += 1;
    else found.push(named.column);
    i += named?.length ?? 1;
  }
  return unknown > found.length / 2 ? [] : found;
}

/** The longest heading that begins with a piece, and how many pieces it takes. */
function headingAt(
  pieces: readonly Piece[],
  i: number,
  { roles, lengths }: Lexicon,
): { column: NamedColumn; length: number } | null {
  const first = pieces[i];
  if (first === undefined) return null;
  const own = withoutMarks(first.text);
  // A mark that stands alone may be in front of any heading.
  const begin = first.text.slice(marksBefore(first.text));
  const most = own === '' ? LONGEST : Math.max(lengths.get(own) ?? 0, lengths.get(begin) ?? 0);
  for (let length = most; length > 0; length -= 1) {
    const last = pieces[i + length - 1];
    if (last === undefined) continue;
    const role = roles.get(length === 1 ? own : withoutMarks(joined(pieces, i, length)));
    if (role !== undefined) return { column: { role, from: first.from, to: last.to }, length };
  }
  return null;
}

interface Piece {
  from: number;
  to: number;
  /** In lower case. */
  text: string;
}

/** The stretches of a line between spaces and bars. */
const piecesOf = (line: string): Piece[] =>
  [...line.matchAll(/[^\s|]+/g)].map(({ 0: text, index }) => ({
    from: index,
    to: index + text.length,
    text: text.toLowerCase(),
  }));

const joined = (pieces: readonly Piece[], from: number, length: number): string =>
  pieces
    .slice(from, from + length)
    .map(({ text }) => text)
    .join(' ');
