import type { Article, FileRow } from '../model/generated/article.js';
import type { HostFile, HostInventory } from '../model/generated/inventory.js';
import type { Policy } from '../model/generated/policy.js';
import type { ReportInput } from '../model/generated/report.js';
import type { Roster } from '../model/generated/roster.js';

/** One row of a file table together with the article that prints it. */
export interface KnownBuild {
  readonly article: Article;
  readonly row: FileRow;
}

/** What an audit asks the knowledge base; the functions of the knowledge room satisfy it, bound to one knowledge base. */
export interface AuditKnowledge {
  /**
   * Every build that a known article lists for a file.
   * @param fileName compared as Windows compares names.
   */
  knownBuilds(fileName: string): readonly KnownBuild[];
  /**
   * What an article replaces and what replaces it, transitively, nearest first.
   * @param kb such as "KB952077".
   */
  chainOf(kb: string): { readonly replaces: readonly string[]; readonly replacedBy: readonly string[] };
}

/** A package of the update itself: what a folder given with `--packages` holds. Local times without offset are of no zone. */
export type AuditPackage = Pick<HostFile, 'name' | 'size' | 'modified' | 'packageCode'>;

/** What an audit is about, apart from the hosts. */
export interface AuditFrame {
  /** The articles to audit against; each has an id. */
  readonly targets: readonly Article[];
  readonly knowledge: AuditKnowledge;
  /** The update's own packages, which tie package codes to rows; [] without. */
  readonly packages: readonly AuditPackage[];
  readonly roster: Roster | null;
  readonly policy: Policy | null;
  /** RFC 3339 time as of which the answer holds. */
  readonly evaluatedAt: string;
}

/** Everything that an audit depends on. */
export interface AuditQuestion extends AuditFrame {
  readonly hosts: readonly HostInventory[];
  /** Every input that was read, with its hash; they make the run id. */
  readonly inputs: readonly ReportInput[];
}
