import { audit, futureAmong, parsePolicy, parseRoster } from '../audit/index.js';
import { knownArticle, viewOf } from '../knowledge/index.js';
import { InputError } from '../model/errors.js';
import type { Article } from '../model/generated/article.js';
import type { HostInventory } from '../model/generated/inventory.js';
import type { Policy } from '../model/generated/policy.js';
import type { Report, ReportInput } from '../model/generated/report.js';
import { readDocument, sha256 } from '../store/index.js';
import { readHosts, readUpdatePackages } from './hosts.js';
import { readKnowledge } from './knowledge-base.js';
import { collect, type InputProblem } from './problem.js';

/** An audit by paths. */
export interface AuditRun {
  /** Numbers of the articles to audit against; none: those of the policy. */
  readonly targets: readonly string[];
  /** Host data: files, folders or "-". */
  readonly inventory: readonly string[];
  /** Folder with the update's own packages. */
  readonly packages?: string | undefined;
  /** Roster file: CSV, YAML or JSON, or an inventory of Ansible. */
  readonly roster?: string | undefined;
  /** Policy file (YAML or JSON). */
  readonly policy?: string | undefined;
  /** Folder of the knowledge base, as in `readKnowledge`. */
  readonly kbDir?: string | undefined;
  /** The moment as of which the answer holds. Inventories collected after its day (UTC) are left out. */
  readonly evaluatedAt: Date;
  /** Only articles that were published by the end of this day ("2009-06-30") are known; left out: all of them. */
  readonly asOf?: string | undefined;
}

export interface AuditAnswer {
  /** Null when there was no article or no host to audit. */
  readonly report: Report | null;
  /** The audited articles. */
  readonly articles: readonly Article[];
  readonly policy: Policy | null;
  /** Inputs that failed, or are uncertain. */
  readonly problems: readonly InputProblem[];
}

/**
 * Reads everything that an audit needs, and audits.
 * @throws InputError when roster, policy or knowledge base cannot be read, since without them the answer would be another, and
 *   when there is no target.
 */
export async function runAudit(run: AuditRun): Promise<AuditAnswer> {
  const policy = await document(run.policy, parsePolicy);
  const roster = await document(run.roster, parseRoster);
  const base = await readKnowledge(run.kbDir);
  const knowledge = viewOf(base.knowledge, { asOf: run.asOf });
  const problems = [...base.problems];
  const targets = run.targets.length > 0 ? run.targets : (policy?.value.targets ?? []);
  if (targets.length === 0)
    throw new InputError('no-target', '--target', 'name the article to audit against, such as KB952077');
  const known = new Map<string, Article>();
  for (const kb of targets) {
    const target = await collect(problems, () => knownArticle(knowledge, kb));
    if (target !== null) known.set(target.id, target.article);
  }
  const articles = [...known.values()];
  const { hosts, problems: unread } = await readHosts(run.inventory, {
    settings: policy?.value.inventory,
    readAt: run.evaluatedAt,
    knownBy: endOfDay(run.evaluatedAt),
  });
  const update = run.packages === undefined ? { packages: [], problems: [] } : await readUpdatePackages(run.packages);
  problems.push(...unread, ...update.problems);
  for (const { host, name, line, problem } of futureAmong(hosts, run.evaluatedAt.toISOString())) {
    const message = `${host} was ${problem}; it is left out`;
    problems.push({ code: 'future-inventory', severity: 'warning', input: name, line, message });
  }
  const answer = { articles, policy: policy?.value ?? null, problems };
  if (articles.length === 0 || hosts.length === 0) return { ...answer, report: null };
  const inputs: ReportInput[] = [
    ...base.articles.map(({ source }): ReportInput => ({ name: source.name, sha256: source.sha256, kind: 'article' })),
    ...hosts.flatMap(inventoryInputs),
    ...update.packages.map(
      ({ source, sha256: hash }): ReportInput => ({ name: source.name, sha256: hash, kind: 'package' }),
    ),
    ...(roster === null ? [] : [{ ...roster.input, kind: 'roster' as const }]),
    ...(policy === null ? [] : [{ ...policy.input, kind: 'policy' as const }]),
  ];
  const report = audit({
    targets: articles,
    knowledge,
    packages: update.packages,
    roster: roster?.value ?? null,
    policy: answer.policy,
    evaluatedAt: run.evaluatedAt.toISOString().replace('.000Z', 'Z'),
    hosts,
    inputs,
  });
  return { ...answer, report };
}

/** The last moment of a day in UTC. */
function endOfDay(moment: Date): Date {
  return new Date(`${moment.toISOString().slice(0, 10)}T23:59:59.999Z`);
}

function inventoryInputs({ sources }: HostInventory): ReportInput[] {
  return sources.map(({ name, sha256: hash }) => ({ name, sha256: hash, kind: 'inventory' }));
}

/** Reads a document when one is named. */
async function document<T>(
  path: string | undefined,
  parse: (input: { bytes: Uint8Array; name: string }) => T,
): Promise<{ value: T; input: Pick<ReportInput, 'name' | 'sha256'> } | null> {
  if (path === undefined) return null;
  const { bytes } = await readDocument(path);
  return { value: parse({ bytes, name: path }), input: { name: path, sha256: sha256(bytes) } };
}
