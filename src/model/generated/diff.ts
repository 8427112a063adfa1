// Generated from schemas/ by `npm run generate`. Do not edit.
/**
 * Articles audited.
 */
export type Targets = string[];

/**
 * How two reports differ: what `rollcall diff REPORT REPORT --json` prints.
 */
export interface DiffDocument {
  before: DriftSide;
  after: DriftSide;
  /**
   * In what else than hosts they differ.
   */
  reasons: DriftReason[];
  /**
   * Not clean before, clean now.
   */
  fixed: Change[];
  /**
   * Clean before, not clean now.
   */
  regressed: Change[];
  /**
   * In the second report only.
   */
  new: Change[];
  /**
   * In the first report only.
   */
  gone: Change[];
  /**
   * Not clean in both.
   */
  failing: StillFailing[];
  /**
   * How many are clean in both.
   */
  clean: number;
}
/**
 * What a report says of itself.
 */
export interface DriftSide {
  /**
   * SHA-256 of what was asked (the targets, and the moment where one was asked for) and of all inputs with their hashes.
   */
  runId: string;
  /**
   * RFC 3339 time as of which it holds.
   */
  evaluatedAt: string;
  tool: Tool;
  targets: Targets;
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
 * A difference.
 */
export interface DriftReason {
  /**
   * What it is.
   */
  of: 'tool' | 'target' | 'policy' | 'roster' | 'article' | 'package';
  /**
   * A version, a number or the name of an input in the first report; null where there is none.
   */
  before: string | null;
  /**
   * In the second.
   */
  after: string | null;
}
/**
 * What became of a host and an article.
 */
export interface Change {
  /**
   * Host, as the later report writes it.
   */
  host: string;
  /**
   * An article.
   */
  article: string;
  /**
   * Verdict in the first report; null when it does not have the host.
   */
  before:
    | (
        | 'not-applicable'
        | 'unknown'
        | 'superseded'
        | 'missing'
        | 'registered-not-effective'
        | 'mixed'
        | 'outdated'
        | 'incomplete'
        | 'compliant'
      )
    | null;
  /**
   * Verdict in the second report.
   */
  after:
    | (
        | 'not-applicable'
        | 'unknown'
        | 'superseded'
        | 'missing'
        | 'registered-not-effective'
        | 'mixed'
        | 'outdated'
        | 'incomplete'
        | 'compliant'
      )
    | null;
  /**
   * The sentence of the second report, else of the first.
   */
  sentence: string;
  /**
   * Files whose finding differs.
   */
  files: FileDrift[];
}
/**
 * A file.
 */
export interface FileDrift {
  /**
   * Its name.
   */
  file: string;
  /**
   * Status in the first report; null when it was not asked for.
   */
  before: string | null;
  /**
   * Status in the second.
   */
  after: string | null;
}
/**
 * A host and an article.
 */
export interface StillFailing {
  /**
   * Host, as the later report writes it.
   */
  host: string;
  /**
   * An article.
   */
  article: string;
  /**
   * Verdict in the first report; null when it does not have the host.
   */
  before:
    | (
        | 'not-applicable'
        | 'unknown'
        | 'superseded'
        | 'missing'
        | 'registered-not-effective'
        | 'mixed'
        | 'outdated'
        | 'incomplete'
        | 'compliant'
      )
    | null;
  /**
   * Verdict in the second report.
   */
  after:
    | (
        | 'not-applicable'
        | 'unknown'
        | 'superseded'
        | 'missing'
        | 'registered-not-effective'
        | 'mixed'
        | 'outdated'
        | 'incomplete'
        | 'compliant'
      )
    | null;
  /**
   * The sentence of the second report, else of the first.
   */
  sentence: string;
  /**
   * Files whose finding differs.
   */
  files: FileDrift1[];
  /**
   * RFC 3339 time of the first report: it fails since then or longer.
   */
  since: string;
}
/**
 * A file.
 */
export interface FileDrift1 {
  /**
   * Its name.
   */
  file: string;
  /**
   * Status in the first report; null when it was not asked for.
   */
  before: string | null;
  /**
   * Status in the second.
   */
  after: string | null;
}
