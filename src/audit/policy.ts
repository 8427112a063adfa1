import { isDay } from '../model/day.js';
import { InputError } from '../model/errors.js';
import type { Policy } from '../model/generated/policy.js';
import validatePolicy from '../model/generated/policy.validate.js';
import { readSettings } from '../model/settings/read.js';

/**
 * Reads a policy (YAML 1.2 or JSON, UTF-8).
 * @throws InputError that names file, line and column: not UTF-8, not YAML, an unknown key, a waiver without expiry.
 */
export function parsePolicy(file: { readonly bytes: Uint8Array; readonly name: string }): Policy {
  const { value, place } = readSettings<Policy>(file, 'policy', validatePolicy);
  checkWaivers(value, place);
  return value;
}

/** What a schema cannot say: a last day that exists, and ids that tell waivers apart. */
function checkWaivers(policy: Policy, place: (path: readonly string[]) => string): void {
  const ids = new Set<string>();
  for (const [index, { id, expires }] of (policy.waivers ?? []).entries()) {
    const at = (key: string): string => place(['waivers', String(index), key]);
    if (ids.has(id))
      throw new InputError('policy-invalid', at('id'), `a second waiver with the id "${id}"; rename one`);
    ids.add(id);
    if (!isDay(expires))
      throw new InputError('policy-invalid', at('expires'), `"${expires}" is no day; write 2009-01-31`);
  }
}
