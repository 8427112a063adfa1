/** What a run answers to the shell. */
export const EXIT = {
  /** Everything was read and the answer is clean. */
  clean: 0,
  /** Everything was read and the answer is "not clean". */
  notClean: 1,
  /** The question could not be answered: usage, or nothing readable. */
  unanswered: 2,
  /** Answered in part: some inputs failed, each is named. */
  partly: 3,
  /** A bug in rollcall. */
  bug: 70,
} as const;

/** What happened to the inputs of one run. */
export interface Tally {
  /** Inputs that were read. */
  read: number;
  /** Inputs that could not be read. */
  failed: number;
  /** Whether the answer is "not clean". */
  notClean: boolean;
}

/** The exit code of a run without a bug: the first that applies of 2, 3, 1, 0. */
export function exitCodeOf({ read, failed, notClean }: Tally): number {
  if (failed > 0) return read === 0 ? EXIT.unanswered : EXIT.partly;
  return notClean ? EXIT.notClean : EXIT.clean;
}
