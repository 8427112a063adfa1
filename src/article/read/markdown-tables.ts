import { firstUnit, lineEnd } from './markdown-lines.js';

/** A table cut out of a Markdown text, to be read apart. */
export interface CutTable {
  /** `bare`: pipes without a line that divides heading and body. `console`: columns set apart by spaces under a rule, outside of a code block. `bullets`: rows of a bullet and an item each, without a line that divides heading and body. */
  kind: 'pipes' | 'bare' | 'html' | 'bullets' | 'console';
  /** Offsets of its first unit and of the end of its last line. */
  start: number;
  end: number;
}

const DELIMITER = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*\|?[ \t]*$/;
const BULLET_ROW = /^\|[ \t]*[\u2022\u00b7\u25cf][ \t]*\|/;
const FENCE = /^[ \t>]*(`{3,}|~{3,})/;

/**
 * Finds tables by a scan of lines: they make up most of a long article, and cutting them out spares the Markdown parser that work. Tables inside
 * fenced code stay where they are.
 */
export function findTables(text: string): CutTable[] {
  const tables: CutTable[] = [];
  let fence: string | null = null;
  let from = 0;
  let previous = { start: 0, end: 0 };
  let bar = -1;
  while (from < text.length) {
    const end = lineEnd(text, from);
    if (bar < from) bar = nextBar(text, from);
    const first = firstUnit(text, from, end);
    const code = text.charCodeAt(first);
    if (code === 96 || code === 126) {
      const mark = FENCE.exec(text.slice(from, end))?.[1];
      if (mark !== undefined && (fence === null || (mark.startsWith(fence) && mark.length >= fence.length)))
        fence = fence === null ? mark : null;
    } else if (fence === null) {
      if (code === 60 && /^<table\b/i.test(text.slice(first, first + 7))) {
        const stop = nestedEnd(text, first);
        if (stop !== -1) {
          tables.push({ kind: 'html', start: first, end: stop });
          from = lineEnd(text, stop) + 1;
          continue;
        }
      } else if (code === 124 && BULLET_ROW.test(text.slice(first, Math.min(end, first + 12)))) {
        const stop = rowsEnd(text, end + 1);
        tables.push({ kind: 'bullets', start: first, end: stop });
        from = stop + 1;
        continue;
      } else if (
        (code === 124 || code === 58 || code === 45) &&
        from > 0 &&
        isDelimiter(text, from, end) &&
        hasPipe(text, previous.start, previous.end)
      ) {
        const stop = rowsEnd(text, end + 1);
        tables.push({ kind: 'pipes', start: firstUnit(text, previous.start, previous.end), end: stop });
        from = stop + 1;
        continue;
      } else if (bar < end && (code === 124 ? isBareTable(text, first, end) : isBareWithin(text, first, end))) {
        const stop = rowsEnd(text, end + 1);
        tables.push({ kind: 'bare', start: first, end: stop });
        from = stop + 1;
        continue;
      }
    }
    if (fence === null && code === 45 && isConsoleRule(text, previous, first, end)) {
      const stop = paragraphEnd(text, end + 1);
      tables.push({ kind: 'console', start: previous.start, end: stop });
      from = stop + 1;
      continue;
    }
    previous = { start: from, end };
    from = end + 1;
  }
  return tables;
}

/** Bars that a row of a table without a dividing line has at least, at its ends and between its cells. */
const LEAST_BARS = 4;

/** Two lines with as many bars each, one at either end, of which the second divides nothing. */
function isBareTable(text: string, first: number, end: number): boolean {
  const next = lineEnd(text, end + 1);
  const bars = barsOf(text.slice(first, end));
  if (bars < LEAST_BARS || bars !== barsOf(text.slice(end + 1, next))) return false;
  return !isDelimiter(text, end + 1, next);
}

/** The row of a file whose cells bars divide. */
const NAME_IN_CELL = /\.[a-z]\w{0,11}[ \t]*(?:\||$)/i;
const FIGURE_IN_CELL = /\d[ \t]*(?:\||$)/;

/** Two lines with as many bars between their cells each, two at least, of which the second is the row of a file. */
function isBareWithin(text: string, first: number, end: number): boolean {
  const bars = text.slice(first, end).split('|').length;
  const next = text.slice(end + 1, lineEnd(text, end + 1)).trim();
  return bars > 2 && bars === next.split('|').length && NAME_IN_CELL.test(next) && FIGURE_IN_CELL.test(next);
}

/** The next bar; the length of the text when there is none. */
function nextBar(text: string, from: number): number {
  const at = text.indexOf('|', from);
  return at === -1 ? text.length : at;
}

function barsOf(line: string): number {
  const row = line.trim();
  return row.startsWith('|') && row.endsWith('|') ? row.split('|').length - 1 : 0;
}

/** A long rule under a line of headings that are set apart by runs of spaces, over a line that has figures. */
function isConsoleRule(text: string, previous: { start: number; end: number }, first: number, end: number): boolean {
  const heading = text.slice(previous.start, previous.end).trim();
  if (end - first < 20 || !/^-+\s*$/.test(text.slice(first, end)) || heading.split(/ {2,}/).length < 3) return false;
  return /\d.*\d/.test(text.slice(end + 1, lineEnd(text, end + 1)));
}

/** The end of the last line before a blank one. */
function paragraphEnd(text: string, from: number): number {
  let end = from - 1;
  for (let at = from; at < text.length; ) {
    const stop = lineEnd(text, at);
    if (text.slice(at, stop).trim() === '') break;
    end = stop;
    at = stop + 1;
  }
  return end;
}

function hasPipe(text: string, from: number, end: number): boolean {
  return nextBar(text, from) < end;
}

function isDelimiter(text: string, from: number, end: number): boolean {
  const line = text.slice(from, end).replace(/\r$/, '');
  return line.includes('-') && line.includes('|') && DELIMITER.test(line);
}

/** Rows go on while lines have a pipe; behind a blank line one with as many bars as the row before, at either end, goes on as well. */
function rowsEnd(text: string, from: number): number {
  let end = Math.min(from - 1, text.length);
  let last = from;
  for (let at = from; at < text.length; ) {
    const stop = lineEnd(text, at);
    if (hasPipe(text, at, stop)) {
      end = stop;
      last = at;
    } else if (!isBlank(text, at, stop) || !goesOn(text, last, end, stop + 1)) break;
    at = stop + 1;
  }
  return end;
}

const isBlank = (text: string, from: number, end: number): boolean => text.slice(from, end).trim() === '';

/** Whether the line at `from` has as many bars as the row before it, and does not head a table of its own. */
function goesOn(text: string, last: number, lastEnd: number, from: number): boolean {
  const end = lineEnd(text, from);
  if (text.charCodeAt(firstUnit(text, from, end)) !== 124) return false;
  const bars = barsOf(text.slice(from, end));
  return (
    bars >= LEAST_BARS &&
    bars === barsOf(text.slice(last, lastEnd)) &&
    !isDelimiter(text, end + 1, lineEnd(text, Math.min(end + 1, text.length)))
  );
}

/** Units over which the end of a table is looked for. */
const LONGEST_TABLE = 4_000_000;

/** The end of the outermost of nested tables; -1 when it is never closed. */
function nestedEnd(text: string, start: number): number {
  const tags = /<(\/?)table\b/gi;
  tags.lastIndex = start;
  let depth = 0;
  let last = -1;
  for (let match = tags.exec(text); match !== null; match = tags.exec(text)) {
    if (match[1] === '') depth += 1;
    else {
      depth -= 1;
      const end = text.indexOf('>', match.index);
      last = end === -1 ? text.length : end + 1;
      if (depth === 0) return last;
    }
    if (match.index - start > LONGEST_TABLE) return last;
  }
  return last;
}
