import { offsetMinutes } from '../../../model/zone.js';
import { type Fields, fieldsOf, textIn } from '../../formats/json-fields.js';
import { IANA_ZONES } from '../../registry/zones.js';
import type { HostDraft } from '../adapter.js';

/** Facts of `setup`: those of a result, or those of a file of the cache, which has nothing around them. */
export function factsOf(fields: Fields): Fields | null {
  const facts = fieldsOf(fields.get('ansible_facts'));
  if (facts !== null) return new Map([...facts].map(([name, value]) => [name.replace(/^ansible_/, ''), value]));
  const own = [...fields].filter(([name]) => name.startsWith('ansible_'));
  return own.length === 0 ? null : new Map(own.map(([name, value]) => [name.slice('ansible_'.length), value]));
}

/** The name that a host has itself. */
export function ownName(facts: Fields): string | null {
  return textIn(facts, 'netbios_name') ?? textIn(facts, 'hostname') ?? textIn(facts, 'nodename');
}

/** Other systems have facts of the same names. */
export function isWindows(facts: Fields): boolean {
  return (textIn(facts, 'os_family') ?? 'Windows') === 'Windows';
}

/**
 * Adds what the facts say of the host itself.
 * @param alias another name of it, as the file has it.
 */
export function addFacts(facts: Fields, host: HostDraft, alias: string | null): void {
  const names = [
    ...['netbios_name', 'hostname', 'nodename', 'fqdn'].flatMap((name) => textIn(facts, name) ?? []),
    ...(alias === null ? [] : [alias]),
  ];
  const known = new Set([host.host, ...host.aliases].flatMap((name) => name?.toLowerCase() ?? []));
  for (const name of names) {
    if (known.has(name.toLowerCase())) continue;
    known.add(name.toLowerCase());
    host.aliases.push(name);
  }
  host.os.name ??= textIn(facts, 'os_name') ?? textIn(facts, 'distribution');
  host.os.version ??= textIn(facts, 'distribution_version') ?? textIn(facts, 'kernel');
  const time = fieldsOf(facts.get('date_time'));
  const moment = textIn(time, 'iso8601');
  if (moment !== null && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(moment)) host.collectedAt = moment;
  const offset = textIn(time, 'tz_offset');
  if (offset !== null && /^[+-]\d{2}:\d{2}$/.test(offset) && offsetMinutes(offset) !== null) host.utcOffset ??= offset;
  host.timeZone ??= IANA_ZONES.get(textIn(time, 'tz')?.toLowerCase() ?? '') ?? null;
}
