import type { Cell, Grid, GridRow, Link, List } from '../blocks.js';
import { SourceText, SourceTextBuilder } from '../source-text.js';
import { breaksOf, InlineBuilder } from './inline.js';

/** A table cut out of a Markdown text, to be read apart. */
export interface CutTable {
  /** `console`: columns set apart by spaces under a rule, outside of a code block. `bullets`: rows of a bullet and an item each, without a line that divides heading and body. */
  kind: 'pipes' | 'html' | 'bullets' | 'console';
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
  while (from < text.length) {
    const end = lineEnd(text, from);
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

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function firstUnit(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9 || text.charCodeAt(at) === 62)) at += 1;
  return at;
}

function hasPipe(text: string, from: number, end: number): boolean {
  const at = text.indexOf('|', from);
  return at !== -1 && at < end;
}

function isDelimiter(text: string, from: number, end: number): boolean {
  const line = text.slice(from, end).replace(/\r$/, '');
  return line.includes('-') && line.includes('|') && DELIMITER.test(line);
}

/** Rows go on while lines have a pipe, and begin with one or follow each other without a blank line. */
function rowsEnd(text: string, from: number): number {
  let end = Math.min(from - 1, text.length);
  for (let at = from; at < text.length; ) {
    const stop = lineEnd(text, at);
    if (!hasPipe(text, at, stop)) break;
    end = stop;
    at = stop + 1;
  }
  return end;
}

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

/** Units over which the end of a table is looked for. */
const LONGEST_TABLE = 4_000_000;

/** Reads a pipe table (GitHub Flavored Markdown, section 4.10) into a grid. */
export function readPipeTable(text: string, table: CutTable): Grid {
  const rows: GridRow[] = [];
  let index = 0;
  for (let at = table.start; at < table.end; ) {
    const stop = Math.min(lineEnd(text, at), table.end);
    if (index !== 1) rows.push(readPipeRow(text, at, stop, index === 0));
    index += 1;
    at = stop + 1;
  }
  return { type: 'grid', rows };
}

/** Reads a table that draws a list, "| \u2022 | item |", as the list. */
export function readBulletTable(text: string, table: CutTable): List {
  const list: List = { type: 'list', ordered: false, items: [] };
  for (let at = table.start; at < table.end; ) {
    const stop = Math.min(lineEnd(text, at), table.end);
    const item = readPipeRow(text, at, stop, false).cells.slice(1);
    const words = item.filter((cell) => cell.text.length > 0);
    if (words.length > 0)
      list.items.push(words.map(({ text: own, links }) => ({ type: 'paragraph', text: own, links })));
    at = stop + 1;
  }
  return list;
}

function readPipeRow(text: string, from: number, to: number, isHeader: boolean): GridRow {
  let start = firstUnit(text, from, to);
  let end = to;
  while (
    end > start &&
    (text.charCodeAt(end - 1) === 32 || text.charCodeAt(end - 1) === 13 || text.charCodeAt(end - 1) === 9)
  )
    end -= 1;
  if (text.charCodeAt(start) === 124) start += 1;
  const cells: Cell[] = [];
  for (let at = start; at <= end; ) {
    let bar = text.indexOf('|', at);
    while (bar !== -1 && bar < end && text.charCodeAt(bar - 1) === 92) bar = text.indexOf('|', bar + 1);
    const stop = bar === -1 || bar > end ? end : bar;
    if (stop >= end && at >= end) break;
    cells.push(readCell(text, at, stop, isHeader));
    at = stop + 1;
  }
  const first = cells.find((cell) => cell.text.length > 0);
  const last = cells.findLast((cell) => cell.text.length > 0);
  const range =
    first === undefined || last === undefined
      ? { start: from, end }
      : { start: first.text.range().start, end: last.text.range().end };
  return { cells, range };
}

function readCell(text: string, from: number, to: number, isHeader: boolean): Cell {
  let start = from;
  let end = to;
  while (start < end && (text.charCodeAt(start) === 32 || text.charCodeAt(start) === 9)) start += 1;
  while (end > start && (text.charCodeAt(end - 1) === 32 || text.charCodeAt(end - 1) === 9)) end -= 1;
  const { text: words, ...rest } = readInline(text, start, end);
  return { text: words, isHeader, ...rest };
}

/** What a cell may hold besides plain words: escapes, emphasis, code, links, tags, references, runs of white space. */
const SPECIAL =
  /\\([!-/:-@[-`{-~])|\*{1,3}|`+|!?\[((?:[^[\]\\]|\\.){0,400})\]\(\s*([^\s)]{0,2000})[^)]{0,300}\)|<\/?br\s*\/?>|<\/?[a-z][^>]{0,400}>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});|\s{2,}/gi;
const NAMED: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
};
const NEEDS_CARE = /[\\*_`[<&]|\s\s/;

/** The words of a stretch of inline Markdown, as far as a table cell needs it. */
export function readInline(
  text: string,
  from: number,
  to: number,
): { text: SourceText; links: Link[]; breaks?: readonly number[] } {
  const source = text.slice(from, to);
  if (!NEEDS_CARE.test(source)) return { text: SourceText.verbatim(text, from, to), links: [] };
  const inline = new InlineBuilder();
  collect(text, source, from, inline);
  const paragraph = inline.take();
  return {
    text: paragraph?.text ?? new SourceText('', [0, from, from]),
    links: paragraph?.links ?? [],
    ...breaksOf(paragraph),
  };
}

function collect(text: string, source: string, from: number, inline: InlineBuilder): void {
  let at = 0;
  const plain = (end: number): void => {
    if (end > at) inline.add(SourceText.verbatim(text, from + at, from + end), false);
  };
  for (const match of source.matchAll(SPECIAL)) {
    plain(match.index);
    const start = from + match.index;
    const end = start + match[0].length;
    at = match.index + match[0].length;
    const [token, escaped, label, url] = match;
    if (escaped !== undefined) inline.add(new SourceText(escaped, [0, start, end]), false);
    else if (label !== undefined && url !== undefined) {
      const place = inline.next;
      const inner = start + token.indexOf('[') + 1;
      const linked = readInline(text, inner, inner + label.length);
      inline.add(linked.text, false);
      if (!token.startsWith('!')) inline.link(place, url);
    } else if (/^<\/?br/i.test(token)) inline.addBreak(start, end);
    else if (/^\s/.test(token)) inline.addSpace(start, end);
    else if (token.startsWith('&')) {
      const builder = new SourceTextBuilder();
      builder.push(NAMED[token.toLowerCase()] ?? token, start, end);
      inline.add(builder.build(), false);
    }
  }
  plain(source.length);
}
