// Generated from schemas/ by `npm run generate`. Do not edit.
/**
 * What an audit asks for.
 */
export interface Policy {
  /**
   * Articles to audit.
   */
  targets?: string[];
  /**
   * Which files a host of a role must have.
   */
  roles?: {
    [k: string]: PolicyRole;
  };
  notApplicable?: NotApplicable;
  /**
   * Older inventories are stale, e.g. "30d".
   */
  maxInventoryAge?: string;
  /**
   * What becomes of an inventory that was collected after the day of the audit: "leave-out" (also where nothing is said) judges the host without it and says so; "refuse" ends the audit.
   */
  futureInventory?: 'leave-out' | 'refuse';
  /**
   * Weakest evidence that proves a build.
   */
  minimumGrade?: 'hash' | 'package-code' | 'size+time' | 'version' | 'size' | 'install-date';
  /**
   * Times closer than this are equal, e.g. "2s".
   */
  timeTolerance?: string;
  /**
   * Whether a later build that no article lists counts as newer.
   */
  acceptLater?: boolean;
  /**
   * Days from release by severity, e.g. {critical: "30d"}.
   */
  due?: {
    /**
     * A duration.
     */
    [k: string]: string;
  };
  /**
   * Accepted exceptions.
   */
  waivers?: Waiver[];
  /**
   * Verdicts that make the exit code 1.
   */
  fail?: (
    | 'not-applicable'
    | 'unknown'
    | 'superseded'
    | 'missing'
    | 'registered-not-effective'
    | 'mixed'
    | 'outdated'
    | 'incomplete'
    | 'compliant'
  )[];
}
/**
 * A role.
 */
export interface PolicyRole {
  /**
   * File names or globs.
   */
  files: string[];
}
/**
 * Hosts to which the targets do not apply.
 */
export interface NotApplicable {
  /**
   * Roles.
   */
  roles?: string[];
}
/**
 * An accepted exception. An empty list means all.
 */
export interface Waiver {
  /**
   * Id.
   */
  id: string;
  /**
   * Hosts or globs.
   */
  hosts?: string[];
  /**
   * Articles.
   */
  articles?: string[];
  /**
   * Files.
   */
  files?: string[];
  /**
   * Who answers for it.
   */
  owner: string;
  /**
   * Why.
   */
  reason: string;
  /**
   * ISO 8601 date, last day on which it holds.
   */
  expires: string;
  /**
   * Observed version or size to which it is bound.
   */
  build?: string | null;
  /**
   * Article to which it is bound.
   */
  articleSha256?: string | null;
}
