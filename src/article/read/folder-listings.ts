import { Line, type LineIndex } from '../line-index.js';

/** What the DIR command prints around the files that it lists. */
const LISTING = /<dir>|\bfile\(s\)|\bdirectory of\b|\bbytes free\b/i;
/** Lines around a run of rows in which that is looked for. */
const LISTING_REACH = 4;

/** Listings of a folder look like rows without headings, but say nothing of an update: they are prose. */
export function unmarkListings(lines: LineIndex): void {
  for (let i = 0; i < lines.count; i += 1) {
    if (lines.kind[i] !== Line.row) continue;
    let end = i;
    while (end + 1 < lines.count && lines.kind[end + 1] !== Line.prose && lines.kind[end + 1] !== Line.header) end += 1;
    const hasHeader = headerBefore(lines, i);
    if (!hasHeader && isListing(lines, i, end))
      for (let at = i; at <= end; at += 1) if (lines.kind[at] === Line.row) lines.kind[at] = Line.prose;
    i = end;
  }
}

function headerBefore(lines: LineIndex, row: number): boolean {
  for (let i = row - 1; i >= 0; i -= 1) {
    if (lines.kind[i] === Line.header) return true;
    if (lines.kind[i] === Line.prose) return false;
  }
  return false;
}

function isListing(lines: LineIndex, from: number, to: number): boolean {
  const textOf = (first: number, last: number): string =>
    lines.text.slice(lines.start[Math.max(first, 0)] ?? 0, lines.end[Math.min(last, lines.count - 1)] ?? 0);
  return LISTING.test(textOf(from - LISTING_REACH, from)) || LISTING.test(textOf(to, to + LISTING_REACH));
}
