import type { FindingRule } from './rule.js';

/** What the rows of one name make of one file. */
export interface RowFacts {
  /** The findings that the rows would give, each once. */
  readonly statuses: readonly string[];
}

/** An article may list one name for several platforms or branches. */
export const rowsDisagree: FindingRule<RowFacts> = {
  name: 'rows-disagree',
  code: 'rows-disagree',
  status: 'unrecognised',
  sentence: '{article} lists several builds under {file}, by which it would be {statuses}: {seen}.',
  holds: () => true,
  grade: () => null,
};
