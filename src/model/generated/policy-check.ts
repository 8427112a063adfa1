// Generated from schemas/ by `npm run generate`. Do not edit.
/**
 * A policy in plain sentences: what `rollcall policy check FILE --json` prints.
 */
export interface PolicyCheckDocument {
  policy: CheckedFile;
  /**
   * What it says, and what holds because it says nothing.
   */
  sentences: PolicyLine[];
  /**
   * What is wrong in it, in the order of the file.
   */
  problems: PolicyProblem[];
}
/**
 * The policy.
 */
export interface CheckedFile {
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
 * A sentence.
 */
export interface PolicyLine {
  /**
   * Where it is said; null: it holds because the policy says nothing.
   */
  line: number | null;
  /**
   * The sentence.
   */
  text: string;
}
/**
 * A problem.
 */
export interface PolicyProblem {
  /**
   * "error": an audit refuses it; "warning": probably not meant.
   */
  severity: 'error' | 'warning';
  /**
   * Its code.
   */
  code: string;
  /**
   * What is wrong and what to do.
   */
  message: string;
  /**
   * Line.
   */
  line: number;
  /**
   * Column.
   */
  column: number;
}
