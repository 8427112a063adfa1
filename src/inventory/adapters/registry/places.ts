/**
 * The keys of the registry that tell of products, patches and the host itself, by the end of their path in lower case; "*" is
 * any one name. Hives that are mounted elsewhere keep the end of their paths, so the beginning does not matter.
 */
const PLACES = [
  // Written by Windows Installer for each product ("Installer\UserData" is where MsiGetProductInfo reads).
  ['product', ['installer', 'userdata', '*', 'products', '*', 'installproperties']],
  ['patch', ['installer', 'userdata', '*', 'products', '*', 'patches', '*']],
  ['userdata', ['installer', 'userdata', '*', 'products']],
  ['userdata', ['installer', 'userdata', '*', 'products', '*']],
  // The advertised side of the same product.
  ['class', ['installer', 'products', '*']],
  ['source-list', ['installer', 'products', '*', 'sourcelist']],
  ['upgrade', ['installer', 'upgradecodes', '*']],
  ['uninstall-list', ['microsoft', 'windows', 'currentversion', 'uninstall']],
  ['uninstall', ['microsoft', 'windows', 'currentversion', 'uninstall', '*']],
  ['computer-name', ['control', 'computername', 'computername']],
  ['tcpip', ['services', 'tcpip', 'parameters']],
  ['time-zone', ['control', 'timezoneinformation']],
  ['windows', ['microsoft', 'windows nt', 'currentversion']],
] as const satisfies readonly (readonly [string, readonly string[]])[];

export type PlaceKind = (typeof PLACES)[number][0];

/** A key that matters. */
export interface Place {
  readonly kind: PlaceKind;
  /** What stood for each "*", in lower case but for the last. */
  readonly names: readonly string[];
  /** Lower case, for telling keys apart. */
  readonly id: string;
  /** SID of the user whose key it is; "" for the user who exported it; null for a key of the machine. */
  readonly user: string | null;
  /** Whether the path goes through the 32-bit view of a 64-bit Windows. */
  readonly wow: boolean;
}

const LONGEST_PATH = 2_048;
/** SID of the machine in `Installer\UserData`. */
const LOCAL_SYSTEM = 's-1-5-18';

/** @returns null for a key that says nothing of what is sought. */
export function placeOf(path: string): Place | null {
  if (path.length > LONGEST_PATH) return null;
  const names = path.split('\\');
  const lower = names.map((name) => name.toLowerCase());
  for (const [kind, tail] of PLACES) {
    const start = lower.length - tail.length;
    if (start < 0 || !tail.every((name, i) => name === '*' || name === lower[start + i])) continue;
    const found = tail.flatMap((name, i) => (name === '*' ? [names[start + i] ?? ''] : []));
    return { kind, names: found, id: lower.join('\\'), user: userOf(lower), wow: lower.includes('wow6432node') };
  }
  return null;
}

/** Per-user keys lie in `Installer\UserData\<SID>`, `Installer\Managed\<SID>`, or in the hive of the user. */
function userOf(lower: readonly string[]): string | null {
  for (const folder of ['userdata', 'managed']) {
    const at = lower.indexOf(folder);
    if (at > 0 && lower[at - 1] === 'installer') {
      const sid = lower[at + 1] ?? '';
      return sid === LOCAL_SYSTEM ? null : sid;
    }
  }
  if (lower[0] === 'hkey_current_user' || lower[0] === 'hkcu') return '';
  if (lower[0] === 'hkey_users' || lower[0] === 'hku') return lower[1] === LOCAL_SYSTEM ? null : (lower[1] ?? '');
  return null;
}
