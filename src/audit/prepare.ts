import { chainOf } from '../knowledge/index.js';
import { InputError } from '../model/errors.js';
import type { HostInventory } from '../model/generated/inventory.js';
import type { Policy } from '../model/generated/policy.js';
import { NO_CLOCK } from '../model/zone.js';
import { PACKAGE_SHARE } from './data/defaults.js';
import { Distances } from './distances.js';
import { dueDateOf } from './due.js';
import type { ExpectedFile } from './expected.js';
import { expectedFiles } from './expected.js';
import type { TargetArticle } from './finding.js';
import { RosterIndex } from './hosts.js';
import { isFuture } from './known-by.js';
import { isShare } from './listings.js';
import { byText } from './order.js';
import { PackageIndex } from './packages.js';
import { type PreparedPrerequisite, preparedPrerequisites } from './prerequisites/index.js';
import { ProductVersions } from './prerequisites/versions.js';
import type { AuditFrame } from './question.js';
import { roleKey, type Settings, settingsOf } from './settings.js';
import { clockOf, type Wanted } from './view.js';
import { latestOf } from './withdrawn.js';

/** A target with the files that it lists. */
export interface PreparedTarget extends TargetArticle {
  readonly files: ReadonlyMap<string, ExpectedFile>;
  /** ISO 8601 day by whose end it has to be there; null when that is not known. */
  readonly dueDate: string | null;
  readonly prerequisites: readonly PreparedPrerequisite[];
  /** What is latest on its chain and was not withdrawn. */
  readonly latest: readonly string[];
  /** All articles that take its place. */
  readonly replacedBy: ReadonlySet<string>;
}

/** All that the audit of one host needs and that is the same for every host. */
export interface PreparedAudit {
  /** Sorted by number as text. */
  readonly targets: readonly PreparedTarget[];
  readonly policy: Policy | null;
  readonly settings: Settings;
  readonly roster: RosterIndex;
  readonly evaluatedAt: string;
  /** Day by whose end an article had to be published to be known; null: all that is known counts. */
  readonly asOf: string | null;
  readonly distances: Distances;
  readonly versions: ProductVersions;
  readonly wanted: Wanted;
}

/** Whether a host has packages whose codes count for all hosts: of itself, or as the roster says. */
export function isPackageShare(roster: RosterIndex, host: HostInventory): boolean {
  return isShare(host) || (roster.hostOf(host)?.roles ?? []).some((role) => roleKey(role) === PACKAGE_SHARE);
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/i;

/**
 * Works out what to expect.
 * @param hosts inventories of which those of package shares count: their packages tie package codes to rows, as those of the
 *   frame do. One who audits hosts one by one gives the shares only.
 * @throws InputError when a target has no id, or `evaluatedAt` is not an RFC 3339 time.
 */
export function prepareAudit(frame: AuditFrame, hosts: readonly HostInventory[] = []): PreparedAudit {
  const { evaluatedAt, knowledge, policy, roster } = frame;
  if (!MOMENT.test(evaluatedAt) || Number.isNaN(Date.parse(evaluatedAt))) {
    throw new InputError(
      'not-a-time',
      'evaluatedAt',
      `"${evaluatedAt}" is no RFC 3339 time, such as 2009-01-31T10:00:00Z`,
    );
  }
  const settings = settingsOf(policy);
  const packages = new PackageIndex(settings.tolerance);
  for (const one of frame.packages) packages.add(one, NO_CLOCK);
  const index = new RosterIndex(roster);
  for (const host of hosts) {
    if (!isPackageShare(index, host) || isFuture(host, evaluatedAt)) continue;
    for (const file of host.files) packages.add(file, clockOf(host));
  }
  const targets = new Map<string, PreparedTarget>();
  for (const article of frame.targets) {
    const { id, source } = article;
    if (id === null)
      throw new InputError('no-id', source.name, 'the article does not say its number; give it with --kb');
    const chain = knowledge.ids.has(id) ? chainOf(knowledge, id) : null;
    const released = knowledge.published.get(id)?.last ?? article.release.date;
    targets.set(id, {
      id,
      article,
      files: expectedFiles(article, id, chain, knowledge, packages),
      dueDate: dueDateOf(id, released, policy),
      prerequisites: preparedPrerequisites(article, knowledge),
      latest: chain === null ? [id] : latestOf(knowledge, chain),
      replacedBy: new Set(chain?.replacedBy),
    });
  }
  const sorted = [...targets.values()].sort((a, b) => byText(a.id, b.id));
  const keys = new Set(sorted.flatMap(({ files }) => [...files.keys()]));
  return {
    targets: sorted,
    policy,
    settings,
    roster: index,
    evaluatedAt,
    asOf: knowledge.view?.asOf ?? null,
    versions: new ProductVersions(policy),
    distances: new Distances(knowledge, evaluatedAt),
    wanted: {
      hasFile: (key) => keys.has(key),
      namesOf: (code) => packages.namesOf(code),
    },
  };
}
