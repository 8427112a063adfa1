import { Line, type LineIndex } from '../line-index.js';

/** "- ", "* ", "1. ", "a) " and the like, with what follows them. */
const MARKER = /^(?:([-*•·o+])(?:[ \t]{0,4}\|)?|(\d{1,2}|[a-z])[.)])(?=[ \t\u00a0\r\n])[ \t\u00a0\r\n]+/;
/** An item that a flattened text marks with a dash; a single one is a dash. */
const DASH_ITEM = /^-[ \t\u00a0\r\n]+\S/;
const FEWEST_DASHES = 2;
/** Units in which a mark and the first unit behind it stand. */
const LONGEST_MARK = 8;

/** The mark in front of an item. */
export interface Marker {
  /** Units of the mark and the space behind it. */
  length: number;
  ordered: boolean;
  /** A mark that begins nothing but items, so that it does even where no blank line sets items apart. */
  isBullet: boolean;
}

/** The mark with which a line begins; null when it begins with none. */
export function markerAt(lines: LineIndex, at: number): Marker | null {
  const start = lines.start[at] ?? 0;
  const code = lines.text.charCodeAt(start);
  if (code > 122 && code !== 0x2022 && code !== 0xb7) return null;
  const match = MARKER.exec(beginningOf(lines, at));
  return match === null
    ? null
    : {
        length: match[0].length,
        ordered: match[2] !== undefined,
        isBullet: match[1] === '\u2022' || match[1] === '\u00b7',
      };
}

/** Whether several lines begin with a dash. */
export function hasDashes(lines: LineIndex): boolean {
  let count = 0;
  for (let at = 0; at < lines.count && count < FEWEST_DASHES; at += 1) if (isDashed(lines, at)) count += 1;
  return count >= FEWEST_DASHES;
}

/** Whether a prose line begins with a dash and the words of an item. */
export const isDashed = (lines: LineIndex, at: number): boolean =>
  lines.kind[at] === Line.prose &&
  lines.text.charCodeAt(lines.start[at] ?? 0) === DASH &&
  DASH_ITEM.test(beginningOf(lines, at));

const DASH = 45;

function beginningOf({ text, start, end }: LineIndex, at: number): string {
  const from = start[at] ?? 0;
  return text.slice(from, Math.min(end[at] ?? 0, from + LONGEST_MARK));
}
