import { InputError } from '../model/errors.js';
import type { Policy } from '../model/generated/policy.js';
import { DEFAULTS } from './data/defaults.js';
import { milliseconds } from './duration.js';
import { DEFAULT_MINIMUM, type Grade } from './grade.js';

/** What a policy asks, with what holds where it says nothing. */
export interface Settings {
  /** Weakest evidence that proves a build. */
  readonly minimumGrade: Grade;
  /** Milliseconds; times closer than this are equal. */
  readonly tolerance: number;
  /** A later build that no article lists counts as newer. */
  readonly acceptLater: boolean;
  /** Milliseconds after which an inventory is stale; null: never. */
  readonly maxAge: number | null;
  /** Whether an inventory collected after the day of the audit ends it. */
  readonly refusesFuture: boolean;
  /** Whether lists of files that do not tell how far they reach show all that a target could be about. */
  readonly wholeListings: boolean;
  /** Patterns of file names by role, in the spelling of `roleKey`. */
  readonly roles: ReadonlyMap<string, readonly string[]>;
  /** Roles to which the targets do not apply, in the same spelling. */
  readonly notApplicable: ReadonlySet<string>;
}

/** The form in which roles are compared. */
export function roleKey(role: string): string {
  return role.trim().toLowerCase();
}

export function settingsOf(policy: Policy | null): Settings {
  return {
    minimumGrade: policy?.minimumGrade ?? DEFAULT_MINIMUM,
    tolerance: duration(policy?.timeTolerance ?? DEFAULTS.timeTolerance),
    acceptLater: policy?.acceptLater ?? false,
    maxAge: policy?.maxInventoryAge === undefined ? null : duration(policy.maxInventoryAge),
    refusesFuture: policy?.futureInventory === 'refuse',
    wholeListings: policy?.inventory?.listings === 'complete',
    roles: new Map(Object.entries(policy?.roles ?? {}).map(([role, { files }]) => [roleKey(role), files])),
    notApplicable: new Set((policy?.notApplicable?.roles ?? []).map(roleKey)),
  };
}

function duration(text: string): number {
  const value = milliseconds(text);
  if (value === null)
    throw new InputError('policy-invalid', 'policy', `"${text}" is no duration; write 30d, 12h or 2s`);
  return value;
}
