import type { Roster } from '../../model/generated/roster.js';
import validateRoster from '../../model/generated/roster.validate.js';
import { readSettings } from '../../model/settings/read.js';
import { type Entry, type RosterFile, rosterError } from './entry.js';

/**
 * Reads a list of hosts as schemas/roster.schema.json describes it (YAML 1.2 or JSON).
 * @throws InputError that names file, line and column: an unknown key, a host without a name.
 */
export function readRosterList(file: RosterFile): Entry[] {
  const { value, place } = readSettings<Roster>(file, 'roster', validateRoster);
  return value.hosts.map((stated, index) => {
    const { host, aliases = [], roles = [], owner = null, environment = null } = stated;
    const at = () => place(['hosts', String(index)]);
    if (host.trim() === '') throw rosterError(at, 'the host has no name');
    const entry = { host: host.trim(), aliases: named(aliases), roles: named(roles), owner, environment };
    return { host: entry, place: at };
  });
}

function named(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.trim()))].filter((value) => value !== '');
}
