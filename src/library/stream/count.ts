import { countHost, type PreparedAudit, type Subject, subjectOf, Tally } from '../../audit/index.js';
import type { HostInventory } from '../../model/generated/inventory.js';
import type { ReportInput } from '../../model/generated/report.js';
import type { Alone } from './fleet.js';

/** Hosts that were counted, with a way back. */
export class Count {
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
