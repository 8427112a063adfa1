import type { ListedCapture, ListedImport } from '../../model/generated/kb-index.js';
import type { ListState } from '../../store/index.js';
import type { KnowledgeBase, ReadCapture } from '../knowledge-base.js';

/** Where a capture came from, as the index says; nothing is known of one that it does not list. */
export type Provenance = Pick<ListedCapture, 'kb' | 'source' | 'capturedAt' | 'capturedBy' | 'note'>;

/** A capture of a knowledge base. */
export interface ListedFile extends Provenance {
  /** Path below the folder. */
  readonly file: string;
  readonly sha256: string;
  /** How it stands to the index; `gone` and `unreadable` are not read. */
  readonly state: ListState | 'gone' | 'unreadable';
  /** The articles in it; of one that is gone those that the index lists. */
  readonly articles: readonly {
    readonly id: string | null;
    readonly title: string | null;
    readonly date: string | null;
  }[];
}

/** What a knowledge base holds. */
export interface KbListing {
  readonly dir: string;
  readonly about: string | null;
  /** Sorted by file. */
  readonly captures: readonly ListedFile[];
  readonly imports: readonly ListedImport[];
}

/** Lists what a knowledge base holds, also what its index lists and the folder lacks. */
export function listingOf({ dir, folder, captures }: KnowledgeBase): KbListing {
  const read = new Map(captures.map((capture) => [capture.file, capture]));
  const present = folder.captures.map((capture): ListedFile => {
    const { file, sha256, state } = capture;
    const articles = read.get(file)?.articles;
    const of = { file, sha256, ...provenanceOf(capture) };
    if (articles === undefined) return { ...of, state: 'unreadable', articles: [] };
    return { ...of, state, articles: articles.map(({ id, title, release: { date } }) => ({ id, title, date })) };
  });
  const gone = folder.gone.map(({ articles, ...entry }): ListedFile => {
    return { ...entry, state: 'gone', articles: articles.map((id) => ({ id, title: null, date: null })) };
  });
  const all = [...present, ...gone].sort((a, b) => (a.file < b.file ? -1 : 1));
  return { dir, about: folder.index.about, captures: all, imports: folder.index.imports };
}

export function provenanceOf({ entry }: Pick<ReadCapture, 'entry'>): Provenance {
  const { kb = null, source = null, capturedAt = null, capturedBy = null, note = null } = entry ?? {};
  return { kb, source, capturedAt, capturedBy, note };
}
