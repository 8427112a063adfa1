import { isDay } from '../model/day.js';
import { InputError } from '../model/errors.js';
import type { Policy } from '../model/generated/policy.js';
import validatePolicy from '../model/generated/policy.validate.js';
import { readSettings } from '../model/settings/read.js';
import { inventoryFaults } from './column-maps.js';
import { LONGEST_DURATION } from './data/limits.js';
import { milliseconds } from './duration.js';
import type { Fault } from './fault.js';
import { roleKey } from './settings.js';

/**
 * Reads a policy (YAML 1.2 or JSON, UTF-8).
 * @throws InputError that names file, line and column: not UTF-8, not YAML, an unknown key, a waiver without expiry.
 */
export function parsePolicy(file: { readonly bytes: Uint8Array; readonly name: string }): Policy {
  const { value, place } = readSettings<Policy>(file, 'policy', validatePolicy);
  const [fault] = policyFaults(value, place);
  if (fault !== undefined) throw fault;
  return value;
}

/** Where something stands in the file. */
export type Place = (path: readonly string[]) => string;

/** All that is wrong in a policy and that a schema cannot say. */
export function policyFaults(policy: Policy, place: Place): InputError[] {
  const faults = [policyRoleFaults, durationFaults, waiverFaults, severityFaults, inventoryFaults];
  return faults
    .flatMap((of) => [...of(policy)])
    .map(({ path, problem }) => new InputError('policy-invalid', place(path), problem));
}

/** Roles are compared without case: which of two spellings would count is nobody's to guess. */
function* policyRoleFaults({ roles = {} }: Policy): Generator<Fault> {
  const seen = new Map<string, string>();
  for (const role of Object.keys(roles)) {
    const twin = seen.get(roleKey(role));
    const problem = `the role "${twin}" is the same, since roles are compared without case; put them together`;
    if (twin !== undefined) yield { path: ['roles', role], problem };
    seen.set(roleKey(role), role);
  }
}

/** Durations that end within the calendar. */
function* durationFaults({ maxInventoryAge, timeTolerance, due = {} }: Policy): Generator<Fault> {
  const all = [
    [['maxInventoryAge'], maxInventoryAge],
    [['timeTolerance'], timeTolerance],
    ...Object.entries(due).map(([name, text]) => [['due', name], text] as const),
  ] as const;
  for (const [path, text] of all) {
    if (text === undefined || (milliseconds(text) ?? 0) <= LONGEST_DURATION) continue;
    yield { path, problem: `${text} is longer than a hundred years; write less, or leave it out` };
  }
}

/** Days that exist, and ids that tell waivers apart. */
function* waiverFaults({ waivers = [] }: Policy): Generator<Fault> {
  const ids = new Set<string>();
  for (const [index, { id, granted, expires }] of waivers.entries()) {
    const fault = (key: string, problem: string): Fault => ({ path: ['waivers', String(index), key], problem });
    if (ids.has(id)) yield fault('id', `a second waiver with the id "${id}"; rename one`);
    ids.add(id);
    if (!isDay(expires)) yield fault('expires', `"${expires}" is no day; write 2009-01-31`);
    if (granted === undefined) continue;
    if (!isDay(granted)) yield fault('granted', `"${granted}" is no day; write 2009-01-31`);
    else if (isDay(expires) && granted > expires)
      yield fault('granted', `it expires on ${expires}, before it is granted; mend one of the days`);
  }
}

/** A severity without days would never be due, silently. */
function* severityFaults({ severity = {}, due = {} }: Policy): Generator<Fault> {
  const known = Object.keys(due).join(', ');
  for (const [target, name] of Object.entries(severity)) {
    if (Object.hasOwn(due, name)) continue;
    const problem = `no days are due for the severity "${name}"; add it to "due"${known === '' ? '' : `, or write one of ${known}`}`;
    yield { path: ['severity', target], problem };
  }
}
