// Generated from schemas/ by `npm run generate`. Do not edit.
/**
 * What came of making a report again: what `rollcall verify REPORT --json` prints.
 */
export interface VerifyDocument {
  report: VerifiedReport;
  /**
   * RFC 3339 time as of which it holds.
   */
  evaluatedAt: string;
  tool: ToolVersions;
  /**
   * Whether the id of the run follows from the targets, the moment and the inputs that the report lists.
   */
  runId: 'same' | 'altered';
  /**
   * Inputs that are not what they were.
   */
  inputs: InputDifference[];
  /**
   * What a second run says otherwise.
   */
  differences: ReportDifference[];
  /**
   * Where the differences come from; null without any.
   */
  cause: 'report' | 'inputs' | 'tool' | null;
  /**
   * Whether the text of the report, but for its layout, is what this version writes; null where something else differs.
   */
  text: 'same' | 'altered' | null;
  /**
   * CSV files beside the report.
   */
  files: BesideFile[];
  counts: VerifiedCounts;
  /**
   * Whether nothing was altered.
   */
  isUnaltered: boolean;
}
/**
 * The report.
 */
export interface VerifiedReport {
  /**
   * Its path.
   */
  name: string;
  /**
   * SHA-256 of its bytes.
   */
  sha256: string;
}
/**
 * Versions of rollcall.
 */
export interface ToolVersions {
  /**
   * That made the report.
   */
  reported: string;
  /**
   * This one.
   */
  found: string;
}
/**
 * An input.
 */
export interface InputDifference {
  /**
   * Name.
   */
  name: string;
  /**
   * What it is.
   */
  kind: 'article' | 'inventory' | 'package' | 'roster' | 'policy';
  /**
   * "altered": other bytes; "gone": not found; "added": the report does not list it.
   */
  what: 'altered' | 'gone' | 'added';
  /**
   * SHA-256 in the report.
   */
  reported: string | null;
  /**
   * SHA-256 now.
   */
  found: string | null;
}
/**
 * A part of the report. "reported" is what the report has there, of several fields the first, and "found" what the second run has; null where one of them has nothing.
 */
export interface ReportDifference {
  /**
   * What it is a part of.
   */
  of: 'verdict' | 'finding' | 'report';
  /**
   * Host.
   */
  host: string | null;
  /**
   * Article.
   */
  article: string | null;
  /**
   * File.
   */
  file: string | null;
  /**
   * Fields that differ; empty when the whole of it is in one of the two alone.
   */
  fields: string[];
  reported: unknown;
  found: unknown;
}
/**
 * A file.
 */
export interface BesideFile {
  /**
   * Its path.
   */
  name: string;
  /**
   * Whether it says what a second run says.
   */
  what: 'same' | 'altered';
}
/**
 * What the report holds.
 */
export interface VerifiedCounts {
  /**
   * Inputs.
   */
  inputs: number;
  /**
   * Verdicts.
   */
  verdicts: number;
  /**
   * Findings.
   */
  findings: number;
}
