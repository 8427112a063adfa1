import type { Silencing } from '../../../model/generated/lint.js';
import type { Facts, Problem } from '../../types.js';

/** The names of all rules; each is a file beside this folder. */
export type RuleName = Silencing['rule'];

/** What a rule says of one edge, circle, article or file; the severity is that of the rule unless given. */
export type Finding = Omit<Problem, 'rule' | 'severity' | 'files'> & Partial<Pick<Problem, 'severity' | 'files'>>;

/** Looks at a whole knowledge base. */
export interface Rule {
  readonly name: RuleName;
  readonly severity: Problem['severity'];
  /** What it finds, for people: one clause. */
  readonly finds: string;
  /** One finding for each edge, circle, article or file concerned. Never throws, whatever the articles say. */
  readonly find: (facts: Facts) => readonly Finding[];
}
