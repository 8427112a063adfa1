import { parseRoster } from '../../../src/audit/index.js';
import { InputError } from '../../../src/model/errors.js';
import type { RosterHost } from '../../../src/model/generated/roster.js';
import validateRoster from '../../../src/model/generated/roster.validate.js';

/** The hosts of a roster, which fits its schema. */
export function hostsIn(text: string, name: string): RosterHost[] {
  const roster = parseRoster({ bytes: new TextEncoder().encode(text), name });
  if (!validateRoster(roster)) throw new Error(JSON.stringify(validateRoster.errors));
  return roster.hosts;
}

/** The message of the InputError that a roster gives, else "accepted". */
export function refusal(text: string, name: string): string {
  return errorIn(new TextEncoder().encode(text), name)?.message ?? 'accepted';
}

/** The InputError that a roster gives; null when it is accepted. */
export function errorIn(bytes: Uint8Array, name: string): InputError | null {
  try {
    parseRoster({ bytes, name });
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  return null;
}
