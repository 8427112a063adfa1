/** A version as numbers: "08.01.0240.006" is [8, 1, 240, 6]. */
const DOTTED = /^\d+(?:\.\d+)*$/;

/**
 * Compares two dotted versions number by number; a missing part counts as 0, leading zeros do not count.
 * @returns negative, 0 or positive as `left` is lower, equal or higher; null when either is not a dotted number.
 */
export function compareVersions(left: string, right: string): number | null {
  if (!DOTTED.test(left) || !DOTTED.test(right)) return null;
  const a = left.split('.').map(BigInt);
  const b = right.split('.').map(BigInt);
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const x = a[i] ?? 0n;
    const y = b[i] ?? 0n;
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
