import type { ColumnRole, Words } from '../language/words.js';

/** A column named in a line of headings, with the place of its words in that line. */
export interface NamedColumn {
  role: ColumnRole;
  from: number;
  to: number;
}

const lexicons = new WeakMap<Words, Map<string, ColumnRole>>();

/** Heading words of a language, longest first, by lower-case spelling. */
function lexicon(words: Words): Map<string, ColumnRole> {
  const known = lexicons.get(words);
  if (known !== undefined) return known;
  const map = new Map<string, ColumnRole>();
  for (const [role, spellings] of words.columns) {
    for (const spelling of spellings) if (!map.has(spelling)) map.set(spelling, role);
  }
  lexicons.set(words, map);
  return map;
}

/** Lower case, white space collapsed, without what stands around heading words ("*Size:*" is "size"). */
function headingKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[\s*_:.]+|[\s*_:.]+$/g, '');
}

/** What a heading adds to its words: "(KB)", ", KB", "in bytes". */
const UNIT = /\s*(?:\(.*\)|,? ?(?:in )?[km]?b(?:ytes)?)$/;

/** The role that a column heading names; null for other words. */
export function roleOf(heading: string, words: Words): ColumnRole | null {
  const key = headingKey(heading);
  return lexicon(words).get(key) ?? lexicon(words).get(key.replace(UNIT, '')) ?? null;
}

/** Most words that a column heading has. */
const LONGEST = 4;

/**
 * Finds the columns that a line of headings names, in its order. The line must consist of heading words alone, but for few others.
 * @returns empty when the line is no heading of columns.
 */
export function columnsNamed(line: string, words: Words): NamedColumn[] {
  const pieces = [...line.matchAll(/[^\s|]+/g)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
  const found: NamedColumn[] = [];
  let unknown = 0;
  for (let i = 0; i < pieces.length; ) {
    let taken = 0;
    for (let length = Math.min(LONGEST, pieces.length - i); length > 0 && taken === 0; length -= 1) {
      const run = pieces.slice(i, i + length);
      const role = lexicon(words).get(headingKey(run.map((piece) => piece.text).join(' ')));
      const first = run[0];
      const last = run.at(-1);
      if (role === undefined || first === undefined || last === undefined) continue;
      found.push({ role, from: first.from, to: last.to });
      taken = length;
    }
    if (taken === 0) unknown += 1;
    i += Math.max(taken, 1);
  }
  return unknown > found.length / 2 ? [] : found;
}
