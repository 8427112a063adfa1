import { columnsOf, cut, pad } from '../../../model/columns.js';
import type { Counts, VerdictRecord } from '../../../model/generated/report.js';
import { printable } from '../../../model/printable.js';

/** The statuses with their headings, in full and for narrow terminals, in the order of the table. */
const COUNTS: readonly (readonly [keyof Counts, string, string])[] = [
  ['current', 'current', 'cur'],
  ['newer', 'newer', 'new'],
  ['outdated', 'outdated', 'old'],
  ['absent', 'absent', 'abs'],
  ['unrecognised', 'unrecog.', 'unr'],
  ['unverifiable', 'unverif.', 'unv'],
];

const GAP = '  ';
const LEAST_HOST = 8;

/** One line a host: its verdict, and its findings by status. Headings and then names of hosts give way on narrow terminals. */
export function hostTable(verdicts: readonly VerdictRecord[], width: number): string[] {
  if (verdicts.length === 0) return [];
  const rows = verdicts.map(({ host, verdict, counts }) => ({
    host: printable(host),
    verdict,
    counts: COUNTS.map(([status]) => (counts[status] === 0 ? '.' : String(counts[status]))),
  }));
  const verdictWidth = Math.max('verdict'.length, ...rows.map((row) => row.verdict.length));
  const longest = Math.max('host'.length, ...rows.map((row) => columnsOf(row.host)));
  const layout = (headings: readonly string[]) => {
    const countWidths = headings.map((heading, i) =>
      Math.max(heading.length, ...rows.map((row) => row.counts[i]?.length ?? 0)),
    );
    const fixed = verdictWidth + countWidths.reduce((sum, own) => sum + GAP.length + own, GAP.length);
    return {
      headings,
      countWidths,
      hostWidth: Math.min(longest, Math.max(LEAST_HOST, width - fixed)),
      left: width - fixed,
    };
  };
  const full = layout(COUNTS.map(([, heading]) => heading));
  const { headings, countWidths, hostWidth } =
    full.left >= Math.min(longest, 2 * LEAST_HOST) ? full : layout(COUNTS.map(([, , short]) => short));
  const line = (host: string, verdict: string, cells: readonly string[]): string =>
    [
      pad(cut(host, hostWidth), hostWidth),
      pad(verdict, verdictWidth),
      ...cells.map((cell, i) => pad(cell, countWidths[i] ?? 0, 'left')),
    ].join(GAP);
  return [line('host', 'verdict', headings), ...rows.map(({ host, verdict, counts }) => line(host, verdict, counts))];
}
