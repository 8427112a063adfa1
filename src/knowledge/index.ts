/** Articles in, answers out: what replaces what, which fixes come with what, which builds of a file there are. */
export { buildKnowledge } from './build.js';
export { knownBuilds, lineageOf } from './builds.js';
export { chainOf, replacedByOf, replacesOf } from './chain.js';
export { SUPERSEDING } from './edges.js';
export { type FixQuestion, fixesOf, uncaptured } from './fixes.js';
export {
  type Imported,
  importNames,
  type ListInput,
  type ListReading,
  type RowProblem,
  readList,
} from './imports/index.js';
export { knownArticle, knownId } from './question.js';
export type {
  Build,
  Chain,
  ChainNode,
  Edge,
  EdgeRelation,
  EdgeStatement,
  FixRecord,
  ImpliedEdge,
  ImportedEdge,
  Knowledge,
  KnownArticle,
  OverruledEdge,
  Problem,
  UnresolvedTarget,
} from './types.js';
