import type { Architecture } from '../model/architecture.js';
import type { Family, Fix, Release } from '../model/generated/article.js';
import type { Absence, Edge, ImpliedEdge, OverruledEdge, Problem, UnresolvedTarget } from './types.js';

/** What the day, product or machine of a question leaves out of one answer, and what it keeps in doubt. */
export interface ChainView {
  readonly asOf: string | null;
  readonly product: string | null;
  readonly architecture: Architecture | null;
  /** Articles left out, which the whole knowledge base has on the chain. */
  readonly absent: readonly { readonly id: string; readonly reason: Absence; readonly release: Release }[];
  /** Articles known in a revision after the day only: their words may be later. */
  readonly revised: readonly string[];
  /** Edges that do not hold for the product or machine. */
  readonly outOfScope: readonly Edge[];
  /** Edges that were kept, since nobody can tell whether they hold. */
  readonly unsure: readonly Edge[];
}

export interface ChainNode {
  readonly id: string;
  /** From the article, else as another article prints it; of a family, the product. */
  readonly title: string | null;
  readonly release: Release;
  /** Where the date comes from: "article", else the published list that has it; null when it is not known. */
  readonly releaseFrom: string | null;
  readonly ordinal: number | null;
  /** Whether the knowledge base has the article itself. */
  readonly known: boolean;
}

/** What one article replaces, what replaces it, and how far that can be trusted. */
export interface Chain {
  readonly id: string;
  readonly family: Family;
  readonly nodes: readonly ChainNode[];
  readonly edges: readonly Edge[];
  /** All that it supersedes, directly or not, nearest first. */
  readonly replaces: readonly string[];
  /** All that supersedes it, directly or not, nearest first. */
  readonly replacedBy: readonly string[];
  /** The ends of the chain: superseded by nothing else. The article itself when nothing supersedes it. */
  readonly latest: readonly string[];
  /** What is said of a whole product and so perhaps of articles of this chain; `latest` and the others leave it out. */
  readonly implied: readonly ImpliedEdge[];
  /** Relations of articles of this chain to an update without a number that is none or several of those known. */
  readonly unresolved: readonly UnresolvedTarget[];
  /** Edges of published lists that articles deny. */
  readonly overruled: readonly OverruledEdge[];
  /** What the day, product or machine of the question leaves out; null when the whole knowledge base was asked. */
  readonly view: ChainView | null;
  readonly problems: readonly Problem[];
}

/** A fix, with the article that brought it. */
export interface FixRecord extends Fix {
  readonly article: string;
  /** Other articles asked about, or superseded by one of them, that list the same fix: by number. */
  readonly alsoIn: readonly string[];
  /**
   * How the article that was asked about has it: it lists it itself; it is said to contain an article that does; or it only replaces
   * such an article, and nobody says that all of that is in there.
   */
  readonly as: 'listed' | 'contained' | 'replaced';
}
