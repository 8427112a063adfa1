import type { Hive } from '../../formats/regf/index.js';

const MACHINE = 'HKEY_LOCAL_MACHINE';
const WINDOWS = [MACHINE, 'SOFTWARE', 'Microsoft', 'Windows', 'CurrentVersion'];
const CONTROL = [MACHINE, 'SYSTEM', 'CurrentControlSet', 'Control'];

/** Where a key of the registry is told by: its own name, and a key that it holds; null where either does not matter. */
interface Sign {
  readonly name: RegExp | null;
  readonly below: RegExp | null;
  readonly path: readonly string[];
}

/**
 * What a hive may hold, by its root key: a hive of Windows (whose root has a name of its own), or a key that was saved with
 * `reg save` (whose root has the name of that key). The first that fits.
 */
const SIGNS: readonly Sign[] = [
  { name: null, below: /^(?:select|(?:current)?controlset(?:\d{3})?)$/i, path: [MACHINE, 'SYSTEM'] },
  { name: /^wow6432node$/i, below: /^microsoft$/i, path: [MACHINE, 'SOFTWARE', 'Wow6432Node'] },
  { name: null, below: /^microsoft$/i, path: [MACHINE, 'SOFTWARE'] },
  { name: null, below: /^(?:userdata|upgradecodes)$/i, path: [...WINDOWS, 'Installer'] },
  { name: /^installer$/i, below: /^products$/i, path: [MACHINE, 'SOFTWARE', 'Classes', 'Installer'] },
  { name: /^uninstall$/i, below: null, path: [...WINDOWS, 'Uninstall'] },
  { name: /^currentversion$/i, below: /^(?:uninstall|installer|component based servicing)$/i, path: WINDOWS },
  { name: /^currentversion$/i, below: null, path: [MACHINE, 'SOFTWARE', 'Microsoft', 'Windows NT', 'CurrentVersion'] },
  { name: /^windows$/i, below: /^currentversion$/i, path: WINDOWS.slice(0, -1) },
  { name: /^windows nt$/i, below: /^currentversion$/i, path: [MACHINE, 'SOFTWARE', 'Microsoft', 'Windows NT'] },
  { name: /^microsoft$/i, below: /^windows$/i, path: [MACHINE, 'SOFTWARE', 'Microsoft'] },
  { name: /^component based servicing$/i, below: null, path: [...WINDOWS, 'Component Based Servicing'] },
  { name: /^computername$/i, below: /^computername$/i, path: [...CONTROL, 'ComputerName'] },
  { name: /^computername$/i, below: null, path: [...CONTROL, 'ComputerName', 'ComputerName'] },
  { name: /^timezoneinformation$/i, below: null, path: [...CONTROL, 'TimeZoneInformation'] },
  { name: /^control$/i, below: /^computername$/i, path: CONTROL },
  { name: /^tcpip$/i, below: /^parameters$/i, path: [...CONTROL.slice(0, -1), 'Services', 'Tcpip'] },
  // The hive of a user (NTUSER.DAT) has its own "Software" beside what belongs to the desktop.
  { name: null, below: /^(?:control panel|environment)$/i, path: ['HKEY_CURRENT_USER'] },
];

/** The path of the key that a hive holds; its own root name where that is not known. */
export function rootPath({ rootName, topNames }: Hive): readonly string[] {
  const sign = SIGNS.find(
    ({ name, below }) =>
      (name === null || name.test(rootName)) && (below === null || topNames.some((top) => below.test(top))),
  );
  return sign?.path ?? [rootName];
}
