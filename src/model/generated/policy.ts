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
   * Lowest versions of service packs, beside those that rollcall knows, and in their place.
   */
  productVersions?: ProductVersion[];
  /**
   * Roles whose hosts have a product, by its name in articles: which hosts a prerequisite of that product concerns.
   */
  productRoles?: {
    /**
     * Roles.
     */
    [k: string]: string[];
  };
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
   * Days from release by severity, e.g. {critical: "30d"}; which target is how severe is said by `severity`.
   */
  due?: {
    /**
     * A duration.
     */
    [k: string]: string;
  };
  /**
   * How severe the targets are, since articles do not say: e.g. {KB952077: critical}, and "default" for all that are not named. Each severity is one of `due`.
   */
  severity?: {
    /**
     * A severity.
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^(KB[0-9]{3,9}|default)$".
     */
    [k: string]: string;
  };
  maxBehind?: MaxBehind;
  /**
   * Accepted exceptions.
   */
  waivers?: Waiver[];
  /**
   * Verdicts that make the exit code 1. It is 1 as well where something is left to do past the due day, and where a host is further behind than `maxBehind` allows.
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
  inventory?: PolicyInventory;
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
 * A service pack.
 */
export interface ProductVersion {
  /**
   * As articles name it.
   */
  product: string;
  /**
   * Other names under which it registers itself; they count where the first number of the version is the same.
   */
  names?: string[];
  /**
   * E.g. "SP1".
   */
  servicePack: string;
  /**
   * The lowest version that has it, e.g. "8.1.240.6".
   */
  version: string;
}
/**
 * How far a host may be behind the latest of the chain.
 */
export interface MaxBehind {
  /**
   * How many published articles may supersede what it carries. Those that say that they were withdrawn do not count.
   */
  articles?: number;
  /**
   * How many days ago the first of them may have been published.
   */
  days?: number;
}
/**
 * An accepted exception. An empty list means all; of hosts and groups it is enough to be in one.
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
   * Groups of hosts: a role ("web" or "role:web"), or a value of the roster ("owner:Ops", "environment:test").
   */
  groups?: string[];
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
   * ISO 8601 date, first day (UTC) on which it holds; without it no day is too early.
   */
  granted?: string;
  /**
   * ISO 8601 date, last day (UTC) on which it holds.
   */
  expires: string;
  /**
   * Observed version or size to which it is bound: it is void when what is wrong is of another build.
   */
  build?: string | null;
  /**
   * SHA-256 of the capture to which it is bound: it is void for another.
   */
  articleSha256?: string | null;
}
/**
 * How host data is read where it does not tell by itself.
 */
export interface PolicyInventory {
  /**
   * Zone of the local times of hosts of which no input tells it: an offset such as "+02:00", or an IANA name such as "Europe/Berlin".
   */
  zone?: string;
  /**
   * Zone of the times in reports of many hosts, such as those of ConfigMgr, which do not tell it.
   */
  reportZone?: string;
  /**
   * Order of numeric dates where neither the language of the data nor one of its dates tells it: "dmy" (day first) or "mdy" (month first).
   */
  dates?: 'dmy' | 'mdy';
  /**
   * "complete": every list of files, and every list of products with their packages, shows all that a target could be about, also where the list itself does not tell how far it reaches: what it leaves out is absent.
   */
  listings?: 'complete';
  /**
   * What the columns of tables (CSV) mean. A table is read by the first map whose headings it has.
   */
  csv?: ColumnMap[];
}
/**
 * What the columns of a table (CSV) mean.
 */
export interface ColumnMap {
  /**
   * What each row is.
   */
  record: 'host' | 'product' | 'patch' | 'update' | 'file';
  /**
   * Field by heading. A table is read by this map when it has all these headings; "host" is the host of the row.
   */
  columns: {
    /**
     * A field of the record, or "host".
     */
    [k: string]:
      | 'host'
      | 'aliases'
      | 'collectedAt'
      | 'collector.name'
      | 'collector.version'
      | 'os.name'
      | 'os.version'
      | 'utcOffset'
      | 'timeZone'
      | 'roles'
      | 'name'
      | 'version'
      | 'publisher'
      | 'productCode'
      | 'upgradeCode'
      | 'packageCode'
      | 'packageName'
      | 'installDate'
      | 'installSource'
      | 'localPackage'
      | 'context'
      | 'view'
      | 'code'
      | 'kb'
      | 'state'
      | 'installedOn'
      | 'path'
      | 'size'
      | 'modified'
      | 'sha256';
  };
  /**
   * Order of numeric dates: "dmy" (31.12.2008), "mdy" (12/31/2008) or "ymd" (2008-12-31, also where it is left out).
   */
  dates?: 'dmy' | 'mdy' | 'ymd';
  /**
   * Zone of the times of the table: an offset or an IANA name. Left out: local times of the host.
   */
  zone?: string;
  /**
   * What stands between cells. Left out: a comma, a semicolon or a tab, whichever gives all headings.
   */
  delimiter?: ',' | ';' | '\t' | '|';
  /**
   * Number of the Windows code page, such as 932, for a table that is neither UTF-8 nor UTF-16. Left out: 1252.
   */
  codePage?: number;
}
