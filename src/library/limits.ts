/** What the reading of one capture may cost. Beyond it, it is ended and refused. */
export const PARSE_LIMITS = {
  /** Milliseconds. What the limits of a capture let through takes less than two seconds on an idle machine; this is for busy ones, and for what nobody thought of. */
  milliseconds: 30_000,
  /** Bytes of a capture that is read on the caller's thread; the largest real one has 0.3 MB. More is read by a thread of its own. */
  onThisThread: 1024 * 1024,
  /** Megabytes of heap of that thread. */
  heap: 512,
} as const;
