import {
  countHost,
  countsOf,
  type PreparedAudit,
  prepareAudit,
  RosterIndex,
  type Subject,
  subjectOf,
  Tally,
} from '../audit/index.js';
import { NotInLines } from '../inventory/index.js';
import type { AuditCounts } from '../model/generated/counts.js';
import type { HostInventory } from '../model/generated/inventory.js';
import type { ReportInput } from '../model/generated/report.js';
import { type AuditRun, inventoryInputs, inventoryOptions, type ReadFrame, readFrame } from './audit-frame.js';
import { futureProblems, runAudit } from './audit-run.js';
import type { InputProblem } from './problem.js';
import { type Alone, Fleet } from './stream/fleet.js';

export interface CountAnswer {
  /** Null when there was no article or no host to audit. */
  readonly counts: AuditCounts | null;
  /** Inputs that failed, or are uncertain. */
  readonly problems: readonly InputProblem[];
  /** Whether the hosts passed by one at a time, so that memory did not grow with their files. */
  readonly streamed: boolean;
}

/**
 * Audits, and counts verdicts and findings. Hosts that are given in plain lines (NDJSON) pass by one at a time; any other input is read
 * as `runAudit` reads it. The numbers are the same.
 * @throws InputError as `runAudit`.
 */
export async function countAudit(run: AuditRun): Promise<CountAnswer> {
  const frame = await readFrame(run);
  const fleet =
    frame.targets.length === 0
      ? null
      : await Fleet.open(run.inventory, new RosterIndex(frame.roster), inventoryOptions(run, frame.policy));
  try {
    if (fleet !== null) return countFleet(frame, fleet);
  } catch (error) {
    if (!(error instanceof NotInLines)) throw error;
  } finally {
    fleet?.close();
  }
  const { report, policy, problems } = await runAudit(run);
  return { counts: report === null ? null : countsOf(report, policy), problems, streamed: false };
}

function countFleet(frame: ReadFrame, fleet: Fleet): CountAnswer {
  const problems: InputProblem[] = [...frame.problems];
  const files = new Set(fleet.paths.map(({ path }) => path));
  const inputs = new Map<string, ReportInput>();
  const note = (host: HostInventory): void => {
    // The hash of a file is known when all of it has passed by.
    for (const input of inventoryInputs(host))
      if (!files.has(input.name)) inputs.set(`${input.sha256} ${input.name}`, input);
  };
  /** Entries of the roster that inventories are of, each inventory alone so far. */
  const entries = new Map<number, string>();
  /** What is said of such hosts. */
  const said = new Map<number, readonly InputProblem[]>();
  let count = new Count(prepareAudit(frame));
  fleet.pass((one) => {
    const { host, number } = one;
    note(host);
    const remarks = [...one.problems, ...futureProblems([host], frame.evaluatedAt)];
    if (remarks.length > 0) said.set(number, remarks);
    count.alone(one);
    const entry = fleet.entryOf(host);
    if (entry !== null) entries.set(number, entry);
  });
  const answer = { problems, streamed: true };
  if (fleet.length === 0) return { ...answer, counts: null, problems: [...problems, ...fleet.problems] };
  const groups = fleet.groups();
  const shares = fleet.shares(groups);
  if (shares.some(({ files }) => files.some(({ packageCode }) => packageCode !== null))) {
    // What the packages of a share are counts for hosts that passed before it.
    count = new Count(prepareAudit(frame, shares));
    const together = new Set(groups.flat());
    for (let number = 0; number < fleet.length; number += 1) {
      if (!together.has(number)) count.alone(fleet.alone(number));
    }
  }
  const called = new Set<string>();
  for (const group of groups) {
    for (const number of group) {
      said.delete(number);
      entries.delete(number);
      if (count.has(number)) count.takeBack(fleet.alone(number));
    }
    for (const subject of fleet.together(group, problems)) {
      for (const host of subject.inventories) note(host);
      problems.push(...futureProblems(subject.inventories, frame.evaluatedAt));
      count.add(subject);
      if (subject.entry !== null) called.add(subject.entry.host);
    }
  }
  for (const entry of entries.values()) called.add(entry);
  for (const entry of frame.roster?.hosts ?? []) if (!called.has(entry.host)) count.add(subjectOf(entry, []));
  problems.push(...[...said.values()].flat(), ...fleet.problems);
  const read = fleet.paths.map(({ path, sha256 }): ReportInput => ({ name: path, sha256, kind: 'inventory' }));
  return { ...answer, counts: count.result([...frame.inputs, ...read, ...inputs.values()]) };
}

/** Hosts that were counted, with a way back. */
class Count {
  readonly #prepared: PreparedAudit;
  readonly #tally: Tally;
  /** Numbers of the inventories that were counted as hosts of their own. */
  readonly #alone = new Set<number>();

  constructor(prepared: PreparedAudit) {
    this.#prepared = prepared;
    this.#tally = new Tally(prepared.targets.map(({ id }) => id));
  }

  alone({ host, number }: Alone): void {
    this.add(this.#single(host));
    this.#alone.add(number);
  }

  has(number: number): boolean {
    return this.#alone.has(number);
  }

  add(subject: Subject): void {
    this.#tally.add(countHost(this.#prepared, subject));
  }

  takeBack({ host }: Alone): void {
    this.#tally.add(countHost(this.#prepared, this.#single(host)), -1);
  }

  result(inputs: readonly ReportInput[]) {
    return this.#tally.result(this.#prepared, inputs);
  }

  #single(host: HostInventory): Subject {
    return subjectOf(this.#prepared.roster.hostOf(host), [host]);
  }
}
