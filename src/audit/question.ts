import type { Knowledge } from '../knowledge/index.js';
import type { Article } from '../model/generated/article.js';
import type { HostInventory } from '../model/generated/inventory.js';
import type { Policy } from '../model/generated/policy.js';
import type { AuditArguments, ReportInput } from '../model/generated/report.js';
import type { Roster } from '../model/generated/roster.js';
import type { PackageFile } from './packages.js';

/** A package of the update itself: what a folder given with `--packages` holds. Local times without offset tie to no row. */
export type AuditPackage = PackageFile;

/** What an audit is about, apart from the hosts. */
export interface AuditFrame {
  /** The articles to audit against; each has an id. */
  readonly targets: readonly Article[];
  /**
   * What else is known: builds of other articles, and the chain between articles. For an audit as of a day: the view of that day
   * (`viewOf`), and the targets as that view has them.
   */
  readonly knowledge: Knowledge;
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
  /** How all of it was given, where it was by paths. */
  readonly arguments?: AuditArguments;
}
