import { type AuditFrame, parsePolicy, parseRoster, type RosterDoubt, rosterDoubts } from '../audit/index.js';
import { type KnownArticle, knownArticle, viewOf } from '../knowledge/index.js';
import { InputError } from '../model/errors.js';
import type { Article } from '../model/generated/article.js';
import type { HostInventory } from '../model/generated/inventory.js';
import type { Policy } from '../model/generated/policy.js';
import type { AuditArguments, Report, ReportInput } from '../model/generated/report.js';
import { knowledgeBaseNamed, readDocument, sha256 } from '../store/index.js';
import { readUpdatePackages } from './hosts.js';
import { type ReadCapture, readKnowledge } from './knowledge-base.js';
import { attempt, type InputProblem } from './problem.js';
import { type ReadReport, readReport } from './reports.js';

/** An audit by paths. */
export interface AuditRun {
  /** Numbers of the articles to audit against; none: those of the policy. */
  readonly targets: readonly string[];
  /** Host data: files, folders or "-". */
  readonly inventory: readonly string[];
  /** Folder with the update's own packages. */
  readonly packages?: string | undefined;
  /** Roster file (CSV). */
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

/** What an audit is about, read: all but the hosts. */
export interface ReadFrame extends AuditFrame {
  /** Every input that was read for it, with its hash. */
  readonly inputs: readonly ReportInput[];
  /** What the articles were read from. */
  readonly captures: readonly ReadCapture[];
  /** Inputs that failed, or are uncertain. */
  readonly problems: readonly InputProblem[];
}

/**
 * Reads what an audit needs beside the hosts.
 * @throws InputError when roster, policy or knowledge base cannot be read, since without them the answer would be another, and
 *   when there is no target.
 */
export async function readFrame(run: AuditRun): Promise<ReadFrame> {
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
    const target = await attempt(problems, () => knownArticle(knowledge, kb));
    if (target === null) continue;
    known.set(target.id, target.article);
    if (target.article.withdrawn !== null) problems.push(withdrawnProblem(target));
  }
  if (roster !== null) {
    const doubts = rosterDoubts(roster.value, policy?.value ?? null, [...known.values()]);
    problems.push(...doubts.map((doubt) => rosterProblem(roster.input.name, doubt)));
  }
  const update = run.packages === undefined ? { packages: [], problems: [] } : await readUpdatePackages(run.packages);
  const inputs: ReportInput[] = [
    ...base.articles.map(({ source }): ReportInput => ({ name: source.name, sha256: source.sha256, kind: 'article' })),
    ...update.packages.map(
      ({ source, sha256: hash }): ReportInput => ({ name: source.name, sha256: hash, kind: 'package' }),
    ),
    ...(roster === null ? [] : [{ ...roster.input, kind: 'roster' as const }]),
    ...(policy === null ? [] : [{ ...policy.input, kind: 'policy' as const }]),
  ];
  return {
    targets: [...known.values()],
    knowledge,
    packages: update.packages,
    roster: roster?.value ?? null,
    policy: policy?.value ?? null,
    evaluatedAt: run.evaluatedAt.toISOString().replace('.000Z', 'Z'),
    inputs,
    captures: base.captures,
    problems: [...problems, ...update.problems],
  };
}

/** Nobody should be told to install what was taken back without knowing it. */
function withdrawnProblem({ id, article: { withdrawn, source } }: KnownArticle): InputProblem {
  const message = `${id} says that it was withdrawn ("${withdrawn?.text ?? ''}"); audit against what took its place`;
  return {
    code: 'target-withdrawn',
    severity: 'warning',
    input: source.name,
    line: withdrawn?.position?.start.line ?? null,
    message,
  };
}

function rosterProblem(input: string, { code, text }: RosterDoubt): InputProblem {
  return { code, severity: 'warning', input, line: null, message: text };
}

/** What a report says of how it was asked for. */
export function argumentsOf(run: AuditRun): AuditArguments {
  const { targets, inventory, packages = null, roster = null, policy = null, kbDir = knowledgeBaseNamed() } = run;
  return { targets: [...targets], inventory: [...inventory], packages, roster, policy, kbDir };
}

/** The run that made a report. @throws InputError when the report does not say it. */
export function runOf({ arguments: given, evaluatedAt, asOf }: Report, name: string): AuditRun {
  if (given === null) {
    throw new InputError(
      'no-arguments',
      name,
      'the report does not say by which paths it was made, so it cannot be made again',
    );
  }
  const { targets, inventory, packages, roster, policy, kbDir } = given;
  if (inventory.includes('-')) {
    const problem = 'its inventory came from standard input, which cannot be read again; audit a file in its place';
    throw new InputError('from-standard-input', name, problem);
  }
  return {
    targets,
    inventory,
    packages: packages ?? undefined,
    roster: roster ?? undefined,
    policy: policy ?? undefined,
    kbDir: kbDir ?? undefined,
    evaluatedAt: new Date(evaluatedAt),
    asOf: asOf ?? undefined,
  };
}

/** What an answer is about: a report.json, or the inputs of an audit. */
export type AuditSource = { readonly report: string } | { readonly run: AuditRun };

/** The run of a source, and the report where one was named. @throws InputError when the report cannot be read or made again. */
export async function sourceOf(from: AuditSource): Promise<{ run: AuditRun; given: ReadReport | null }> {
  if ('run' in from) return { run: from.run, given: null };
  const given = await readReport(from.report);
  return { run: runOf(given.report, given.name), given };
}

/** How the hosts of a run are read. */
export function inventoryOptions({ evaluatedAt }: Pick<AuditRun, 'evaluatedAt'>, policy: Policy | null) {
  const knownBy = new Date(`${evaluatedAt.toISOString().slice(0, 10)}T23:59:59.999Z`);
  return { readAt: evaluatedAt, knownBy, settings: policy?.inventory };
}

/** The inputs that a host was read from. */
export function inventoryInputs({ sources }: Pick<HostInventory, 'sources'>): ReportInput[] {
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
