import type { Cell, GridRow } from '../blocks.js';
import type { Words } from '../language/words.js';
import { Line, type LineIndex } from '../line-index.js';
import type { SourceText } from '../source-text.js';
import { roleOf } from '../table/headings.js';
import type { Stretch } from './stretch.js';

/** Units that the first heading takes at most. */
const LONGEST_HEADING = 32;
/** Headings that a table has at least, all of them known but for one. */
const LEAST_HEADINGS = 3;
const QUOTE = 34;

/**
 * A table whose cells commas or semicolons set apart, in quotes or not (RFC 4180), known by its headings; null where a line is none. The lists of files
 * that go with updates of Windows are published so.
 */
export function separatedAt(lines: LineIndex, from: number, source: SourceText, words: Words): Stretch | null {
  const start = lines.start[from] ?? 0;
  const head = lines.text.slice(start, Math.min(lines.end[from] ?? 0, start + LONGEST_HEADING));
  const at = head.search(/[,;]/);
  if (at === -1 || roleOf(head.slice(0, at).replaceAll('"', ''), words) === null) return null;
  const mark = head.charAt(at);
  const headings = cellsOf(lines, from, mark, source);
  const known = headings.filter(({ text }) => roleOf(text.value, words) !== null).length;
  if (known < LEAST_HEADINGS || known < headings.length - 1) return null;
  const rows: GridRow[] = [];
  let to = from;
  for (; to < lines.count && lines.kind[to] !== Line.blank; to += 1) {
    const cells = cellsOf(lines, to, mark, source);
    if (cells.length < LEAST_HEADINGS) break;
    rows.push({ cells, range: source.range(lines.start[to] ?? 0, lines.end[to] ?? 0) });
  }
  return rows.length < 2 ? null : { from, to, block: { type: 'grid', rows } };
}

function cellsOf({ text, start, end }: LineIndex, line: number, mark: string, source: SourceText): Cell[] {
  const cells: Cell[] = [];
  const from = start[line] ?? 0;
  const own = text.slice(from, end[line] ?? 0);
  for (let at = 0; at <= own.length; ) {
    const isQuoted = own.charCodeAt(at) === QUOTE;
    const to = isQuoted ? quoteEnd(own, mark, at + 1) : placeOf(own, mark, at);
    const isClosed = isQuoted && to - at > 1 && own.charCodeAt(to - 1) === QUOTE;
    const value = source.slice(from + (isQuoted ? at + 1 : at), from + (isClosed ? to - 1 : to));
    cells.push({ text: value.trim(), links: [], isHeader: false });
    at = to + 1;
  }
  return cells;
}

/** Where the mark behind a closing quote stands. */
function quoteEnd(line: string, mark: string, from: number): number {
  const at = line.indexOf(`"${mark}`, from);
  return at === -1 ? line.length : at + 1;
}

function placeOf(line: string, mark: string, from: number): number {
  const at = line.indexOf(mark, from);
  return at === -1 ? line.length : at;
}
