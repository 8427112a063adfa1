/** What objects tell of, by what they are read as. */
export type Kind = 'product' | 'hotfix' | 'registry' | 'uninstall' | 'hash' | 'file' | 'system' | 'zone';

/**
 * Properties by which an object is known, whatever cmdlet or `Select-Object` made it: all of the first list, and one of the second,
 * if it has any.
 */
const KINDS: readonly (readonly [Kind, readonly string[], readonly string[]])[] = [
  ['hotfix', ['HotFixID'], []],
  [
    'registry',
    ['PSPath', 'PSChildName', 'PSProvider'],
    ['DisplayName', 'DisplayVersion', 'UninstallString', 'LocalPackage'],
  ],
  ['uninstall', ['DisplayName'], ['DisplayVersion', 'UninstallString', 'PSChildName']],
  ['product', ['Name', 'IdentifyingNumber'], []],
  ['product', ['Name', 'Version', 'Vendor'], []],
  ['hash', ['Algorithm', 'Hash', 'Path'], []],
  ['file', ['FullName'], ['Length', 'LastWriteTime', 'LastWriteTimeUtc', 'PSIsContainer']],
  ['file', ['Name', 'Length'], ['LastWriteTime', 'LastWriteTimeUtc']],
  ['system', ['Caption', 'BuildNumber'], ['CSName', 'LocalDateTime', 'CurrentTimeZone', 'OSArchitecture']],
  ['zone', ['Id', 'StandardName', 'BaseUtcOffset'], []],
];

/** @param has whether an object has a property of this name. */
export function kindBy(has: (name: string) => boolean): Kind | null {
  return KINDS.find(([, all, some]) => all.every(has) && (some.length === 0 || some.some(has)))?.[0] ?? null;
}

const REGISTRY = /^Microsoft\.PowerShell\.Core\\Registry::/i;

/** @param properties names in lower case. @param path the text of `PSPath`, if it has any. */
export function kindOf(properties: ReadonlyMap<string, unknown>, path: string | null): Kind | null {
  if (path !== null && REGISTRY.test(path)) return 'registry';
  const kind = kindBy((name) => properties.has(name.toLowerCase()));
  return kind === 'registry' ? 'uninstall' : kind;
}

/** Names from the root of the registry to the key. */
export function keyNames(path: string): string[] {
  return path.replace(REGISTRY, '').split('\\');
}
