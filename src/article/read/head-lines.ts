import type { Words } from '../language/words.js';
import { Line, type LineIndex } from '../line-index.js';

/** "KB99000001: A fix for ...", "MS09-001: ..." and "... (99000001)" as the first words of a text can only be its title. */
const TITLE = /^(?:(?:KB|Q)\s?\d{5,8}\s*[:\u2013\u2014-]|MS\d{2}-\d{3}\s*:)\s*\S|\S.*\((?:KB\s?|Q\s?)?\d{5,8}\)$/i;
/** "Microsoft Security Bulletin MS09-001 - Critical", "... MS09-001: critical", in every language: the bulletin and its rating end the line. */
const BULLETIN = /^\p{Lu}[^.:]{8,80}\bMS\d{2}-\d{3}(?:(?:\s{1,3}[-\u2013\u2014]|:)\s{1,3}\p{L}{3,20})?$/u;
/** Under the line of a bulletin: "Vulnerabilities in Widgets (99000001)". */
const SUBTITLE = /^\p{Lu}.*\(\d{6,8}\)$/u;
const LONGEST_TITLE = 250;
/** Lines at the top among which that of a bulletin is, and how long those over it may be: the name of the site's section. */
const TOP = 6;
const LONGEST_OVER = 60;
/** Longer lines are no fields. */
const LONGEST_FIELD = 120;
const LONGEST_NUMBER = 40;

/** Whether a prose line is the title at the top of a text. */
export function isTitleLine(lines: LineIndex, at: number): boolean {
  const value = textAt(lines, at);
  if (value.length >= LONGEST_TITLE || !isFirst(lines, at)) return false;
  return (TITLE.test(value) && isApart(lines, at + 1)) || BULLETIN.test(value);
}

/** The line at the top that names a bulletin, over which only short lines of the site stand; -1 where none does. */
export function bulletinAt(lines: LineIndex): number {
  const used = usedBefore(lines, lines.count);
  for (const at of used) {
    if (lines.kind[at] !== Line.prose) return -1;
    const value = textAt(lines, at);
    if (BULLETIN.test(value)) return at;
    if (value.length > LONGEST_OVER) return -1;
  }
  return -1;
}

/**
 * Whether a line stands for itself although no blank line sets it apart from its neighbours: the day of release, the number of the
 * article or of its revision, the line of a bulletin and the title under it.
 */
export function standsAlone(value: string, lines: LineIndex, at: number, words: Words): boolean {
  if (value.length >= LONGEST_TITLE) return false;
  const { releaseField, revision, numberField } = words.phrases;
  if (value.length <= LONGEST_FIELD && releaseField.test(value)) return true;
  if (value.length <= LONGEST_NUMBER && revision.exec(value)?.index === 0) return true;
  // At the very top the title may stand behind the number.
  const isUnderOther = at > 0 && lines.kind[at - 1] === Line.prose;
  if (isUnderOther && value.length <= LONGEST_NUMBER && numberField.exec(value)?.index === 0) return true;
  if (at > TOP * 2) return false;
  const bulletin = bulletinAt(lines);
  if (bulletin === -1) return false;
  return at === bulletin || (SUBTITLE.test(value) && usedBefore(lines, at).at(-1) === bulletin);
}

const textAt = (lines: LineIndex, at: number): string => lines.text.slice(lines.start[at], lines.end[at]);

/** The lines over a line that are not blank, no more of them than the top of a text has. */
function usedBefore(lines: LineIndex, at: number): number[] {
  const used: number[] = [];
  for (let line = 0; line < at && used.length <= TOP; line += 1) if (lines.kind[line] !== Line.blank) used.push(line);
  return used;
}

function isFirst(lines: LineIndex, at: number): boolean {
  for (let line = at - 1; line >= 0; line -= 1) if (lines.kind[line] !== Line.blank) return false;
  return true;
}

const isApart = (lines: LineIndex, next: number): boolean =>
  next >= lines.count ||
  lines.kind[next] !== Line.prose ||
  /^[\p{Lu}\d]/u.test(lines.text.charAt(lines.start[next] ?? 0));
