// Generated from schemas/ by `npm run generate`. Do not edit.
/**
 * The answer of an audit in numbers: what its report would hold.
 */
export interface AuditCounts {
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
   * Every input.
   */
  inputs: ReportInput[];
  /**
   * Hosts whose name was called.
   */
  hosts: number;
  /**
   * One an article, sorted by number.
   */
  targets: TargetCounts[];
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
 * Verdicts and findings of one article.
 */
export interface TargetCounts {
  /**
   * Article.
   */
  article: string;
  /**
   * Hosts that make the answer "not clean".
   */
  failing: number;
  verdicts: VerdictCounts;
  findings: FindingCounts;
}
/**
 * Hosts by verdict.
 */
export interface VerdictCounts {
  /**
   * Hosts that are not-applicable.
   */
  'not-applicable': number;
  /**
   * Hosts that are unknown.
   */
  unknown: number;
  /**
   * Hosts that are superseded.
   */
  superseded: number;
  /**
   * Hosts that are missing.
   */
  missing: number;
  /**
   * Hosts that are registered-not-effective.
   */
  'registered-not-effective': number;
  /**
   * Hosts that are mixed.
   */
  mixed: number;
  /**
   * Hosts that are outdated.
   */
  outdated: number;
  /**
   * Hosts that are incomplete.
   */
  incomplete: number;
  /**
   * Hosts that are compliant.
   */
  compliant: number;
}
/**
 * Findings by status.
 */
export interface FindingCounts {
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
