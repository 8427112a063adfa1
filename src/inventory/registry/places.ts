/**
 * The keys of the registry that tell of products, patches, updates and the host itself, by the end of their path in lower case;
 * "*" is any one name. Hives that are mounted elsewhere keep the end of their paths, so the beginning does not matter.
 */
const PLACES = [
  // Written by Windows Installer for each product ("Installer\UserData" is where MsiGetProductInfo reads).
  ['product', ['installer', 'userdata', '*', 'products', '*', 'installproperties']],
  ['patch', ['installer', 'userdata', '*', 'products', '*', 'patches', '*']],
  ['patch-list', ['installer', 'userdata', '*', 'products', '*', 'patches']],
  ['userdata', ['installer', 'userdata', '*', 'products']],
  ['userdata', ['installer', 'userdata', '*', 'products', '*']],
  // The advertised side of the same product.
  ['class-list', ['installer', 'products']],
  ['class', ['installer', 'products', '*']],
  ['class-patch-list', ['installer', 'products', '*', 'patches']],
  // Where Windows Installer looks for a patch that it knows, applied to a product or not.
  ['class-patch', ['installer', 'patches', '*']],
  ['source-list', ['installer', 'products', '*', 'sourcelist']],
  ['upgrade', ['installer', 'upgradecodes', '*']],
  ['uninstall-list', ['microsoft', 'windows', 'currentversion', 'uninstall']],
  ['uninstall', ['microsoft', 'windows', 'currentversion', 'uninstall', '*']],
  // Updates of Windows itself, up to Windows Server 2003 and from Windows Vista on.
  ['hotfix', ['microsoft', 'windows nt', 'currentversion', 'hotfix', '*']],
  ['servicing', ['component based servicing', 'packages', '*']],
  ['computer-name', ['control', 'computername', 'computername']],
  ['tcpip', ['services', 'tcpip', 'parameters']],
  ['time-zone', ['control', 'timezoneinformation']],
  ['control-sets', ['system', 'select']],
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

/** Places by the last name of their path that is no "*": nearly every key is passed over after one look. */
const BY_LAST = new Map<string, (readonly [PlaceKind, readonly string[]])[]>();
for (const place of PLACES) {
  const last = place[1].findLast((name) => name !== '*') ?? '';
  BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), place]);
}

/** Characters of all names together. */
const LONGEST_PATH = 2_048;
/** SID of the machine in `Installer\UserData`. */
const LOCAL_SYSTEM = 's-1-5-18';

/**
 * @param path names from the root to the key.
 * @returns null for a key that says nothing of what is sought.
 */
export function placeOf(path: readonly string[]): Place | null {
  const ends = [path.at(-1) ?? '', path.at(-2) ?? ''];
  for (const [wild, end] of ends.entries()) {
    for (const [kind, tail] of BY_LAST.get(end.toLowerCase()) ?? []) {
      if ((tail.at(-1) === '*') !== (wild === 1) || !endsWith(path, tail)) continue;
      if (path.reduce((sum, name) => sum + name.length + 1, 0) > LONGEST_PATH) return null;
      const lower = path.map((name) => name.toLowerCase());
      const start = path.length - tail.length;
      const names = tail.flatMap((name, i) => (name === '*' ? [path[start + i] ?? ''] : []));
      return { kind, names, id: lower.join('\\'), user: userOf(lower), wow: isWow(lower) };
    }
  }
  return null;
}

function endsWith(path: readonly string[], tail: readonly string[]): boolean {
  const start = path.length - tail.length;
  return start >= 0 && tail.every((name, i) => name === '*' || name === path[start + i]?.toLowerCase());
}

function isWow(lower: readonly string[]): boolean {
  return lower.includes('wow6432node');
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
