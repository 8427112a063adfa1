import { isDay } from '../model/day.js';
import { InputError } from '../model/errors.js';
import type { Policy } from '../model/generated/policy.js';
import validatePolicy from '../model/generated/policy.validate.js';
import { readSettings } from '../model/settings/read.js';
import { checkInventory } from './column-maps.js';

/**
 * Reads a policy (YAML 1.2 or JSON, UTF-8).
 * @throws InputError that names file, line and column: not UTF-8, not YAML, an unknown key, a waiver without expiry.
 */
export function parsePolicy(file: { readonly bytes: Uint8Array; readonly name: string }): Policy {
  const { value, place } = readSettings<Policy>(file, 'policy', validatePolicy);
  checkWaivers(value, place);
  checkSeverities(value, place);
  checkInventory(value, place);
  return value;
}

/** Where something stands in the file. */
type Place = (path: readonly string[]) => string;

/** What a schema cannot say: days that exist, and ids that tell waivers apart. */
function checkWaivers({ waivers = [] }: Policy, place: Place): void {
  const ids = new Set<string>();
  for (const [index, { id, granted, expires }] of waivers.entries()) {
    const refuse = (key: string, problem: string): never => {
      throw new InputError('policy-invalid', place(['waivers', String(index), key]), problem);
    };
    if (ids.has(id)) refuse('id', `a second waiver with the id "${id}"; rename one`);
    ids.add(id);
    if (!isDay(expires)) refuse('expires', `"${expires}" is no day; write 2009-01-31`);
    if (granted === undefined) continue;
    if (!isDay(granted)) refuse('granted', `"${granted}" is no day; write 2009-01-31`);
    if (granted > expires) refuse('granted', `it expires on ${expires}, before it is granted; mend one of the days`);
  }
}

/** A severity without days would never be due, silently. */
function checkSeverities({ severity = {}, due = {} }: Policy, place: Place): void {
  for (const [target, name] of Object.entries(severity)) {
    if (Object.hasOwn(due, name)) continue;
    const known = Object.keys(due).join(', ');
    const problem = `no days are due for the severity "${name}"; add it to "due"${known === '' ? '' : `, or write one of ${known}`}`;
    throw new InputError('policy-invalid', place(['severity', target]), problem);
  }
}
