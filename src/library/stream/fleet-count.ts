import { prepareAudit, subjectOf } from '../../audit/index.js';
import type { AuditCounts } from '../../model/generated/counts.js';
import type { ReadFrame } from '../audit-frame.js';
import { futureProblems } from '../audit-run.js';
import type { InputProblem } from '../problem.js';
import { twinProblems } from '../twins.js';
import { Count } from './count.js';
import type { Alone, Fleet } from './fleet.js';
import { FleetInputs } from './fleet-inputs.js';

/** The count of one fleet: each host as it passes by, then what turned out to belong together, then who never came. */
export class FleetCount {
  readonly #frame: ReadFrame;
  readonly #fleet: Fleet;
  readonly #inputs: FleetInputs;
  readonly #problems: InputProblem[] = [];
  /** Of inventories that are alone so far: what is said of them, and the entries of the roster that they are of. */
  readonly #said = new Map<number, readonly InputProblem[]>();
  readonly #entries = new Map<number, string>();
  /** Names of hosts: of inventories that are alone so far, and of those that were merged or are in the roster alone. */
  readonly #names = new Map<number, string>();
  readonly #otherNames: string[] = [];
  /** Entries of the roster that merged inventories are of. */
  readonly #called = new Set<string>();
  #count: Count;

  constructor(frame: ReadFrame, fleet: Fleet) {
    this.#frame = frame;
    this.#fleet = fleet;
    this.#inputs = new FleetInputs(fleet);
    this.#count = new Count(prepareAudit(frame));
  }

  /** @returns the numbers, null where no host passed by, and what was wrong. @throws NotInLines */
  run(): { counts: AuditCounts | null; problems: readonly InputProblem[] } {
    this.#fleet.pass((one) => this.#pass(one));
    if (this.#fleet.length === 0) return { counts: null, problems: this.#fleet.problems };
    const groups = this.#fleet.groups();
    this.#learnPackages(groups);
    for (const group of groups) this.#merge(group);
    this.#callTheRest();
    const problems = [
      ...this.#problems,
      ...[...this.#said.values()].flat(),
      ...this.#fleet.problems,
      ...twinProblems([...this.#names.values(), ...this.#otherNames]),
    ];
    return { counts: this.#count.result([...this.#frame.inputs, ...this.#inputs.all()]), problems };
  }

  #pass(one: Alone): void {
    const { host, number } = one;
    this.#inputs.note(host);
    const remarks = [...one.problems, ...futureProblems([host], this.#frame.evaluatedAt)];
    if (remarks.length > 0) this.#said.set(number, remarks);
    const entry = this.#fleet.entryOf(host);
    if (entry !== null) this.#entries.set(number, entry);
    this.#names.set(number, entry ?? host.host);
    this.#count.alone(one);
  }

  /** What the packages of a share are counts for hosts that passed before it, too: then all are counted again. */
  #learnPackages(groups: readonly (readonly number[])[]): void {
    const shares = this.#fleet.shares(groups);
    if (!shares.some(({ files }) => files.some(({ packageCode }) => packageCode !== null))) return;
    this.#count = new Count(prepareAudit(this.#frame, shares));
    const together = new Set(groups.flat());
    for (let number = 0; number < this.#fleet.length; number += 1) {
      if (!together.has(number)) this.#count.alone(this.#fleet.alone(number));
    }
  }

  #merge(group: readonly number[]): void {
    for (const number of group) {
      this.#said.delete(number);
      this.#entries.delete(number);
      this.#names.delete(number);
      if (this.#count.has(number)) this.#count.takeBack(this.#fleet.alone(number));
    }
    for (const subject of this.#fleet.together(group, this.#problems)) {
      for (const host of subject.inventories) this.#inputs.note(host);
      this.#problems.push(...futureProblems(subject.inventories, this.#frame.evaluatedAt));
      this.#count.add(subject);
      this.#otherNames.push(subject.host);
      if (subject.entry !== null) this.#called.add(subject.entry.host);
    }
  }

  /** Hosts of the roster without an inventory. */
  #callTheRest(): void {
    for (const entry of this.#entries.values()) this.#called.add(entry);
    for (const entry of this.#frame.roster?.hosts ?? [])
      if (!this.#called.has(entry.host)) {
        this.#count.add(subjectOf(entry, []));
        this.#otherNames.push(entry.host);
      }
  }
}
