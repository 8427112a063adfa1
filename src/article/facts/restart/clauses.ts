import type { Manuscript } from '../../manuscript.js';

/** The clauses of a sentence about restarts: "restart X on each server, and restart Y" has one for each, as has what stands behind "but". */
export const clausesOf = (value: string, { words }: Manuscript): string[] =>
  value.split(words.phrases.but).flatMap((clause) => clause.split(words.phrases.restartNext));
