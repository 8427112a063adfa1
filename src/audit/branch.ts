import { BRANCH_NUMBERS } from './data/branches.js';

/**
 * Whether two versions count in one line, so that the higher one holds what the lower one holds. In doubt they do not.
 * @param left a dotted version, such as "8.1.240.6".
 */
export function isSameBranch(left: string, right: string): boolean {
  const a = left.split('.').map(Number);
  const b = right.split('.').map(Number);
  if ((a[0] ?? 0) !== (b[0] ?? 0) || (a[1] ?? 0) !== (b[1] ?? 0)) return false;
  const { namesRelease, limitedFrom } = BRANCH_NUMBERS;
  if (Math.max(a[2] ?? 0, b[2] ?? 0) < namesRelease) return true;
  return a[2] === b[2] && (a[3] ?? 0) >= limitedFrom === (b[3] ?? 0) >= limitedFrom;
}
