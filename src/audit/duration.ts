const MILLISECONDS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const DURATION = /^(\d+)(ms|s|m|h|d)$/;

/**
 * Reads a duration of a policy.
 * @param text a whole number and a unit, such as "30d" or "2s": ms, s, m, h, d (of 24 hours).
 * @returns milliseconds; null when the text is no duration.
 */
export function milliseconds(text: string): number | null {
  const [, number, unit] = DURATION.exec(text) ?? [];
  if (number === undefined || !isUnit(unit)) return null;
  return Number(number) * MILLISECONDS[unit];
}

function isUnit(text: string | undefined): text is keyof typeof MILLISECONDS {
  return text !== undefined && text in MILLISECONDS;
}
