import { type Place, rosterError } from '../entry.js';
import { expandRanges } from './range.js';

/** A name, or a range of names, behind which a port may stand; an address with colons stands in brackets then. */
const WITH_PORT = /^(?:\[(?<address>[0-9a-f.]*:[0-9a-f:.]*)\]|(?<name>.*[^:])):\d+$/i;

/**
 * The hosts that a pattern of an inventory of Ansible stands for.
 * @throws InputError at the place.
 */
export function hostsOf(pattern: string, place: Place): readonly string[] {
  const { address, name } = WITH_PORT.exec(pattern)?.groups ?? {};
  const bare = address ?? (name === undefined || isAddress(pattern) ? pattern : name);
  if (bare === '' || bare.endsWith(':') || /[\s,]/.test(bare))
    throw rosterError(place, `"${pattern}" is no name of a host`);
  const names = expandRanges(bare);
  if ('problem' in names) throw rosterError(place, `${names.problem}, in "${pattern}"`);
  return names;
}

/** An address of IPv6 without a port. */
function isAddress(text: string): boolean {
  return /^[0-9a-f:.]*$/i.test(text) && text.split(':').length > 2;
}
