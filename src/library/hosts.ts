import { type InventoryOptions, type PackageRecord, readInventory, readPackages } from '../inventory/index.js';
import type { HostInventory } from '../model/generated/inventory.js';
import { openInputs } from '../store/index.js';
import { asProblem, type InputProblem } from './problem.js';

/** Reads host data from files, folders or "-". A path that cannot be opened is among the problems. */
export async function readHosts(
  paths: readonly string[],
  options: InventoryOptions,
): Promise<{ hosts: readonly HostInventory[]; problems: readonly InputProblem[] }> {
  const { roots, problems } = await openInputs(paths);
  const reading = readInventory(roots, options);
  return { hosts: reading.hosts, problems: [...problems.map(asProblem), ...reading.problems] };
}

/** Reads the packages of an update, which tie package codes to the rows of its file table. */
export async function readUpdatePackages(
  path: string,
): Promise<{ packages: readonly PackageRecord[]; problems: readonly InputProblem[] }> {
  const { roots, problems } = await openInputs([path]);
  const reading = readPackages(roots);
  return { packages: reading.packages, problems: [...problems.map(asProblem), ...reading.problems] };
}
