// Generated from schemas/ by `npm run generate`. Do not edit.
/**
 * Path below the folder of the knowledge base, with "/" between folders: not absolute, and never out of the folder.
 */
export type Path = string;
/**
 * SHA-256 of the file's bytes.
 */
export type Sha256 = string;
/**
 * Number of an article.
 */
export type KbId = string;
/**
 * "2008-06-01" or "2008-06-01T10:36:00Z".
 */
export type Moment = string;

/**
 * The index.json of a knowledge base: what its folder holds, and where each file came from. It says what a capture cannot say itself; the captures stay the truth.
 */
export interface KbIndex {
  /**
   * Version of this schema.
   */
  schemaVersion: 1;
  /**
   * Words of its keeper about the whole folder; rollcall keeps them.
   */
  about: string | null;
  /**
   * The captures of articles, sorted by file, code unit by code unit.
   */
  captures: ListedCapture[];
  /**
   * Published lists that were imported, each kept as it was, sorted by file, code unit by code unit.
   */
  imports: ListedImport[];
}
/**
 * A capture: one file with one article or several.
 */
export interface ListedCapture {
  file: Path;
  sha256: Sha256;
  /**
   * Numbers of the articles in it, in its order, each once. Empty when it says none.
   */
  articles: KbId[];
  /**
   * Number that its keeper gave it, since the capture does not say its own; else null.
   */
  kb: KbId | null;
  /**
   * Where it was captured: an address, as given or as the page says; null when not known.
   */
  source: string | null;
  /**
   * When it was captured: a day, or a moment with its offset from UTC (RFC 3339); null when not known.
   */
  capturedAt: Moment | null;
  /**
   * How capturedAt is known: given by its keeper, said by the page, or the time of the file that was added; null when it is not known.
   */
  capturedBy: 'keeper' | 'page' | 'file-time' | null;
  /**
   * Words of its keeper about this capture; rollcall keeps them.
   */
  note: string | null;
}
/**
 * A published list, such as edges between articles, kept as it was.
 */
export interface ListedImport {
  file: Path;
  sha256: Sha256;
  /**
   * What reads it, such as "edges".
   */
  from: string;
  /**
   * Where it was published: an address, or words; null when not known.
   */
  source: string | null;
  /**
   * When it was imported: a day, or a moment with its offset from UTC (RFC 3339); null when not known.
   */
  importedAt: Moment | null;
  /**
   * Words of its keeper about this list; rollcall keeps them.
   */
  note: string | null;
}
