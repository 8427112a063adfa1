// Generated from schemas/ by `npm run generate`. Do not edit.
/**
 * One Knowledge Base article, parsed.
 */
export interface Article {
  /**
   * Version of this schema.
   */
  schemaVersion: 1;
  /**
   * "KB" and the number; null when nothing gives it.
   */
  id: string | null;
  /**
   * Other numbers of the same article, such as "Q275713".
   */
  aliases: string[];
  /**
   * Security bulletins that this article is or belongs to, such as "MS08-039".
   */
  bulletins: string[];
  /**
   * The title as printed, white space collapsed.
   */
  title: string | null;
  /**
   * BCP 47 tag of the language of the text.
   */
  language: string;
  /**
   * What the article describes.
   */
  kind: 'update-rollup' | 'cumulative-update' | 'hotfix' | 'security-update' | 'service-pack' | 'bulletin' | 'other';
  family: Family;
  release: Release;
  revision: Revision;
  /**
   * Products, as listed.
   */
  appliesTo: string[];
  /**
   * true or false where the article says so, else null.
   */
  cumulative: boolean | null;
  /**
   * What it replaces, includes, or is replaced by: one entry a target and relation.
   */
  supersession: Supersession[];
  /**
   * The issues it fixes, in its own order, without those of included articles.
   */
  fixes: Fix[];
  /**
   * Tools that come with it.
   */
  tools: Tool[];
  /**
   * Known issues.
   */
  knownIssues: Statement[];
  /**
   * Workarounds.
   */
  workarounds: Statement[];
  /**
   * What must be there before it is installed.
   */
  prerequisites: Prerequisite[];
  restart: Restart;
  /**
   * The rows of its file tables.
   */
  files: FileRow[];
  /**
   * Procedures: one entry a procedure.
   */
  installation: Procedure[];
  /**
   * Where it says that its update was taken back, or can no longer be had; else null.
   */
  withdrawn: Statement | null;
  /**
   * How to remove it, or whether it can be removed.
   */
  removal: Statement | null;
  /**
   * What it says about the registry.
   */
  registry: Statement | null;
  /**
   * Articles and pages that it points to.
   */
  references: Reference[];
  /**
   * Its headings.
   */
  sections: Section[];
  /**
   * From JSON pointer to position, for scalar facts.
   */
  positions: {
    [k: string]: Position;
  };
  /**
   * What could not be read, or not with certainty.
   */
  diagnostics: Diagnostic[];
  source: Source;
  parser: Parser;
}
/**
 * The series in which an ordinal such as "Update Rollup 4" counts.
 */
export interface Family {
  /**
   * The product line as the article names it.
   */
  product: string | null;
  /**
   * The number within the series.
   */
  ordinal: number | null;
  /**
   * The ordinal as printed, such as "Update Rollup 4".
   */
  label: string | null;
}
/**
 * When what the article describes was released.
 */
export interface Release {
  /**
   * ISO 8601 date or month.
   */
  date: string | null;
  /**
   * How exact the date is.
   */
  precision: 'day' | 'month' | null;
}
/**
 * State of the text itself.
 */
export interface Revision {
  /**
   * Revision, such as "2.0".
   */
  number: string | null;
  /**
   * Date of the last review or change, ISO 8601.
   */
  reviewed: string | null;
}
/**
 * A relation to another article.
 */
export interface Supersession {
  /**
   * The kind of relation.
   */
  relation: 'replaces' | 'replaced-by' | 'includes' | 'contains-all-previous' | 'replaces-none';
  /**
   * The other article; null when only an ordinal, version or label is said.
   */
  kb: string | null;
  /**
   * Ordinal of the target within the family.
   */
  ordinal: number | null;
  /**
   * The target as named, such as "Update Rollup 3".
   */
  label: string | null;
  /**
   * Product line of the target.
   */
  product: string | null;
  /**
   * Version of the target.
   */
  version: string | null;
  /**
   * Security bulletin of the target.
   */
  bulletin: string | null;
  /**
   * To what the relation is limited, such as a platform.
   */
  scope: string | null;
  /**
   * The sentence that says so.
   */
  text: string;
  /**
   * Where it stands.
   */
  position: Position | null;
}
/**
 * The smallest range that holds a fact, as in unist: in the decoded text after any byte order mark, line ends as given.
 */
export interface Position {
  start: Point;
  end: Point;
}
/**
 * A place in the decoded text.
 */
export interface Point {
  /**
   * Line, from 1.
   */
  line: number;
  /**
   * Column in UTF-16 units, from 1.
   */
  column: number;
  /**
   * Offset in UTF-16 units, from 0.
   */
  offset: number;
}
/**
 * An issue that is fixed.
 */
export interface Fix {
  /**
   * Article that describes the issue.
   */
  kb: string | null;
  /**
   * Bug number or other reference.
   */
  reference: string | null;
  /**
   * The issue.
   */
  text: string;
  /**
   * Component.
   */
  component: string | null;
  /**
   * Area.
   */
  area: string | null;
  /**
   * Where it stands.
   */
  position: Position | null;
}
/**
 * A tool that comes with the article.
 */
export interface Tool {
  /**
   * What it is.
   */
  text: string;
  /**
   * The file of the file table that carries it.
   */
  file: string | null;
  /**
   * Where it stands.
   */
  position: Position | null;
}
/**
 * A statement of the article.
 */
export interface Statement {
  /**
   * The words, white space collapsed.
   */
  text: string;
  /**
   * Where it stands.
   */
  position: Position | null;
}
/**
 * What must be there before the installation.
 */
export interface Prerequisite {
  /**
   * The sentence.
   */
  text: string;
  /**
   * The same, taken apart.
   */
  requires: {
    /**
     * Product.
     */
    product: string | null;
    /**
     * Service pack, such as "SP1".
     */
    servicePack: string | null;
    /**
     * Version.
     */
    version: string | null;
    /**
     * Whether a later one serves as well.
     */
    orLater: boolean;
    /**
     * An article that must be installed.
     */
    kb: string | null;
  };
  /**
   * Which computers, such as "all servers that have Exchange Server components".
   */
  scope: string | null;
  /**
   * Where it stands.
   */
  position: Position | null;
}
/**
 * Whether a restart is needed.
 */
export interface Restart {
  /**
   * Of the computer.
   */
  computer: 'required' | 'not-required' | 'may-be-required' | 'unspecified';
  /**
   * Services named under the restart heading.
   */
  services: string[];
  /**
   * The sentences.
   */
  statements: {
    /**
     * The sentence.
     */
    text: string;
    /**
     * To what it is limited.
     */
    scope: string | null;
    /**
     * Where it stands.
     */
    position: Position | null;
  }[];
}
/**
 * The attributes that the article lists for one file (a build).
 */
export interface FileRow {
  /**
   * As printed, wraps joined.
   */
  name: string;
  /**
   * Version as printed.
   */
  version: string | null;
  /**
   * Size in bytes; null when printed in KB or MB, or not certain.
   */
  size: number | null;
  /**
   * Size as printed.
   */
  sizeText: string | null;
  /**
   * ISO 8601.
   */
  date: string | null;
  /**
   * 24 h.
   */
  time: string | null;
  /**
   * "UTC" when the article says so.
   */
  zone: 'UTC' | null;
  /**
   * Platform as printed.
   */
  platform: string | null;
  /**
   * Service pack column.
   */
  servicePack: string | null;
  /**
   * Service branch column.
   */
  serviceBranch: string | null;
  /**
   * Folder column.
   */
  folder: string | null;
  /**
   * Locale column.
   */
  locale: string | null;
  /**
   * Lower case hexadecimal digests by algorithm.
   */
  hashes: {
    [k: string]: string;
  };
  /**
   * Caption or heading over the table.
   */
  group: string | null;
  position: Position;
}
/**
 * A procedure.
 */
export interface Procedure {
  /**
   * Its heading.
   */
  title: string | null;
  /**
   * Its steps.
   */
  steps: Step[];
  /**
   * Components that it names in lists.
   */
  components: string[];
  /**
   * Files that it names in lists.
   */
  files: string[];
  /**
   * Where it stands.
   */
  position: Position | null;
}
/**
 * A step of a procedure.
 */
export interface Step {
  /**
   * The step.
   */
  text: string;
  /**
   * Its sub-steps.
   */
  steps: Step[];
}
/**
 * A pointer to an article or page.
 */
export interface Reference {
  /**
   * Article.
   */
  kb: string | null;
  /**
   * Its title as printed.
   */
  title: string | null;
  /**
   * Its address.
   */
  url: string | null;
  /**
   * Where it stands.
   */
  position: Position | null;
}
/**
 * A heading.
 */
export interface Section {
  /**
   * Its words.
   */
  heading: string;
  /**
   * 1 to 6.
   */
  level: number;
  /**
   * Where it stands.
   */
  position: Position | null;
}
/**
 * Something that could not be read, or not with certainty.
 */
export interface Diagnostic {
  /**
   * A word of the catalogue.
   */
  code: string;
  /**
   * How bad: "error" (a fact is lost or wrong), "warning" (a fact is uncertain), "info".
   */
  severity: 'error' | 'warning' | 'info';
  /**
   * What, and what to do.
   */
  message: string;
  /**
   * Where.
   */
  position: Position | null;
}
/**
 * The capture that was read.
 */
export interface Source {
  /**
   * Name of the file or stream.
   */
  name: string;
  /**
   * The form it was read as.
   */
  format: 'html' | 'markdown' | 'text';
  /**
   * The character encoding it was decoded from, as a WHATWG label.
   */
  encoding: string;
  /**
   * SHA-256 of the bytes.
   */
  sha256: string;
  /**
   * Length in bytes.
   */
  bytes: number;
}
/**
 * What read it.
 */
export interface Parser {
  name: 'rollcall';
  /**
   * Version of rollcall.
   */
  version: string;
}
