import type { Change, Drift } from '../audit/index.js';
import { printable } from '../model/printable.js';

/** Files of one host that are listed; the others are counted. */
const MOST_FILES = 5;

/** How two reports differ, for people. */
export function driftText({ before, after, fixed, regressed, gone, failing, clean, ...rest }: Drift): string {
  const lines = [
    `From ${before.evaluatedAt} to ${after.evaluatedAt}: ${regressed.length} regressed, ${fixed.length} fixed, ${failing.length} failing still, ${rest.new.length} new, ${gone.length} gone, ${clean} clean in both.`,
    ...sectionOf('Regressed', regressed),
    ...sectionOf('Fixed', fixed),
    ...sectionOf(`Failing since ${before.evaluatedAt} or longer`, failing),
    ...sectionOf('New', rest.new),
    ...sectionOf('Gone', gone),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
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
