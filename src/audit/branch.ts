import type { FileRow } from '../model/generated/article.js';
import {
  BRANCH_NUMBERS,
  LIMITED_BRANCH,
  RELEASE_IN_THIRD,
  SERVICE_PACK_STARTS,
  UNORDERED_BUILDS,
} from './data/branches.js';

/**
 * Whether two versions count in one line, so that the higher one holds what the lower one holds. In doubt they do not.
 * @param left a dotted version, such as "8.1.240.6".
 */
export function isSameBranch(left: string, right: string): boolean {
  const a = numbersOf(left);
  const b = numbersOf(right);
  const [major, minor] = a;
  if (major !== b[0] || minor !== b[1]) return false;
  const isNamed = Math.max(a[2], b[2]) >= BRANCH_NUMBERS.namesRelease;
  if (!isNamed && !RELEASE_IN_THIRD.some(([first, second]) => first === major && second === minor)) return true;
  if (a[2] !== b[2]) return false;
  if (UNORDERED_BUILDS.has(a[2])) return a[3] === b[3];
  return stretchOf(a) === stretchOf(b);
}

/**
 * Whether a row is of the limited branch by its words alone, since its numbers do not tell. A higher version may then be of the general
 * branch, which lacks what the limited one has; not so where another row gives the general branch the same.
 * @param rows all rows of the file.
 */
export function isLimitedAlone(row: FileRow, rows: readonly FileRow[]): boolean {
  const { version } = row;
  if (version === null || !isLimited(row) || numbersOf(version)[3] >= BRANCH_NUMBERS.limitedFrom) return false;
  return !rows.some((other) => !isLimited(other) && other.version !== null && isSameBranch(other.version, version));
}

function isLimited({ serviceBranch, folder }: FileRow): boolean {
  return [serviceBranch, folder].some((words) => words !== null && LIMITED_BRANCH.test(words));
}

type Numbers = readonly [number, number, number, number];

function numbersOf(version: string): Numbers {
  const [major = 0, minor = 0, build = 0, revision = 0] = version.split('.').map(Number);
  return [major, minor, build, revision];
}

/** Which stretch of fourth numbers a version is in. */
function stretchOf([, , build, revision]: Numbers): number {
  if (revision >= BRANCH_NUMBERS.limitedFrom) return -1;
  return (SERVICE_PACK_STARTS.get(build) ?? []).filter((start) => start <= revision).length;
}
