const MIB = 1024 * 1024;

/** What the store is ready to read. Beyond a limit it says so and reads nothing, so memory and time stay bounded. */
export const LIMITS = {
  /** Bytes of one capture of an article. The largest published ones stay below 3 MiB. */
  articleBytes: 32 * MIB,
  /** Bytes of a roster, a policy or a report given as input. */
  documentBytes: 64 * MIB,
  /** Bytes of any other file that is read as a whole; larger ones are read through `open()`, piece by piece. */
  fileBytes: 512 * MIB,
  /** Bytes from standard input, which has to be held in memory. */
  stdinBytes: 512 * MIB,
  /** Folders inside folders, counted from the one that was named. */
  depth: 64,
  /** Files and folders below one named folder. */
  entries: 500_000,
} as const;
