/** Bounds on rosters, far beyond any real one. */
export const INPUT_LIMITS = {
  /** A roster of 100,000 hosts takes about 10 MB. */
  bytes: 64 * 1024 * 1024,
} as const;
