const MILLISECONDS: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
]);
const DURATION = /^(\d+)([a-z]+)$/;

/** The number and the unit of a duration ("30d"), as they are written; null when the text is no number with a unit. */
export function durationParts(text: string): { readonly number: number; readonly unit: string } | null {
  const [, number, unit] = DURATION.exec(text) ?? [];
  return number === undefined || unit === undefined ? null : { number: Number(number), unit };
}

/**
 * Reads a duration of a policy.
 * @param text a whole number and a unit, such as "30d" or "2s": ms, s, m, h, d (of 24 hours).
 * @returns milliseconds; null when the text is no duration.
 */
export function milliseconds(text: string): number | null {
  const parts = durationParts(text);
  const length = parts === null ? undefined : MILLISECONDS.get(parts.unit);
  return parts === null || length === undefined ? null : parts.number * length;
}
