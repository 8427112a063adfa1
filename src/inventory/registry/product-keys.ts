import { toGuid, unpackGuid } from '../formats/guid.js';
import type { FoundKey } from './collect.js';
import { updateOf } from './updates.js';
import { textOf } from './values.js';

/** Keys of one product, or of one Uninstall entry that is no product of Windows Installer. */
export interface Group {
  readonly code: string | null;
  readonly user: string | null;
  readonly keys: FoundKey[];
}

/** The keys that tell of products, put together by product code and user. */
export function groupsOf(keys: readonly FoundKey[]): Group[] {
  const found = new Map<string, Group>();
  for (const key of keys) {
    const code = codeOf(key);
    if (code === null && !isNamedEntry(key)) continue;
    const id = code === null ? key.id : `${code} ${key.user ?? 'machine'}`;
    const group = found.get(id) ?? { code, user: key.user, keys: [] };
    group.keys.push(key);
    found.set(id, group);
  }
  return withoutBareKeys(withOwnUser([...found.values()]));
}

/** The product code of a key, packed in `Installer` and plain in `Uninstall`. */
function codeOf(key: FoundKey): string | null {
  switch (key.kind) {
    case 'product':
      return unpackGuid(key.names[1] ?? '');
    case 'userdata':
      return unpackGuid(key.names[1] ?? '');
    case 'class':
    case 'source-list':
      return unpackGuid(key.names[0] ?? '');
    case 'uninstall':
      return toGuid(key.names[0] ?? '');
    default:
      return null;
  }
}

/** An Uninstall entry of another installer. Entries without a name are not shown by Windows either. */
function isNamedEntry(key: FoundKey): boolean {
  return key.kind === 'uninstall' && updateOf(key) === null && textOf(key.values, 'displayname') !== null;
}

/** Keys of HKEY_CURRENT_USER do not say whose they are: they join the one user who has the product, if there is one. */
function withOwnUser(all: readonly Group[]): Group[] {
  const users = new Map<string, Group[]>();
  for (const group of all)
    if (group.code !== null && group.user !== null && group.user !== '')
      users.set(group.code, [...(users.get(group.code) ?? []).slice(0, 1), group]);
  return all.filter((group) => {
    const named = group.user === '' && group.code !== null ? (users.get(group.code) ?? []) : [];
    if (named.length !== 1) return true;
    named[0]?.keys.push(...group.keys);
    return false;
  });
}

/** Keys of a product without any fact are what an uninstall leaves behind. */
function withoutBareKeys(all: readonly Group[]): Group[] {
  return all.filter(({ keys }) => keys.some(({ kind, values }) => kind !== 'userdata' && values.size > 0));
}
