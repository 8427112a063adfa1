import type { Counts, VerdictRecord } from '../../model/generated/report.js';
import type { Age } from '../age.js';
import type { Scope } from '../scope.js';

export type Verdict = VerdictRecord['verdict'];

/** What is known of one host and one article: what the rules decide on. */
export interface HostFacts {
  readonly scope: Scope;
  readonly age: Age['state'];
  /** Findings by status; all of them are of required files. */
  readonly counts: Counts;
  /** How many files are required. */
  readonly required: number;
  /** What says that the article is installed, in words; null when nothing does. */
  readonly registration: string | null;
}

/** A rule that decides a verdict. The first that holds decides. */
export interface VerdictRule {
  /** Unique; also the code of the reason. */
  readonly name: string;
  readonly verdict: Verdict;
  /** What the reason says, with open words in braces: article, host, required, each count, registration, age. */
  readonly sentence: string;
  holds(facts: HostFacts): boolean;
}
