import type { HostInventory } from '../../model/generated/inventory.js';
import type { Remark } from '../adapters/adapter.js';
import type { FoundKey } from './collect.js';
import { controlSetOf } from './control-set.js';
import { numberOf, textOf } from './values.js';
import { zoneOf } from './zone.js';

/** What a registry says of the host itself. */
export interface HostFacts extends Pick<HostInventory, 'aliases' | 'os' | 'utcOffset' | 'timeZone'> {
  readonly host: string | null;
  readonly remarks: readonly Remark[];
}

/** @param input how remarks name the registry. */
export function hostOf(keys: readonly FoundKey[], input: string): HostFacts {
  const { isCurrent, remarks } = controlSetOf(keys, input);
  const first = (kind: FoundKey['kind']) => {
    const found = keys.filter((key) => key.kind === kind && !key.wow);
    return found.find(isCurrent) ?? found[0];
  };
  const computer = first('computer-name');
  const tcpip = first('tcpip');
  const windows = first('windows');
  const netbios = computer === undefined ? null : textOf(computer.values, 'computername');
  const dns = tcpip === undefined ? null : (textOf(tcpip.values, 'hostname') ?? textOf(tcpip.values, 'nv hostname'));
  const domain = tcpip === undefined ? null : (textOf(tcpip.values, 'domain') ?? textOf(tcpip.values, 'nv domain'));
  const host = netbios ?? dns;
  const qualified = dns !== null && domain !== null ? [`${dns}.${domain}`] : [];
  const names = [...(dns === null ? [] : [dns]), ...qualified];
  const { remarks: zoneRemarks, ...zone } = zoneOf(first('time-zone'), input);
  return {
    host,
    aliases: names.filter((name) => name.toLowerCase() !== host?.toLowerCase()),
    os:
      windows === undefined
        ? { name: null, version: null }
        : { name: textOf(windows.values, 'productname'), version: versionOf(windows) },
    ...zone,
    remarks: [...remarks, ...zoneRemarks],
  };
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
