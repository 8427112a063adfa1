// Generated from schemas/ by `npm run generate`. Do not edit.
/**
 * Which hosts exist, with their roles: the denominator of an audit.
 */
export interface Roster {
  /**
   * The hosts.
   */
  hosts: RosterHost[];
}
/**
 * A host.
 */
export interface RosterHost {
  /**
   * Name.
   */
  host: string;
  /**
   * Other names.
   */
  aliases?: string[];
  /**
   * Roles.
   */
  roles?: string[];
  /**
   * Owner.
   */
  owner?: string | null;
  /**
   * Environment.
   */
  environment?: string | null;
}
