import { fileKey } from '../model/filename.js';
import { COMPONENT_STORE, KEPT_COPIES, PERHAPS_KEPT } from './data/kept-copies.js';

/**
 * Which copies of one file Windows keeps aside, so that they are not in use: by the folder in which they lie. A copy in the store of
 * components is kept aside where another copy lies in the folder of Windows itself; without one it may be in use from there.
 * @param paths of all copies of the file on one host; null where an inventory does not say.
 * @returns one entry a path, in their order.
 */
export function keptAside(paths: readonly (string | null)[]): boolean[] {
  const keys = paths.map((path) => (path === null ? '' : slashed(path)));
  const others = keys.filter((key) => !isKept(key) && !key.includes(COMPONENT_STORE));
  return keys.map((key) => {
    if (isKept(key)) return true;
    const store = key.indexOf(COMPONENT_STORE);
    return store >= 0 && others.some((other) => other.startsWith(key.slice(0, store + 1)));
  });
}

/** Whether the only copy of a file is kept aside. */
export function isKeptAside(path: string | null): boolean {
  // The quick test is for fleets, which have many files and hardly any such copy.
  return path !== null && PERHAPS_KEPT.test(path) && isKept(slashed(path));
}

function slashed(path: string): string {
  return fileKey(path.replaceAll('/', '\\'));
}

function isKept(key: string): boolean {
  return KEPT_COPIES.some((folder) => folder.test(key));
}
