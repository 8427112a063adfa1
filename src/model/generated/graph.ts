// Generated from schemas/ by `npm run generate`. Do not edit.
/**
 * A knowledge base as a graph: its articles, how they stand to each other, who says so, and what is wrong with it.
 */
export interface GraphDocument {
  /**
   * Version of this schema.
   */
  schemaVersion: 1;
  tool: Tool;
  /**
   * Articles that are captured, listed or only named, and products as a whole; by number.
   */
  nodes: Node[];
  /**
   * What the chains follow, and prerequisites and fixes; by ends and relation.
   */
  edges: Edge[];
  /**
   * Edges of published lists that articles deny.
   */
  overruled: Overruled[];
  /**
   * Statements whose other article could not be told.
   */
  unresolved: Unresolved[];
  /**
   * Every row of the published lists, by source and line.
   */
  imported: Row[];
  /**
   * What makes the chains less than certain.
   */
  problems: Problem[];
}
/**
 * What wrote it.
 */
export interface Tool {
  /**
   * Name.
   */
  name: string;
  /**
   * Version.
   */
  version: string;
}
/**
 * An article, or a product as a whole.
 */
export interface Node {
  /**
   * "KB952077", or "family:" and a product.
   */
  id: string;
  /**
   * The title, or the name of the product.
   */
  title: string | null;
  release: Release;
  /**
   * "article", or the list that has the date.
   */
  releaseFrom: string | null;
  /**
   * Its ordinal.
   */
  ordinal: number | null;
  /**
   * Whether its own text is in the knowledge base.
   */
  known: boolean;
  /**
   * What its own text says of it; null where that is not known.
   */
  article: Known | null;
}
/**
 * When it was published.
 */
export interface Release {
  /**
   * ISO 8601 day or month.
   */
  date: string | null;
  /**
   * How exact it is.
   */
  precision: 'day' | 'month' | null;
}
/**
 * An article whose text is in the knowledge base.
 */
export interface Known {
  /**
   * What it describes.
   */
  kind: string;
  /**
   * BCP 47.
   */
  language: string;
  family: Family;
  /**
   * Whether it says so.
   */
  cumulative: boolean | null;
  /**
   * Where it says that it was withdrawn: the sentence.
   */
  withdrawn: string | null;
  /**
   * Products, as listed.
   */
  appliesTo: string[];
  /**
   * Other numbers.
   */
  aliases: string[];
  /**
   * Bulletins.
   */
  bulletins: string[];
  /**
   * Its captures, the one that answers first.
   */
  captures: CaptureOf[];
}
/**
 * The series in which its ordinal counts.
 */
export interface Family {
  /**
   * Product line.
   */
  product: string | null;
  /**
   * Ordinal.
   */
  ordinal: number | null;
  /**
   * As printed.
   */
  label: string | null;
}
/**
 * A capture of an article.
 */
export interface CaptureOf {
  /**
   * Path below the folder of the knowledge base.
   */
  name: string;
  /**
   * Hash of its bytes.
   */
  sha256: string;
  /**
   * When, as far as the index says.
   */
  capturedAt: string | null;
  revision: Revision;
}
/**
 * State of the text.
 */
export interface Revision {
  /**
   * Revision.
   */
  number: string | null;
  /**
   * Last review.
   */
  reviewed: string | null;
}
/**
 * A relation between two articles, from the later to the earlier: one an edge, whoever states it.
 */
export interface Edge {
  /**
   * The later article.
   */
  from: string;
  /**
   * The earlier article, or "family:" and a product for all updates of it.
   */
  to: string;
  /**
   * How they stand to each other.
   */
  relation: 'replaces' | 'includes' | 'contains-all-previous' | 'prerequisite' | 'fixed-in';
  /**
   * Articles that say so.
   */
  statedBy: string[];
  /**
   * "article" for the words of articles, else the list that has it.
   */
  source: string;
  /**
   * Who states it: both articles, one alone, or a list alone.
   */
  sides: 'both' | 'later' | 'earlier' | 'list';
  /**
   * Products or computers to which it is limited; empty without a limit.
   */
  scopes: string[];
  /**
   * The sentences that say so.
   */
  statements: Statement[];
  /**
   * Rows of lists that say so: entries of "imported".
   */
  imported: RowPlace[];
}
/**
 * A sentence that says so.
 */
export interface Statement {
  /**
   * The article that says it.
   */
  article: string;
  /**
   * How it puts it.
   */
  relation:
    'replaces' | 'includes' | 'contains-all-previous' | 'prerequisite' | 'fixed-in' | 'replaced-by' | 'replaces-none';
  /**
   * Products or computers to which it is limited.
   */
  scope: string | null;
  /**
   * The sentence.
   */
  text: string;
  /**
   * Where it stands in the capture.
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
 * A row.
 */
export interface RowPlace {
  /**
   * The list.
   */
  source: string;
  /**
   * Line in it.
   */
  line: number;
}
/**
 * An edge that no chain follows.
 */
export interface Overruled {
  edge: Edge;
  /**
   * Sentences against it.
   */
  by: Statement[];
}
/**
 * A statement whose other article could not be told.
 */
export interface Unresolved {
  /**
   * The article that says it.
   */
  article: string;
  /**
   * How it puts it.
   */
  relation: 'replaces' | 'replaced-by' | 'includes' | 'contains-all-previous' | 'replaces-none';
  /**
   * What it calls the other.
   */
  target: string;
  /**
   * Articles that it could be.
   */
  candidates: string[];
  /**
   * The sentence.
   */
  text: string;
  /**
   * Where it stands in the capture.
   */
  position: Position | null;
}
/**
 * A row of a published list, as it was imported.
 */
export interface Row {
  /**
   * The later article.
   */
  from: string;
  /**
   * The earlier article; null for a row that names none.
   */
  to: string | null;
  /**
   * How they stand to each other.
   */
  relation: 'replaces' | 'includes' | 'contains-all-previous' | 'prerequisite' | 'fixed-in';
  /**
   * Day or month in which the later one was published, as the list says.
   */
  posted: string | null;
  /**
   * Products, as printed; "+12" stands for twelve that the list leaves out.
   */
  products: string[];
  /**
   * The list: a path below the folder of the knowledge base, or what another export called it.
   */
  source: string;
  /**
   * Line in it, from 1.
   */
  line: number;
}
/**
 * Something to know before a chain is trusted.
 */
export interface Problem {
  /**
   * The rule that tells it.
   */
  rule: string;
  /**
   * How bad it is.
   */
  severity: 'error' | 'warning' | 'info';
  /**
   * Articles concerned.
   */
  articles: string[];
  /**
   * Files concerned.
   */
  files: string[];
  /**
   * What is wrong.
   */
  message: string;
  /**
   * What to do.
   */
  advice: string;
  /**
   * Where it stands in the capture.
   */
  position: Position | null;
  /**
   * The capture or list in which it stands.
   */
  source: ProblemSource | null;
}
/**
 * A capture or list.
 */
export interface ProblemSource {
  /**
   * Path below the folder.
   */
  name: string;
  /**
   * From 1; null for the whole.
   */
  line: number | null;
}
