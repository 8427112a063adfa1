// Generated from schemas/ by `npm run generate`. Do not edit.
/**
 * The lint.yaml, lint.yml or lint.json of a knowledge base: which problems its keeper knows and accepts for a time.
 */
export interface LintSettings {
  /**
   * Each entry silences one rule for one article.
   */
  silence: Silencing[];
}
/**
 * Problems of one rule that concern one article are known and accepted.
 */
export interface Silencing {
  /**
   * The rule.
   */
  rule:
    | 'self-loop'
    | 'cycle'
    | 'dangling-target'
    | 'date-inversion'
    | 'one-sided'
    | 'ordinal-gap'
    | 'ordinal-clash'
    | 'cumulative-claim'
    | 'contradiction'
    | 'withdrawn'
    | 'stale-capture'
    | 'capture-differs'
    | 'unlisted-file';
  /**
   * The article: one of those that the problem names.
   */
  article: string;
  /**
   * Why it is accepted.
   */
  reason: string;
  /**
   * ISO 8601 date, last day on which it holds.
   */
  expires: string;
}
