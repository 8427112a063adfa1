import type { HostInventory } from '../../../model/generated/inventory.js';
import type { Remark } from '../adapter.js';
import type { FoundKey } from './collect.js';
import { numberOf, textOf } from './values.js';

/** What an export says of the host itself. */
export interface HostFacts extends Pick<HostInventory, 'aliases' | 'os' | 'utcOffset'> {
  readonly host: string | null;
  readonly remarks: readonly Remark[];
}

/** Minutes; the largest offset on earth is +14:00. */
const LARGEST_OFFSET = 14 * 60;

/** @param input how remarks name the export. */
export function hostOf(keys: readonly FoundKey[], input: string): HostFacts {
  const all = (kind: FoundKey['kind']) => current(keys.filter((key) => key.kind === kind));
  const [computer] = all('computer-name');
  const [tcpip] = all('tcpip');
  const [zone] = all('time-zone');
  const [windows] = all('windows');
  const netbios = computer === undefined ? null : textOf(computer.values, 'computername');
  const dns = tcpip === undefined ? null : (textOf(tcpip.values, 'hostname') ?? textOf(tcpip.values, 'nv hostname'));
  const domain = tcpip === undefined ? null : (textOf(tcpip.values, 'domain') ?? textOf(tcpip.values, 'nv domain'));
  const host = netbios ?? dns;
  const qualified = dns !== null && domain !== null ? [`${dns}.${domain}`] : [];
  const names = [...(dns === null ? [] : [dns]), ...qualified];
  const { utcOffset, remarks } = offsetOf(zone, input);
  return {
    host,
    aliases: names.filter((name) => name.toLowerCase() !== host?.toLowerCase()),
    os:
      windows === undefined
        ? { name: null, version: null }
        : { name: textOf(windows.values, 'productname'), version: versionOf(windows) },
    utcOffset,
    remarks,
  };
}

/** The control set in use first, where an export has several. */
function current(keys: readonly FoundKey[]): FoundKey[] {
  const isCurrent = (key: FoundKey) => (key.id.includes('\\currentcontrolset\\') ? 0 : 1);
  return keys.filter((key) => !key.wow).sort((a, b) => isCurrent(a) - isCurrent(b));
}

function versionOf({ values }: FoundKey): string | null {
  const major = numberOf(values, 'currentmajorversionnumber');
  const minor = numberOf(values, 'currentminorversionnumber');
  const version = major !== null && minor !== null ? `${major}.${minor}` : textOf(values, 'currentversion');
  const build = textOf(values, 'currentbuildnumber') ?? textOf(values, 'currentbuild');
  if (version === null || build === null) return version;
  const revision = numberOf(values, 'ubr');
  return revision === null ? `${version}.${build}` : `${version}.${build}.${revision}`;
}

/**
 * `ActiveTimeBias` is what was in force when the export was made, `Bias` the winter one; both are minutes to add to local time
 * to get UTC, as signed 32-bit numbers.
 */
function offsetOf(zone: FoundKey | undefined, input: string): { utcOffset: string | null; remarks: Remark[] } {
  if (zone === undefined) return { utcOffset: null, remarks: [] };
  const active = numberOf(zone.values, 'activetimebias');
  const bias = active ?? numberOf(zone.values, 'bias');
  if (bias === null) return { utcOffset: null, remarks: [] };
  const source = { name: input, line: zone.line };
  const minutes = -(bias | 0);
  if (Math.abs(minutes) > LARGEST_OFFSET) {
    const message = `the time zone of this host is ${minutes} minutes from UTC, which no place has; it was left out`;
    return { utcOffset: null, remarks: [{ code: 'bad-time-zone', severity: 'warning', message, source }] };
  }
  const digits = (n: number) => String(n).padStart(2, '0');
  const size = Math.abs(minutes);
  const utcOffset = `${minutes < 0 ? '-' : '+'}${digits(Math.floor(size / 60))}:${digits(size % 60)}`;
  const message = 'the export has the standard offset of the time zone only; in summer time it is one hour off';
  return {
    utcOffset,
    remarks: active === null ? [{ code: 'standard-offset', severity: 'info', message, source }] : [],
  };
}
