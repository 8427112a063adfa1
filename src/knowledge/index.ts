/** Articles in, answers out: what replaces what, which fixes come with what, which builds of a file there are. */

export type { Chain, ChainNode, ChainView, FixRecord } from './answers.js';
export { buildKnowledge } from './build.js';
export { knownBuilds } from './builds.js';
export { chainOf, replacedByOf, replacesOf } from './chain.js';
export { type Closure, closureOf, longestChain } from './closure.js';
export { compareArticles, type Difference } from './compare/compare.js';
export { SUPERSEDING } from './edges.js';
export { type EdgeRows, edgeRows, graphDocument, type WholeGraph, wholeGraph } from './exports/index.js';
export { type FixQuestion, fixesOf, uncaptured } from './fixes.js';
export {
  type Imported,
  importNames,
  type ListInput,
  type ListReading,
  type RowProblem,
  readList,
} from './imports/index.js';
export {
  type Lineage,
  type LineageBuild,
  type LineageRemark,
  lineageOf,
  type WithoutBuild,
} from './lineage/index.js';
export { type Condition, type Needs, needsOf, type Skipped } from './needs.js';
export { type ChainPath, type PathStep, pathBetween } from './path.js';
export type { Step } from './prerequisites.js';
export { knownArticle, knownId } from './question.js';
export { RULES } from './rules/index.js';
export { type Lint, parseLintSettings, type SilencedProblem, type SilencingState, silence } from './silence.js';
export { type CommonSuccessors, commonSuccessors } from './successors.js';
export type {
  Build,
  Edge,
  EdgeRelation,
  EdgeStatement,
  ImpliedEdge,
  ImportedEdge,
  Knowledge,
  KnownArticle,
  OverruledEdge,
  Problem,
  UnresolvedTarget,
} from './types.js';
export { type ViewQuestion, viewOf } from './view.js';
