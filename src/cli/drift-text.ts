import type { Change, Drift } from '../audit/index.js';
import { printable } from '../model/printable.js';

/** Files of one host that are listed; the others are counted. */
const MOST_FILES = 5;
/** Differences beside the hosts that are listed. */
const MOST_REASONS = 10;

/** How two reports differ, for people. */
export function driftText({ before, after, fixed, regressed, gone, failing, clean, reasons, ...rest }: Drift): string {
  const lines = [
    `From ${before.evaluatedAt} to ${after.evaluatedAt}: ${regressed.length} regressed, ${fixed.length} fixed, ${failing.length} failing still, ${rest.new.length} new, ${gone.length} gone, ${clean} clean in both.`,
    ...reasonLines(reasons),
    ...sectionOf('Regressed', regressed),
    ...sectionOf('Fixed', fixed),
    ...sectionOf(`Failing since ${before.evaluatedAt} or longer`, failing),
    ...sectionOf('New', rest.new),
    ...sectionOf('Gone', gone),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}

/** What differs beside the hosts, each in a line. */
function reasonLines(reasons: Drift['reasons']): string[] {
  if (reasons.length === 0) return [];
  const lines = reasons.map(({ of, before, after }) => {
    if (of === 'tool') return `  rollcall ${before} made the first, ${after} the second`;
    if (before !== null && after !== null) return `  ${of} ${after} was altered`;
    return `  ${of} ${before ?? after} is in the ${after === null ? 'first' : 'second'} alone`;
  });
  const shown = lines.slice(0, MOST_REASONS);
  const more = lines.length - shown.length;
  return [
    '',
    'Not only hosts differ, and what follows may come from that:',
    ...shown,
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function sectionOf(title: string, changes: readonly Change[]): string[] {
  if (changes.length === 0) return [];
  return ['', `${title}: ${changes.length}`, ...changes.flatMap(changeLines)];
}

function changeLines({ host, article, before, after, sentence, files }: Change): string[] {
  const turn = before === null ? after : after === null || before === after ? before : `${before} -> ${after}`;
  const shown = before === null || after === null ? [] : files;
  return [
    `  ${host}  ${article}  ${turn}`,
    `    ${sentence}`,
    ...shown
      .slice(0, MOST_FILES)
      .map((one) => `    ${one.file}: ${one.before ?? 'not asked'} -> ${one.after ?? 'not asked'}`),
    ...(shown.length > MOST_FILES ? [`    and ${shown.length - MOST_FILES} files more`] : []),
  ];
}
