// Generated from schemas/ by `npm run generate`. Do not edit.
/**
 * What would make a host compliant: what `rollcall why HOST KB --not --json` prints.
 */
export interface WhyNotDocument {
  /**
   * Host.
   */
  host: string;
  /**
   * An article.
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
  /**
   * "already": it is compliant; "changes": the changes make it so; "clean": it need not be; "not-here": nothing on the host can.
   */
  way: 'already' | 'changes' | 'clean' | 'not-here';
  /**
   * The verdict that the changes lead to; null without changes.
   */
  outcome: 'compliant' | 'superseded' | null;
  /**
   * The way in words.
   */
  text: string;
  /**
   * What has to be collected anew.
   */
  inventory: InventoryChange | null;
  /**
   * Files to change or to prove.
   */
  files: FileChange[];
  /**
   * What comes first.
   */
  prerequisites: OpenPrerequisite[];
}
/**
 * An inventory.
 */
export interface InventoryChange {
  /**
   * Why: there is none, all are of a later day, it is too old, has no date, or no list that would show the files.
   */
  why: 'none' | 'future' | 'stale' | 'undated' | 'no-list';
  /**
   * What to do.
   */
  text: string;
}
/**
 * A file that has to become, or be proven to be, the build of the article.
 */
export interface FileChange {
  /**
   * Its name.
   */
  file: string;
  /**
   * "replace" what is there, "add" what is not, "prove" what may be right already.
   */
  action: 'replace' | 'add' | 'prove';
  /**
   * What is there; null when nothing was seen.
   */
  from: Build | null;
  /**
   * The article whose build that is.
   */
  carries: string | null;
  to: Build1;
  /**
   * Grades of evidence that would prove it, strongest first; one is enough.
   */
  evidence: ('hash' | 'package-code' | 'size+time' | 'version' | 'size' | 'install-date')[];
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
 * Attributes of a file.
 */
export interface Build1 {
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
 * A prerequisite that is not met, or not for certain.
 */
export interface OpenPrerequisite {
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
  /**
   * Which hosts it concerns, as the article says it.
   */
  scope: string | null;
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
