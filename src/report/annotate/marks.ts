import type { Article, Position } from '../../model/generated/article.js';
import type { Detail } from './details.js';
import { factsOf } from './facts.js';
import { KINDS, type MarkKind } from './kinds.js';
import { LIMITS } from './limits.js';

/** A fact or a diagnostic of an article, as the page shows it. */
export interface Note {
  readonly kind: MarkKind;
  /** What it is called on the page: "F3". */
  readonly label: string;
  /** Its id on the page, unique over all captures. */
  readonly id: string;
  readonly pointer: string;
  readonly reading: readonly Detail[];
  /** Where it stands; null when the article does not say. */
  readonly position: Position | null;
}

/** A note with a place in the source. */
export interface Mark extends Note {
  readonly position: Position;
  /** Offsets into the decoded text: first character, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Whether it goes over so many lines that a bar beside them says it better than a line under every word. */
  readonly isLong: boolean;
}

/** Lines from which on a mark is long. */
const LONG = 7;

/** All notes of one article in their order, at most `LIMITS.marks`, and how many there were. */
export interface Notes {
  readonly notes: readonly Note[];
  readonly total: number;
}

/**
 * Names the facts and diagnostics of an article.
 * @param prefix of the ids, different for each article on the page.
 * @param number which article of its capture it is, from 1; null when it is the only one.
 */
export function notesOf(article: Article, prefix: string, number: number | null): Notes {
  const diagnostics = article.diagnostics.map(({ severity, code, message, position }, index) => ({
    kind: severity,
    pointer: `/diagnostics/${index}`,
    position,
    reading: [
      { field: 'message', value: message, plain: true },
      { field: 'code', value: code, plain: true },
    ] as const,
  }));
  // Diagnostics first: where a page cannot hold everything they are what has to be seen.
  const all = [...diagnostics, ...factsOf(article)];
  const counts = new Map<MarkKind, number>();
  const notes = all.slice(0, LIMITS.marks).map((each): Note => {
    const count = (counts.get(each.kind) ?? 0) + 1;
    counts.set(each.kind, count);
    const label = `${number === null ? '' : `${number}\u00b7`}${KINDS[each.kind].letter}${count}`;
    return { ...each, label, id: `${prefix}${each.kind}${count}` };
  });
  return { notes, total: all.length };
}

/**
 * The notes that have a place, outer before inner.
 * @throws Error (a bug) when a place is not one of the text.
 */
export function marksOf(notes: readonly Note[], text: string): Mark[] {
  const marks: Mark[] = [];
  for (const note of notes) {
    const { position } = note;
    if (position === null) continue;
    const [from, to] = [position.start.offset, position.end.offset];
    const lineStart = from - position.start.column + 1;
    const isOfText =
      from >= 0 && to >= from && to <= text.length && (lineStart === 0 || /[\r\n]/.test(text[lineStart - 1] ?? ''));
    if (!isOfText) throw new Error(`${note.pointer} has a place that the text does not have: ${from} to ${to}`);
    // A row of a file table is to be compared word by word, however a capture breaks it.
    const isLong = note.kind !== 'file' && position.end.line - position.start.line >= LONG;
    marks.push({ ...note, position, from, to, isLong });
  }
  return marks.sort((a, b) => a.from - b.from || b.to - a.to);
}
