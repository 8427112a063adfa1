import { type PreparedAudit, prepareAudit, type Subject, subjectOf } from '../../audit/index.js';
import type { ReportInput } from '../../model/generated/report.js';
import type { RosterHost } from '../../model/generated/roster.js';
import type { ReadFrame } from '../audit-frame.js';
import { futureProblems } from '../audit-run.js';
import type { InputProblem } from '../problem.js';
import { twinProblems } from '../twins.js';
import type { Alone, Fleet } from './fleet.js';
import { FleetInputs } from './fleet-inputs.js';

/** Where a host of the roll is found again: alone, as one of those that inventories which share names make, or in the roster alone. */
type Called = { readonly host: string } & (
  | { readonly number: number }
  | { readonly group: readonly number[]; readonly index: number }
  | { readonly entry: RosterHost }
);

/** Of most hosts nothing is said. */
const NOTHING: readonly InputProblem[] = [];

/** The roll of a fleet: who is called, in the order of a report, while one host at a time is in memory. */
export class FleetRoll {
  readonly #frame: ReadFrame;
  readonly #fleet: Fleet;
  readonly #inputs: FleetInputs;
  /** Inventories that are alone so far: the host as a report names it, its entry in the roster, and what is said of it. */
  readonly #alone = new Map<number, { host: string; entry: string | null; problems: readonly InputProblem[] }>();
  readonly #merged: Called[] = [];
  readonly #entries = new Set<string>();
  readonly #problems: InputProblem[] = [];
  readonly #prepared: PreparedAudit;

  /** Reads all inventories once. @throws NotInLines */
  constructor(frame: ReadFrame, fleet: Fleet) {
    this.#frame = frame;
    this.#fleet = fleet;
    this.#inputs = new FleetInputs(fleet);
    fleet.pass((one) => this.#note(one));
    const groups = fleet.groups();
    for (const group of groups) this.#merge(group);
    this.#prepared = prepareAudit(frame, fleet.shares(groups));
  }

  get prepared(): PreparedAudit {
    return this.#prepared;
  }

  /** How many inventories passed by. */
  get length(): number {
    return this.#fleet.length;
  }

  get inputs(): ReportInput[] {
    return [...this.#frame.inputs, ...this.#inputs.all()];
  }

  get problems(): InputProblem[] {
    const said = [...this.#alone.values()].flatMap(({ problems }) => problems);
    return [
      ...this.#problems,
      ...said,
      ...this.#fleet.problems,
      ...twinProblems(this.#called().map(({ host }) => host)),
    ];
  }

  /** Every host, sorted as in a report; each is read when it is asked for. */
  *subjects(): Generator<Subject> {
    const all = this.#called();
    for (const called of all.sort((a, b) => (a.host < b.host ? -1 : a.host > b.host ? 1 : 0))) yield this.#find(called);
  }

  #called(): Called[] {
    const alone = [...this.#alone].map(([number, { host }]): Called => ({ host, number }));
    for (const { entry } of this.#alone.values()) if (entry !== null) this.#entries.add(entry);
    const unseen = (this.#frame.roster?.hosts ?? [])
      .filter(({ host }) => !this.#entries.has(host))
      .map((entry): Called => ({ host: entry.host, entry }));
    return [...unseen, ...alone, ...this.#merged];
  }

  #note(one: Alone): void {
    const { host, number } = one;
    this.#inputs.note(host);
    const entry = this.#fleet.entryOf(host);
    const said = [...one.problems, ...futureProblems([host], this.#frame.evaluatedAt)];
    this.#alone.set(number, { host: entry ?? host.host, entry, problems: said.length === 0 ? NOTHING : said });
  }

  #merge(group: readonly number[]): void {
    for (const number of group) this.#alone.delete(number);
    for (const [index, subject] of this.#fleet.together(group, this.#problems).entries()) {
      for (const host of subject.inventories) this.#inputs.note(host);
      this.#problems.push(...futureProblems(subject.inventories, this.#frame.evaluatedAt));
      if (subject.entry !== null) this.#entries.add(subject.entry.host);
      this.#merged.push({ host: subject.host, group, index });
    }
  }

  #find(called: Called): Subject {
    if ('entry' in called) return subjectOf(called.entry, []);
    if ('number' in called) {
      const { host } = this.#fleet.alone(called.number);
      return subjectOf(this.#prepared.roster.hostOf(host), [host]);
    }
    const found = this.#fleet.together(called.group)[called.index];
    if (found === undefined) throw new Error(`${called.host} was there and is not any more`);
    return found;
  }
}
