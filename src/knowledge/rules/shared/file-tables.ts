import { fileKey } from '../../../model/filename.js';
import { grouped } from '../../multimap.js';
import { areOlder } from '../../rows/older.js';
import { variantOf } from '../../rows/variant.js';
import type { KnownArticle } from '../../types.js';

/** Names of files that the earlier article lists and the later one, which has a file table too, does not; as the earlier prints them. */
export function droppedFiles({ article: later }: KnownArticle, { article: earlier }: KnownArticle): string[] {
  if (later.files.length === 0) return [];
  const listed = new Set(later.files.map(({ name }) => fileKey(name)));
  const dropped = new Map<string, string>();
  for (const { name } of earlier.files) if (!listed.has(fileKey(name))) dropped.set(fileKey(name), name);
  return [...dropped.values()];
}

/** Names of files of which every build that the later article lists is older than every build of the earlier, for the same machines. */
export function olderFiles({ article: later }: KnownArticle, { article: earlier }: KnownArticle): string[] {
  const before = grouped(earlier.files, variantOf);
  const older = new Map<string, string>();
  for (const [variant, rows] of grouped(later.files, variantOf)) {
    const [row] = rows;
    const others = before.get(variant);
    if (row !== undefined && others !== undefined && areOlder(rows, others)) older.set(fileKey(row.name), row.name);
  }
  return [...older.values()];
}
