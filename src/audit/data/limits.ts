/** Bounds on rosters, far beyond any real one. */
export const INPUT_LIMITS = {
  /** A roster of 100,000 hosts takes about 10 MB. */
  bytes: 64 * 1024 * 1024,
  /** Hosts of an inventory of Ansible, where a range of a few characters stands for many. */
  hosts: 200_000,
} as const;

/** Milliseconds of the longest duration that a policy may name: 100 years, so that a day that is due is one of the calendar. */
export const LONGEST_DURATION = 36_525 * 86_400_000;
