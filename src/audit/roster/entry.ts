import { InputError } from '../../model/errors.js';
import type { RosterHost } from '../../model/generated/roster.js';

/** A file as it came. */
export interface RosterFile {
  readonly bytes: Uint8Array;
  /** As messages name it. */
  readonly name: string;
}

/** Names a place, such as "roster.csv:4"; asked only where something is wrong there. */
export type Place = () => string;

/** A host as one place of a roster states it. */
export interface Entry {
  readonly host: RosterHost;
  readonly place: Place;
}

/** Something wrong at a place. */
export function rosterError(place: Place, problem: string): InputError {
  return new InputError('roster-invalid', place(), problem);
}
