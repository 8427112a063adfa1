/** Host inventories and articles in, findings and verdicts out. Pure: touches neither files nor the clock. */
export { audit } from './audit.js';
export { auditHost, countHost, type HostCount, type HostResult } from './audit-host.js';
export { differencesOf, type InputDifference, inputDifferences, type ReportDifference } from './differences.js';
export { type Change, type Drift, driftOf } from './drift.js';
export { failingVerdicts } from './failing.js';
export { emptyRules, fileRules, productRules, rowRules } from './findings/index.js';
export { RosterIndex, type Subject, subjectOf, subjectsAmong, subjectsNamed, subjectsOf } from './hosts.js';
export { type FutureInventory, futureAmong } from './known-by.js';
export { parsePolicy } from './policy.js';
export { isPackageShare, type PreparedAudit, prepareAudit } from './prepare.js';
export type { AuditFrame, AuditPackage, AuditQuestion } from './question.js';
export { parseRoster } from './roster/index.js';
export { type AskedOf, type RuleBook, ruleBook } from './rule-book.js';
export { isRunIdOf } from './run-id.js';
export { countsOf, Tally } from './tally.js';
export { verdictRules } from './verdicts/index.js';
export { explain, type Why, type WhyFinding, type WhyPath } from './why/explain.js';
export { explainNot, type FileChange, type WhyNot } from './why/not.js';
