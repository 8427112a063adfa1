import { fileKey } from '../model/filename.js';
import type { HostFile } from '../model/generated/inventory.js';
import type { Clock } from '../model/zone.js';
import { compareMoments, type Moment, momentOf } from './time.js';

/** What a package on a share or in the folder of the update says of itself. */
export type PackageFile = Pick<HostFile, 'name' | 'size' | 'modified' | 'packageCode'>;

/** Packages by name, for the question which package code belongs to a row. */
export class PackageIndex {
  readonly #tolerance: number;
  readonly #byKey = new Map<string, { size: number; moment: Moment; code: string }[]>();
  readonly #names = new Map<string, string[]>();

  /** @param tolerance milliseconds; times closer than this are equal. */
  constructor(tolerance: number) {
    this.#tolerance = tolerance;
  }

  /** Adds a package. One without code, size or time ties no code to a row, and is left out. */
  add({ name, size, modified, packageCode }: PackageFile, clock: Clock): void {
    const moment = modified === null ? null : momentOf(modified, clock);
    if (size === null || moment === null || packageCode === null) return;
    const key = fileKey(name);
    const code = packageCode.toUpperCase();
    const known = this.#byKey.get(key) ?? [];
    known.push({ size, moment, code });
    this.#byKey.set(key, known);
    const names = this.#names.get(code) ?? [];
    if (!names.includes(key)) this.#names.set(code, [...names, key]);
  }

  /** The keys of the names under which packages with a code are known. */
  namesOf(code: string): readonly string[] {
    return this.#names.get(code) ?? [];
  }

  /** The codes of the packages of a name whose size and time equal those of a row. */
  codesOf(key: string, size: number | null, moment: Moment | null): ReadonlySet<string> {
    const codes = new Set<string>();
    if (moment === null) return codes;
    for (const candidate of this.#byKey.get(key) ?? []) {
      if (candidate.size !== size) continue;
      if (compareMoments(candidate.moment, moment, this.#tolerance) === 'equal') codes.add(candidate.code);
    }
    return codes;
  }
}
