import {
  type InventoryOptions,
  type InventoryProblem,
  type InventoryReading,
  readInventory,
} from '../inventory/index.js';
import { openInputs } from '../store/index.js';

/** Reads host data from some PATHs. A PATH that cannot be found or opened is among the problems. */
export async function readHosts(paths: readonly string[], options: InventoryOptions): Promise<InventoryReading> {
  const { roots, problems } = await openInputs(paths);
  const unopened = problems.map(
    ({ code, input, problem }): InventoryProblem => ({ code, severity: 'error', input, line: null, message: problem }),
  );
  const reading = readInventory(roots, options);
  return { hosts: reading.hosts, problems: [...unopened, ...reading.problems] };
}
