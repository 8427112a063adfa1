import { emptyRules, fileRules, productRules, rowRules } from './findings/index.js';
import type { FindingStatus } from './findings/rule.js';
import { verdictRules } from './verdicts/index.js';
import type { Verdict } from './verdicts/rule.js';

/** What a list of finding rules is asked about. */
export type AskedOf = 'file' | 'rows' | 'product' | 'nothing';

/** Every rule of an audit. The first of a list that holds decides. */
export interface RuleBook {
  readonly verdicts: readonly { readonly name: string; readonly verdict: Verdict; readonly sentence: string }[];
  /** The lists in the order in which they are asked. */
  readonly findings: readonly {
    readonly of: AskedOf;
    readonly rules: readonly {
      readonly name: string;
      readonly code: string;
      readonly status: FindingStatus;
      readonly sentence: string;
    }[];
  }[];
}

/** The rules in the one order in which they are asked. Sentences have open words in braces. */
export function ruleBook(): RuleBook {
  const lists = [
    ['file', fileRules],
    ['rows', rowRules],
    ['product', productRules],
    ['nothing', emptyRules],
  ] as const;
  return {
    verdicts: verdictRules.map(({ name, verdict, sentence }) => ({ name, verdict, sentence })),
    findings: lists.map(([of, rules]) => ({
      of,
      rules: rules.map(({ name, code, status, sentence }) => ({ name, code, status, sentence })),
    })),
  };
}
