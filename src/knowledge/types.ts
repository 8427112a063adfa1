import type { Architecture } from '../model/architecture.js';
import type { Article, FileRow, Position, Release, Supersession } from '../model/generated/article.js';

/** How a later article stands to an earlier one. */
export type EdgeRelation = 'replaces' | 'includes' | 'contains-all-previous' | 'prerequisite' | 'fixed-in';

/** One sentence that says so. */
export interface EdgeStatement {
  /** The article that says it. */
  readonly article: string;
  /** How that article puts it: the earlier one says "replaced-by" where the later one says "replaces", "replaces-none" denies an edge. */
  readonly relation: EdgeRelation | 'replaced-by' | 'replaces-none';
  /** Products or computers to which the sentence limits it, as printed; null when it does not. */
  readonly scope: string | null;
  readonly text: string;
  readonly position: Position | null;
}

/**
 * One row of a published list of what supersedes what, as an importer read it. Nothing is dropped from it, so that an export can
 * give it back.
 */
export interface ImportedEdge {
  /** The later article: "KB952077". */
  readonly from: string;
  /** The earlier article, that `from` supersedes; null for a row that names none and only tells that `from` was published. */
  readonly to: string | null;
  /** "replaces" unless the list says otherwise. */
  readonly relation: EdgeRelation;
  /** Day or month in which `from` was published ("2008-06-01"), null when the row does not say. */
  readonly posted: string | null;
  /** Product names as printed; "+14" among them stands for 14 that the list leaves out. */
  readonly products: readonly string[];
  /** Name of the list. */
  readonly source: string;
  /** Line in it, from 1. */
  readonly line: number;
}

/** A relation between two articles, from the later to the earlier. One edge a pair and relation. */
export interface Edge {
  readonly from: string;
  /** An article, or "family:" and a product where the later one says that it contains everything before it. */
  readonly to: string;
  readonly relation: EdgeRelation;
  /** The articles that say so, by number. */
  readonly statedBy: readonly string[];
  /** Where the edge comes from: "article" is the words of an article of the knowledge base, anything else the list that has it. */
  readonly source: string;
  /** Empty for an edge that a list alone has. */
  readonly statements: readonly EdgeStatement[];
  /** Rows of published lists that say the same, by source and line. */
  readonly imported: readonly ImportedEdge[];
  /** Who states it: both articles, one of them alone, or none of them but a published list. */
  readonly sides: 'both' | 'later' | 'earlier' | 'list';
  /** Products or computers to which it is limited, as printed; empty when somebody states it without a limit. */
  readonly scopes: readonly string[];
}

/** An edge of a published list that articles deny. No chain follows it. */
export interface OverruledEdge {
  readonly edge: Edge;
  /** The sentences that speak against it. */
  readonly by: readonly EdgeStatement[];
}

/**
 * What follows from "contains all previously released updates for" a product: that one article of the product is contained in
 * another. No article names both, so no chain follows it.
 */
export interface ImpliedEdge {
  /** The article that says it. */
  readonly from: string;
  /** When that article was published. */
  readonly release: Release;
  /** An article of the product. */
  readonly to: string;
  /** The product: the far end of the edge that says it. */
  readonly family: string;
  /** "same": `to` is for that product; "part": for a part of it, such as one of its services. */
  readonly line: 'same' | 'part';
  /** Whether `to` was published first; null when the dates do not tell. */
  readonly earlier: true | null;
}

/** An article that was captured, once or more often. */
export interface KnownArticle {
  readonly id: string;
  /** The capture that answers questions. */
  readonly article: Article;
  /** All captures, that one first. */
  readonly captures: readonly Article[];
}

/** First and last day on which an article may have been published; equal unless lists disagree. Days or months, ISO 8601. */
export interface Published {
  readonly first: string;
  readonly last: string;
  /** Who says so: "article" for the article itself, else the published list that has the first day. */
  readonly from: string;
}

/** A statement about a target that could not be tied to one article. */
export interface UnresolvedTarget {
  readonly article: string;
  readonly relation: Supersession['relation'];
  /** What the article calls it. */
  readonly target: string;
  /** Articles that it could be; empty when there is none. */
  readonly candidates: readonly string[];
  readonly text: string;
  readonly position: Position | null;
}

/** A build of a file: the row of a file table, and the article that lists it. */
export interface Build {
  readonly article: string;
  readonly row: FileRow;
}

/** Something about the knowledge base that a person should know before trusting an answer. */
export interface Problem {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** The articles concerned, the one to look at first. */
  readonly articles: readonly string[];
  /** Names of the files concerned, where the problem is one of files. */
  readonly files: readonly string[];
  /** What is wrong: one sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly advice: string;
  /** Where it stands in the capture that `source` names; null for a line of a list, and where it has no place. */
  readonly position: Position | null;
  readonly source: ProblemSource | null;
}

/** The capture or published list in which a problem stands. */
export interface ProblemSource {
  readonly name: string;
  /** From 1; null for the whole. */
  readonly line: number | null;
}

/** Articles by number. */
export type Links = ReadonlyMap<string, readonly string[]>;

/** The knowledge base without its problems: what a rule looks at. */
export interface Facts {
  readonly articles: ReadonlyMap<string, KnownArticle>;
  /** Captures that do not say their number: they answer nothing until they do. */
  readonly unnumbered: readonly Article[];
  /** When captures were made, by the hash of their bytes: a day, or a moment (RFC 3339). Those of unknown age are not in it. */
  readonly capturedAt: ReadonlyMap<string, string>;
  /** Every imported row, by source and line. */
  readonly imported: readonly ImportedEdge[];
  /** When articles were published, as far as articles and lists say. */
  readonly published: ReadonlyMap<string, Published>;
  /** Sorted by from, to and relation. */
  readonly edges: readonly Edge[];
  readonly overruled: readonly OverruledEdge[];
  readonly unresolved: readonly UnresolvedTarget[];
  /** Every number that is an article or that an article relates to. */
  readonly ids: ReadonlySet<string>;
  /** Later to earlier, by the relations that supersede. */
  readonly down: Links;
  /** Earlier to later, by the same. */
  readonly up: Links;
  /** Groups of articles that supersede each other in a circle: two or more numbers each. */
  readonly cycles: readonly (readonly string[])[];
  /** Builds by `fileKey` of the name. */
  readonly builds: ReadonlyMap<string, readonly Build[]>;
  /** Null for the whole knowledge base. */
  readonly view: View | null;
}

/** Why an article is not in a view: it was published after the day, or nothing tells that it was published by then. */
export type Absence = 'later' | 'undated';

/** What a part of a knowledge base was asked for, and what it leaves out. */
export interface View {
  /** Only what was published and known at the end of this day. */
  readonly asOf: string | null;
  readonly product: string | null;
  readonly architecture: Architecture | null;
  /** What it is a part of. */
  readonly whole: Knowledge;
  readonly absent: ReadonlyMap<string, Absence>;
  /** Articles of which only a revision after the day was captured: their words may be later. */
  readonly revised: ReadonlySet<string>;
  /** Edges that do not hold for the product and machine. */
  readonly outOfScope: readonly Edge[];
  /** Edges that were kept, since nobody can tell whether they hold. */
  readonly unsure: readonly Edge[];
}

export interface Knowledge extends Facts {
  readonly problems: readonly Problem[];
}
