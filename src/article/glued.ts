import type { Words } from './language/words.js';

/** In shorter texts nothing is glued to anything. */
const SHORTEST = 16;
/** The end of a word or of a sentence. */
const END = /[\p{Ll}\p{N}.:?!)”"]/u;
/** The beginning of a sentence, or another heading in capitals; not the rest of "CAUSES". */
const BEGINNING = /^["“(]?(?:\p{Lu}\p{Ll}|\p{Lu}{4})/u;
const NONE: readonly number[] = [];

/**
 * Where a copy glued together what stood apart, as ascending offsets: in front of and behind a heading that sticks to a neighbour or begins the line of
 * its first sentence, behind the line of the article's number, and in front of the first word of a sentence that sticks to a title or a note.
 */
export function gluedAt(value: string, words: Words): readonly number[] {
  if (value.length < SHORTEST) return NONE;
  const cuts: number[] = [];
  const head = words.headLine.exec(value);
  if (head !== null) cuts.push(head[0].length);
  // A search costs a fraction of the loop, and hardly any text is glued.
  for (const match of value.search(words.glued) === -1 ? [] : value.matchAll(words.glued)) {
    const end = match.index + match[0].length;
    const isLead = match.index === 0 && openersOf(words).test(value.slice(end, end + LONGEST_OPENER));
    if (isLead || sticks(value, match.index, end, cuts.at(-1))) cuts.push(match.index, end);
  }
  const { hint, seam } = seamsOf(words);
  for (const { index } of hint.test(value) ? value.matchAll(seam) : []) {
    // Within a paragraph a sentence may stick to the one before it; only a note is set apart.
    if (value[index] !== '.' || words.phrases.note.test(value.slice(index + 1))) cuts.push(index + 1);
  }
  return cuts.length === 0 ? NONE : cuts.sort((a, b) => a - b);
}

/** A heading sticks to the word or the heading before it, which ends at `previous`, or to the word behind it. */
function sticks(value: string, from: number, to: number, previous: number | undefined): boolean {
  const sticksBefore = from > 0 && (previous === from || END.test(value.charAt(from - 1)));
  const sticksAfter = BEGINNING.test(value.slice(to, to + 6));
  if (sticksAfter) return sticksBefore || from === 0 || /\s/.test(value.charAt(from - 1));
  return sticksBefore && (to === value.length || /^\s+["“]?\p{Lu}/u.test(value.slice(to, to + 8)));
}

/** Units of a word that begins a sentence, and the space in front of it. */
const LONGEST_OPENER = 16;
const openers = new WeakMap<Words, RegExp>();

/** White space and a word that begins a sentence. */
function openersOf(words: Words): RegExp {
  const known = openers.get(words);
  if (known !== undefined) return known;
  const made = new RegExp(`^\\s+(?:${words.openers.join('|')}) `, 'u');
  openers.set(words, made);
  return made;
}

interface Seams {
  /** Matches whatever `seam` does and hardly anything else, in a tenth of the time. */
  hint: RegExp;
  seam: RegExp;
}

const seams = new WeakMap<Words, Seams>();

/** The end of a word or sentence to which the next one sticks: "... 4.5Microsoft has released", "... rollup.Note Update". */
function seamsOf(words: Words): Seams {
  const known = seams.get(words);
  if (known !== undefined) return known;
  const next = [...words.openers.filter((word) => word.length > 2), 'Microsoft'].join('|');
  const made = { hint: new RegExp(`\\S(?:${next}) `), seam: new RegExp(`[\\p{Ll}\\d.)](?=(?:${next}) \\p{L})`, 'gu') };
  seams.set(words, made);
  return made;
}
