import {
  type InventoryOptions,
  type InventoryProblem,
  type InventoryReading,
  type PackageRecord,
  readInventory,
  readPackages,
} from '../inventory/index.js';
import type { HostInventory } from '../model/generated/inventory.js';
import { type Entry, openInputs } from '../store/index.js';
import { asProblem, type InputProblem } from './problem.js';

/**
 * Reads host data from files, folders or "-". A path that cannot be opened, or gives no host at all, is among the problems as an
 * error; one file among others that is no host data is a warning.
 */
export async function readHosts(
  paths: readonly string[],
  options: InventoryOptions,
): Promise<{ hosts: readonly HostInventory[]; problems: readonly InputProblem[] }> {
  const { roots, problems: unopened } = await openInputs(paths);
  const reading = readInventory(roots, options);
  const silent = roots.filter((root) => !gave(root, reading));
  const problems = reading.problems.filter(({ input }) => !silent.some((root) => isWithin(input, root)));
  return {
    hosts: reading.hosts,
    problems: [...unopened.map(asProblem), ...problems, ...silent.map((root) => nothingIn(root, reading.problems))],
  };
}

/** Reads the packages of an update, which tie package codes to the rows of its file table. */
export async function readUpdatePackages(
  path: string,
): Promise<{ packages: readonly PackageRecord[]; problems: readonly InputProblem[] }> {
  const { roots, problems: unopened } = await openInputs([path]);
  const { packages, problems: unread } = readPackages(roots);
  const problems = [...unopened.map(asProblem), ...unread];
  if (packages.length === 0 && problems.length === 0) {
    const message =
      'there is no Windows Installer package (.msi) here; name the folder with the packages of the update';
    problems.push({ code: 'nothing-readable', severity: 'error', input: path, line: null, message });
  }
  return { packages, problems };
}

/** Whether a root gave a host, or an error that says why not. */
function gave(root: Entry, { hosts, problems }: InventoryReading): boolean {
  return (
    hosts.some(({ sources }) => sources.some(({ name }) => isWithin(name, root))) ||
    problems.some(({ severity, input }) => severity === 'error' && isWithin(input, root))
  );
}

/** One error in place of what was said about each file of a root that gave nothing. */
function nothingIn(root: Entry, problems: readonly InventoryProblem[]): InputProblem {
  const said = problems.find(({ input }) => input === root.path);
  if (said !== undefined) return { ...said, severity: 'error' };
  const message =
    'nothing here is host data that is known; name a folder of packages, or exports (see `rollcall inventory --help`)';
  return { code: 'nothing-readable', severity: 'error', input: root.path, line: null, message };
}

function isWithin(path: string, root: Entry): boolean {
  return path === root.path || path.startsWith(`${root.path.replace(/\/$/, '')}/`);
}
