/**
 * What one capture may cost. Each limit is checked before the library that would suffer from more; a capture beyond one is
 * refused with an InputError that names it. Real articles stay far below: the largest capture seen has 0.3 MB and 11 levels.
 */
export const LIMITS = {
  /** Bytes of one capture. */
  bytes: 64 * 1024 * 1024,
  /** Nesting of elements, lists and quotes that is followed; what lies deeper is read as if it stood at this depth. */
  depth: 200,
} as const;
