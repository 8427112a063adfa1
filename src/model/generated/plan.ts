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
 * The change plan of an audit: what `rollcall plan KB... --json` prints.
 */
export interface PlanDocument {
  /**
   * RFC 3339 time as of which it holds.
   */
  evaluatedAt: string;
  /**
   * ISO 8601 day: only what was published by its end was known; null when all that is known counted.
   */
  asOf: string | null;
  /**
   * Articles in the order in which they are installed.
   */
  targets: PlanTarget[];
}
/**
 * The change that one article is.
 */
export interface PlanTarget {
  /**
   * An article.
   */
  article: string;
  /**
   * Its title.
   */
  title: string | null;
  /**
   * Day or month of its release.
   */
  released: string | null;
  /**
   * What supersedes it and is superseded by nothing.
   */
  latest: string[];
  /**
   * Targets of this plan that supersede it.
   */
  supersededHere: string[];
  /**
   * Articles that it requires first.
   */
  requires: string[];
  /**
   * What it asks for first.
   */
  prerequisites: PlanPrerequisite[];
  restart: PlanRestart;
  /**
   * Its procedures.
   */
  installation: PlanProcedure[];
  /**
   * Its known issues.
   */
  knownIssues: Said[];
  /**
   * How it is taken back; null when it does not say.
   */
  removal: Said | null;
  /**
   * That it was withdrawn; null when it does not say.
   */
  withdrawn: Said | null;
  /**
   * Hosts to change.
   */
  change: PlanHost[];
  /**
   * Hosts that a prerequisite blocks.
   */
  blocked: PlanHost[];
  /**
   * Hosts of which too little is known.
   */
  unknown: PlanHost[];
  /**
   * Hosts that a waiver excuses.
   */
  waived: PlanHost[];
  /**
   * Number of hosts that need nothing, by verdict.
   */
  nothing: {
    /**
     * Hosts.
     */
    [k: string]: number;
  };
  /**
   * Files to hand out.
   */
  files: PlanFile[];
  /**
   * What lies between builds that hosts carry and the article.
   */
  paths: PlanPath[];
}
/**
 * A prerequisite.
 */
export interface PlanPrerequisite {
  /**
   * Its words.
   */
  text: string;
  /**
   * Line in its capture.
   */
  line: number | null;
  /**
   * Which hosts it concerns.
   */
  scope: string | null;
}
/**
 * What is restarted.
 */
export interface PlanRestart {
  /**
   * Whether the computer is.
   */
  computer: 'required' | 'not-required' | 'may-be-required' | 'unspecified';
  /**
   * Services that are.
   */
  services: string[];
  /**
   * As it says it.
   */
  statements: Said[];
}
/**
 * What an article says.
 */
export interface Said {
  /**
   * Its words.
   */
  text: string;
  /**
   * Line in its capture.
   */
  line: number | null;
}
/**
 * A procedure.
 */
export interface PlanProcedure {
  /**
   * Its heading.
   */
  title: string | null;
  /**
   * Line in its capture.
   */
  line: number | null;
  /**
   * How many steps it has.
   */
  steps: number;
  /**
   * Files that it names.
   */
  files: string[];
}
/**
 * What is to be done on one host.
 */
export interface PlanHost {
  /**
   * Host.
   */
  host: string;
  roles: Roles;
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
  carries: Carries;
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
   * What is to be done in one sentence.
   */
  text: string;
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
/**
 * A file.
 */
export interface PlanFile {
  /**
   * Its name.
   */
  file: string;
  to: Build2;
  /**
   * Hosts that need it.
   */
  hosts: string[];
}
/**
 * Attributes of a file.
 */
export interface Build2 {
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
 * A path.
 */
export interface PlanPath {
  /**
   * The article whose build is carried.
   */
  from: string;
  /**
   * Hosts that carry it.
   */
  hosts: string[];
  /**
   * What to install, in this order.
   */
  install: string[];
  /**
   * What need not be installed.
   */
  skipped: PlanSkipped[];
}
/**
 * An article.
 */
export interface PlanSkipped {
  /**
   * Its number.
   */
  id: string;
  /**
   * Whether it lies between the two.
   */
  between: boolean;
  /**
   * How the target has it.
   */
  as: 'contained' | 'replaced';
}
