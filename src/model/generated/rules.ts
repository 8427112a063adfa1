// Generated from schemas/ by `npm run generate`. Do not edit.
/**
 * The rules of an audit in the order in which they are asked: what `rollcall rules --json` prints.
 */
export interface RulesDocument {
  /**
   * Rules that decide a verdict; the first that holds does.
   */
  verdicts: VerdictRuleText[];
  /**
   * Rules that decide a finding, in lists; of a list the first that holds does.
   */
  findings: FindingRules[];
}
/**
 * A rule.
 */
export interface VerdictRuleText {
  /**
   * Its name: the code of the reason.
   */
  name: string;
  /**
   * The verdict.
   */
  verdict:
    | 'not-applicable'
    | 'unknown'
    | 'superseded'
    | 'missing'
    | 'registered-not-effective'
    | 'mixed'
    | 'outdated'
    | 'incomplete'
    | 'compliant';
  /**
   * What the reason says, with open words in braces.
   */
  sentence: string;
}
/**
 * A list.
 */
export interface FindingRules {
  /**
   * What it is asked about: a file, what several rows of one name make of it, a product installed from it, or nothing of the kind.
   */
  of: 'file' | 'rows' | 'product' | 'nothing';
  /**
   * The rules.
   */
  rules: FindingRuleText[];
}
/**
 * A rule.
 */
export interface FindingRuleText {
  /**
   * Its name.
   */
  name: string;
  /**
   * The code of the reason; several rules may give one.
   */
  code: string;
  /**
   * The status.
   */
  status: 'current' | 'newer' | 'outdated' | 'absent' | 'unrecognised' | 'unverifiable';
  /**
   * What the reason says, with open words in braces.
   */
  sentence: string;
}
