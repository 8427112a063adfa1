import type { HostInventory } from '../../model/generated/inventory.js';
import type { ReportInput } from '../../model/generated/report.js';
import { inventoryInputs } from '../audit-frame.js';
import type { Fleet } from './fleet.js';

/** What the hosts of a fleet were read from. */
export class FleetInputs {
  readonly #fleet: Fleet;
  readonly #files: ReadonlySet<string>;
  readonly #more = new Map<string, ReportInput>();

  constructor(fleet: Fleet) {
    this.#fleet = fleet;
    this.#files = new Set(fleet.paths.map(({ path }) => path));
  }

  /** The hash of a file is known when all of it has passed by: the files themselves join at the end. */
  note(host: HostInventory): void {
    for (const input of inventoryInputs(host))
      if (!this.#files.has(input.name)) this.#more.set(`${input.sha256} ${input.name}`, input);
  }

  /** All of them, when all hosts have passed by. */
  all(): ReportInput[] {
    const read = this.#fleet.paths.map(({ path, sha256 }): ReportInput => ({ name: path, sha256, kind: 'inventory' }));
    return [...read, ...this.#more.values()];
  }
}
