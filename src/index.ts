/** Rollcall as a library: the calls that its commands make, and the rooms behind them. */
export * from './article/index.js';
export * from './audit/index.js';
export * from './inventory/index.js';
export * from './knowledge/index.js';
export { type ArticleOptions, type ArticleReading, readArticles } from './library/articles.js';
export { type CountAnswer, countAudit } from './library/audit-count.js';
export type { AuditRun } from './library/audit-frame.js';
export { type AuditAnswer, runAudit } from './library/audit-run.js';
export { readHosts, readUpdatePackages } from './library/hosts.js';
export { type AddAnswer, type AddQuestion, addCaptures } from './library/kb/add.js';
export type { AddedCapture, AddResult } from './library/kb/addition.js';
export { type Comparison, compareIn } from './library/kb/diff.js';
export { type KbListing, type ListedFile, listingOf } from './library/kb/list.js';
export { type Shown, type ShownCapture, shownArticle } from './library/kb/show.js';
export {
  type KnowledgeBase,
  type KnowledgeOptions,
  type ReadCapture,
  readKnowledge,
} from './library/knowledge-base.js';
export { type LintAnswer, lintKnowledge } from './library/lint.js';
export { importList, type ListAnswer, type ListQuestion } from './library/lists.js';
export type { InputProblem } from './library/problem.js';
export { type ReadingTime, readCapture } from './library/read-capture.js';
export { type ReadReport, readReport } from './library/reports.js';
export { ARCHITECTURES, type Architecture } from './model/architecture.js';
export { InputError } from './model/errors.js';
export type { Article, FileRow, Fix } from './model/generated/article.js';
export type { HostInventory } from './model/generated/inventory.js';
export type { KbIndex, ListedCapture, ListedImport } from './model/generated/kb-index.js';
export type { Policy } from './model/generated/policy.js';
export type { Finding, Report, VerdictRecord } from './model/generated/report.js';
export type { Roster } from './model/generated/roster.js';
export { toKbId } from './model/kb.js';
export { compareVersions } from './model/version.js';
export * from './picture/index.js';
export * from './report/index.js';
