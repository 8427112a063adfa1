// Generated from schemas/ by `npm run generate`. Do not edit.
/**
 * Roles.
 */
export type Roles = string[];
/**
 * Articles whose builds the host carries.
 */
export type Carries = string[];
/**
 * Prerequisites.
 */
export type Prerequisites = PrerequisiteResult[];

/**
 * The smallest evidence for a verdict: what `rollcall why HOST KB --json` prints.
 */
export interface WhyDocument {
  /**
   * Host.
   */
  host: string;
  roles: Roles;
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
  counts: Counts;
  carries: Carries;
  prerequisites: Prerequisites;
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
  /**
   * The sentence of the report.
   */
  sentence: string;
  rule: WhyRule;
  /**
   * The rules that were asked before it and did not hold.
   */
  askedBefore: AskedBefore[];
  /**
   * Findings without which the rule would not hold.
   */
  findings: QuotedFinding[];
  /**
   * What says that the article is installed, where the sentence rests on it.
   */
  registration: QuotedRegistration | null;
  /**
   * What the host was judged by, and what was left out.
   */
  inventories: WhyInventory[];
  /**
   * Roster and policy.
   */
  documents: ReportInput[];
  /**
   * How the articles whose builds were found stand to the one in question.
   */
  chain: WhyPath[];
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
 * The rule that decided.
 */
export interface WhyRule {
  /**
   * Its name.
   */
  name: string;
  /**
   * Its sentence, with open words in braces.
   */
  sentence: string;
}
/**
 * A rule.
 */
export interface AskedBefore {
  /**
   * Its name.
   */
  name: string;
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
}
/**
 * A finding with the words that it rests on.
 */
export interface QuotedFinding {
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
  /**
   * The rule that decided it.
   */
  rule: string;
  quotes: Quotes;
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
/**
 * Word for word.
 */
export interface Quotes {
  /**
   * The row of the article; null when its capture gives no place.
   */
  article: ArticleQuote | null;
  /**
   * The line of the inventory, of a long one the record; null where it has no lines or is not at hand.
   */
  inventory: string | null;
}
/**
 * A row.
 */
export interface ArticleQuote {
  /**
   * The capture.
   */
  name: string;
  /**
   * What stands there.
   */
  quote: string;
}
/**
 * A record.
 */
export interface QuotedRegistration {
  /**
   * Which list, in words.
   */
  by: string;
  /**
   * The number of the article or the package code, as the record has it.
   */
  said: string;
  evidence: InventoryEvidence;
  /**
   * What stands there; null where it is not at hand.
   */
  quote: string | null;
}
/**
 * An inventory.
 */
export interface WhyInventory {
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
   * RFC 3339; null when it does not say.
   */
  collectedAt: string | null;
  /**
   * Whether it counts: one that was collected after the day of the audit does not.
   */
  counts: boolean;
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
 * Two articles.
 */
export interface WhyPath {
  /**
   * The earlier one.
   */
  earlier: string;
  /**
   * The later one.
   */
  later: string;
  /**
   * From the earlier to the later; empty when neither is known to supersede the other.
   */
  steps: WhyStep[];
}
/**
 * A step.
 */
export interface WhyStep {
  /**
   * An article.
   */
  earlier: string;
  /**
   * One that supersedes it.
   */
  later: string;
  /**
   * Who says so.
   */
  says: WhySaying[];
}
/**
 * A statement.
 */
export interface WhySaying {
  /**
   * The relation.
   */
  relation: string;
  /**
   * An article, or a published list.
   */
  by: string;
  /**
   * Its words; null for a list.
   */
  text: string | null;
  /**
   * Line in it.
   */
  line: number | null;
}
