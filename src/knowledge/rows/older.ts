import type { FileRow } from '../../model/generated/article.js';
import { compareVersions } from '../../model/version.js';

/** By version where both sides have one, else by day. A day's difference, which a time zone makes, proves nothing. */
export function areOlder(rows: readonly FileRow[], others: readonly FileRow[]): boolean {
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
