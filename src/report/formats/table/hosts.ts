import type { Counts, VerdictRecord } from '../../../model/generated/report.js';
import { columnsOf, cut, pad, plain } from '../../plain.js';

/** The statuses with their headings, in the order of the table. */
const COUNTS: readonly (readonly [keyof Counts, string])[] = [
  ['current', 'current'],
  ['newer', 'newer'],
  ['outdated', 'outdated'],
  ['absent', 'absent'],
  ['unrecognised', 'unrecog.'],
  ['unverifiable', 'unverif.'],
];

const GAP = '  ';

/** One line a host: its verdict, and its findings by status. The host's name gives way where the terminal is narrow. */
export function hostTable(verdicts: readonly VerdictRecord[], width: number): string[] {
  if (verdicts.length === 0) return [];
  const rows = verdicts.map(({ host, verdict, counts }) => ({
    host: plain(host),
    verdict,
    counts: COUNTS.map(([status]) => (counts[status] === 0 ? '.' : String(counts[status]))),
  }));
  const verdictWidth = Math.max('verdict'.length, ...rows.map(({ verdict }) => verdict.length));
  const countWidths = COUNTS.map(([, heading], i) =>
    Math.max(heading.length, ...rows.map(({ counts }) => counts[i]?.length ?? 0)),
  );
  const fixed = verdictWidth + countWidths.reduce((sum, own) => sum + own + GAP.length, GAP.length);
  const longest = Math.max('host'.length, ...rows.map(({ host }) => columnsOf(host)));
  const hostWidth = Math.max(8, Math.min(longest, width - fixed));
  const line = (host: string, verdict: string, cells: readonly string[]): string =>
    [
      pad(cut(host, hostWidth), hostWidth),
      pad(verdict, verdictWidth),
      ...cells.map((cell, i) => pad(cell, countWidths[i] ?? 0, 'left')),
    ].join(GAP);
  return [
    line(
      'host',
      'verdict',
      COUNTS.map(([, heading]) => heading),
    ),
    ...rows.map(({ host, verdict, counts }) => line(host, verdict, counts)),
  ];
}
