import { measure } from './adapters/packages/measure.js';
import type { InventoryEntry, InventoryProblem, PackageReading, PackageRecord } from './door.js';
import { foldersOf } from './input/folders.js';
import { tidy } from './input/remarks.js';

/**
 * Reads every package under some roots (folders are walked): the own packages of an update, for `audit --packages`. A package
 * that cannot be read is listed without codes, with a problem.
 */
export function readPackages(roots: readonly InventoryEntry[]): PackageReading {
  const packages: PackageRecord[] = [];
  const problems: InventoryProblem[] = [];
  for (const file of foldersOf(roots).flatMap(({ files }) => files)) {
    const { name, size, modified, sha256, facts, isPackage, remarks } = measure(file);
    for (const { code, severity, message } of remarks.map(tidy))
      problems.push({ code, severity, input: file.path, line: null, message });
    if (!isPackage) continue;
    packages.push({
      name,
      size,
      modified,
      sha256,
      packageCode: facts?.packageCode ?? null,
      productCode: facts?.productCode ?? null,
      upgradeCode: facts?.upgradeCode ?? null,
      version: facts?.version ?? null,
      source: { name: file.path, line: null },
    });
  }
  return { packages, problems };
}
