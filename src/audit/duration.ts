const MILLISECONDS: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
]);
const DURATION = /^(\d+)([a-z]+)$/;

/**
 * Reads a duration of a policy.
 * @param text a whole number and a unit, such as "30d" or "2s": ms, s, m, h, d (of 24 hours).
 * @returns milliseconds; null when the text is no duration.
 */
export function milliseconds(text: string): number | null {
  const [, number, unit = ''] = DURATION.exec(text) ?? [];
  const length = MILLISECONDS.get(unit);
  return length === undefined ? null : Number(number) * length;
}
