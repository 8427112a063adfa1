import type { Policy } from '../../model/generated/policy.js';
import validatePolicy from '../../model/generated/policy.validate.js';
import { readAllOfSettings } from '../../model/settings/read.js';
import { type Place, policyFaults } from '../policy.js';

export { type PolicyDoubt, policyDoubts } from './doubts.js';
export { type PolicySentence, policySentences } from './sentences.js';

/** A policy with all that is wrong in it. */
export interface CheckedPolicy {
  /** What is left without the parts that are wrong; null when nothing is. */
  readonly policy: Policy | null;
  /** What an audit would refuse: each with its place in `input`. */
  readonly faults: ReturnType<typeof policyFaults>;
  readonly place: Place;
}

/**
 * Reads a policy as far as it goes.
 * @throws InputError when it cannot be read at all: no UTF-8, no YAML, nested too deep.
 */
export function checkPolicy(file: { readonly bytes: Uint8Array; readonly name: string }): CheckedPolicy {
  const { value, problems, place } = readAllOfSettings<Policy>(file, 'policy', validatePolicy);
  const faults = value === null ? [] : policyFaults(value, place);
  return { policy: value, faults: [...problems, ...faults], place };
}
