/**
 * The file name of a path and the two folders above it, in lower case: the drive of the host is another folder where its files were
 * copied or mounted.
 */
export function placeOf(path: string | null): { folder: string; name: string } | null {
  const parts = (path ?? '').toLowerCase().split(/[\\/]+/);
  const name = parts.at(-1) ?? '';
  return parts.length < 3 || name === '' ? null : { folder: parts.slice(-3, -1).join('/'), name };
}
