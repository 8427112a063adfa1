import { fileKey } from '../../../model/filename.js';
import type { FileRow } from '../../../model/generated/article.js';
import { compareVersions } from '../../../model/version.js';
import { architectureOf } from '../../architecture.js';
import type { KnownArticle } from '../../types.js';
import { grouped } from './list.js';

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

/** A file for one kind of machine, language and folder, by which rows of different articles can be compared. */
export function variantOf({ name, platform, group, servicePack, serviceBranch, locale, folder }: FileRow): string {
  const machine = architectureOf(platform) ?? architectureOf(group) ?? platform;
  return [fileKey(name), machine, servicePack, serviceBranch, locale, folder]
    .map((part) => (part ?? '').toLowerCase())
    .join('|');
}

/** By version where both sides have one, else by day. A day's difference, which a time zone makes, proves nothing. */
function areOlder(rows: readonly FileRow[], others: readonly FileRow[]): boolean {
  if (rows.some(hasVersion) && others.some(hasVersion)) {
    const highest = rows.reduce((most, row) => (isBelow(most, row) ? row : most));
    const lowest = others.reduce((least, row) => (isBelow(row, least) ? row : least));
    return isBelow(highest, lowest);
  }
  const newest = rows.reduce((most, row) => (daysBetween(most, row) > 0 ? row : most));
  const oldest = others.reduce((least, row) => (daysBetween(row, least) > 0 ? row : least));
  return daysBetween(newest, oldest) > 1;
}

function hasVersion({ version }: FileRow): boolean {
  return version !== null;
}

function isBelow({ version }: FileRow, other: FileRow): boolean {
  return version !== null && other.version !== null && (compareVersions(version, other.version) ?? 0) < 0;
}

const DAY = 86_400_000;

/** Days from the date of one row to that of another; 0 when either is not known. */
export function daysBetween({ date }: FileRow, other: FileRow): number {
  if (date === null || other.date === null) return 0;
  const days = (Date.parse(`${other.date}T00:00:00Z`) - Date.parse(`${date}T00:00:00Z`)) / DAY;
  return Number.isNaN(days) ? 0 : days;
}
