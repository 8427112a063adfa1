import type { Finding } from '../../model/generated/report.js';
import type { Grade } from '../grade.js';
import type { Listing } from '../listings.js';

export type FindingStatus = Finding['status'];

/** A rule that decides a finding. The first of its list that holds decides. */
export interface FindingRule<Facts> {
  /** Unique among all rules. */
  readonly name: string;
  /** The code of the reason: several rules may give one. */
  readonly code: string;
  /** What the finding is; "current" and "newer" become "unverifiable" where the evidence is weaker than the policy asks. */
  readonly status: FindingStatus;
  /** What the reason says, with open words in braces. */
  readonly sentence: string;
  holds(facts: Facts): boolean;
  /** Fields of the record on which it rests; left out: those of its grade, else those by which a known build was recognised. */
  readonly rests?: readonly string[];
  /** The evidence on which the finding rests; null when it has no grade. */
  grade(facts: Facts): Grade | null;
}

/** What is known where a host shows no trace of a file. */
export interface EmptyFacts {
  /** Whether there is an inventory of the host. */
  readonly inventory: boolean;
  /** Whether the inventory has a list that would have shown the file, and whether that list was read whole. */
  readonly listing: Listing['state'];
}
