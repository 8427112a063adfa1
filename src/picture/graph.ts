import type {
  ChainNode,
  ChainView,
  Edge,
  ImpliedEdge,
  OverruledEdge,
  Problem,
  UnresolvedTarget,
} from '../knowledge/index.js';

/** What can be drawn: the chain of one article, or any other part of the knowledge base. A `Chain` is one. */
export interface Graph {
  /** The article that was asked about; null when there is none, as for the whole knowledge base. */
  readonly id: string | null;
  readonly nodes: readonly ChainNode[];
  /** From the later article to the earlier. */
  readonly edges: readonly Edge[];
  /** All that supersedes the article that was asked about, nearest first. */
  readonly replacedBy?: readonly string[];
  /** Articles that nothing supersedes. */
  readonly latest?: readonly string[];
  /** What is not drawn, and told of beside the picture. */
  readonly implied?: readonly ImpliedEdge[];
  readonly unresolved?: readonly UnresolvedTarget[];
  readonly overruled?: readonly OverruledEdge[];
  /** The day, product or machine of the question, and what they leave out. */
  readonly view?: ChainView | null;
  readonly problems: readonly Problem[];
}

/** What a picture for a terminal has to know of it. */
export interface PictureContext {
  /** Columns of the terminal; lines are as long as they get when not given. */
  readonly width?: number;
  /** Whether anything but ASCII can be shown; true when not given. */
  readonly unicode?: boolean;
  /** Whether problems are coloured as well as named; false when not given. */
  readonly colour?: boolean;
}

/** One format: pure. @throws InputError "picture-too-large" for a graph that the format cannot show. */
export type Render = (graph: Graph, context: PictureContext) => string | Promise<string>;
