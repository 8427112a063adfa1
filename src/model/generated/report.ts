// Generated from schemas/ by `npm run generate`. Do not edit.
/**
 * The answer of an audit.
 */
export interface Report {
  /**
   * Version of this schema.
   */
  schemaVersion: 1;
  tool: Tool;
  /**
   * SHA-256 of what was asked (the targets, and the moment where one was asked for) and of all inputs with their hashes.
   */
  runId: string;
  /**
   * RFC 3339 time as of which it holds.
   */
  evaluatedAt: string;
  /**
   * ISO 8601 day: only what was published by its end was known; null when all that is known counted.
   */
  asOf: string | null;
  /**
   * What was asked, by paths as they were given: what a second run needs. Null when hosts and articles were not given by paths.
   */
  arguments: AuditArguments | null;
  /**
   * Every input.
   */
  inputs: ReportInput[];
  /**
   * Articles audited.
   */
  targets: string[];
  /**
   * Number of hosts by verdict.
   */
  summary: {
    [k: string]: number;
  };
  /**
   * One a host and article.
   */
  verdicts: VerdictRecord[];
  /**
   * One a host and expected file.
   */
  findings: Finding[];
}
/**
 * What made it.
 */
export interface Tool {
  name: 'rollcall';
  /**
   * Version.
   */
  version: string;
}
/**
 * An audit by paths.
 */
export interface AuditArguments {
  /**
   * Articles that were named; empty: those of the policy.
   */
  targets: string[];
  /**
   * Host data.
   */
  inventory: string[];
  /**
   * Folder with the update's own packages.
   */
  packages: string | null;
  /**
   * Roster file.
   */
  roster: string | null;
  /**
   * Policy file.
   */
  policy: string | null;
  /**
   * Folder of the knowledge base; null: found as usual.
   */
  kbDir: string | null;
}
/**
 * An input.
 */
export interface ReportInput {
  /**
   * Name.
   */
  name: string;
  /**
   * SHA-256 of its bytes.
   */
  sha256: string | null;
  /**
   * What it is.
   */
  kind: 'article' | 'inventory' | 'package' | 'roster' | 'policy';
}
/**
 * One host and one article.
 */
export interface VerdictRecord {
  /**
   * Host.
   */
  host: string;
  /**
   * Roles.
   */
  roles: string[];
  /**
   * Article.
   */
  article: string;
  /**
   * The verdict.
   */
  verdict:
    | 'not-applicable'
    | 'unknown'
    | 'superseded'
    | 'missing'
    | 'registered-not-effective'
    | 'mixed'
    | 'outdated'
    | 'incomplete'
    | 'compliant';
  reason: Reason;
  counts: Counts;
  /**
   * Articles whose builds the host carries.
   */
  carries: string[];
  /**
   * Prerequisites.
   */
  prerequisites: PrerequisiteResult[];
  /**
   * Whether a waiver holds.
   */
  waived: boolean;
  /**
   * The waiver.
   */
  waiver: WaiverRef | null;
  /**
   * ISO 8601 day by whose end the article had to be there: its release and the days that the policy gives its severity; null when one of them is not known, or nothing is asked of the host.
   */
  dueDate: string | null;
  /**
   * Whole days since the end of the due day for a verdict that leaves something to do, else 0; null without a due day.
   */
  daysOverdue: number | null;
  /**
   * How far the host is behind the latest of the chain; null when nothing recent is known of it, or nothing is asked of it.
   */
  behind: Behind | null;
  /**
   * RFC 3339 time of the inventory.
   */
  collectedAt: string | null;
}
/**
 * Why.
 */
export interface Reason {
  /**
   * A word of the catalogue.
   */
  code: string;
  /**
   * A sentence.
   */
  text: string;
}
/**
 * Findings by status.
 */
export interface Counts {
  /**
   * Findings that are current.
   */
  current: number;
  /**
   * Findings that are newer.
   */
  newer: number;
  /**
   * Findings that are outdated.
   */
  outdated: number;
  /**
   * Findings that are absent.
   */
  absent: number;
  /**
   * Findings that are unrecognised.
   */
  unrecognised: number;
  /**
   * Findings that are unverifiable.
   */
  unverifiable: number;
}
/**
 * A prerequisite.
 */
export interface PrerequisiteResult {
  /**
   * As the article says it.
   */
  text: string;
  /**
   * Whether it is met; null when that cannot be told.
   */
  met: boolean | null;
  /**
   * Why: a sentence.
   */
  reason: string;
  /**
   * The record that tells; null when none does.
   */
  evidence: InventoryEvidence | null;
}
/**
 * A record.
 */
export interface InventoryEvidence {
  /**
   * Input.
   */
  name: string;
  /**
   * SHA-256.
   */
  sha256: string | null;
  /**
   * Line from 1.
   */
  line: number | null;
  /**
   * Other inputs of which the finding takes a field of the same record; left out where there is none.
   */
  further?: InventoryEvidence[];
}
/**
 * A waiver.
 */
export interface WaiverRef {
  /**
   * Id.
   */
  id: string;
  /**
   * ISO 8601 date.
   */
  expires: string;
}
/**
 * How far a host is behind.
 */
export interface Behind {
  /**
   * How many published articles supersede the oldest build that the host carries; null when that build is not known.
   */
  articles: number | null;
  /**
   * Days since the first of them was published, 0 when there is none; null when that is not known.
   */
  days: number | null;
  /**
   * What is latest on the chain of the article.
   */
  latest: string[];
  /**
   * Whether that is within what the policy allows (maxBehind); null when the policy does not say, or it cannot be told.
   */
  allowed: boolean | null;
}
/**
 * One host and one expected file.
 */
export interface Finding {
  /**
   * Host.
   */
  host: string;
  /**
   * Article.
   */
  article: string;
  /**
   * File as the article prints it.
   */
  file: string;
  /**
   * The status.
   */
  status: 'current' | 'newer' | 'outdated' | 'absent' | 'unrecognised' | 'unverifiable';
  reason: Reason;
  expected: Build;
  /**
   * What the host has; null when nothing was seen.
   */
  observed: Build | null;
  /**
   * Article whose build it is.
   */
  carries: string | null;
  /**
   * Strength of the evidence.
   */
  grade: 'hash' | 'package-code' | 'size+time' | 'version' | 'size' | 'install-date' | null;
  evidence: Evidence;
}
/**
 * Attributes of a file.
 */
export interface Build {
  /**
   * Name.
   */
  name: string | null;
  /**
   * Version.
   */
  version: string | null;
  /**
   * Bytes.
   */
  size: number | null;
  /**
   * RFC 3339 time, or local time without offset.
   */
  modified: string | null;
  /**
   * Package code.
   */
  packageCode: string | null;
  /**
   * SHA-256.
   */
  sha256: string | null;
  /**
   * Path.
   */
  path: string | null;
}
/**
 * Where to look.
 */
export interface Evidence {
  article: ArticleEvidence;
  /**
   * In the inventory.
   */
  inventory: InventoryEvidence | null;
}
/**
 * In the article.
 */
export interface ArticleEvidence {
  /**
   * Article.
   */
  id: string;
  /**
   * Of the capture.
   */
  sha256: string;
  /**
   * The row.
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
