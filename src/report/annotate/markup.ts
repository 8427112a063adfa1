import type { Range } from './shown.js';

/** Elements whose content is no text of the page. */
const SILENT = /^<(script|style)[\s>/]/i;

/**
 * The parts of an HTML source that are markup: tags, comments, scripts, styles. They are shown fainter than the text. This only
 * looks for brackets; where a browser would see something else, nothing but the ink differs.
 * @returns ranges in order, none overlapping. Linear: a search that finds nothing ends the scan.
 */
export function markupIn(text: string): Range[] {
  const ranges: Range[] = [];
  let at = text.indexOf('<');
  while (at !== -1) {
    if (!/[a-z/!?]/i.test(text[at + 1] ?? '')) {
      at = text.indexOf('<', at + 1);
      continue;
    }
    const to = endOfMarkup(text, at);
    ranges.push({ from: at, to });
    at = text.indexOf('<', to);
  }
  return ranges;
}

function endOfMarkup(text: string, at: number): number {
  if (text.startsWith('<!--', at)) return after(text, '-->', at + 4);
  const close = after(text, '>', at);
  const silent = SILENT.exec(text.slice(at, at + 8))?.[1];
  if (silent === undefined) return close;
  const end = new RegExp(`</${silent}`, 'gi');
  end.lastIndex = close;
  const found = end.exec(text);
  return found === null ? text.length : after(text, '>', found.index);
}

function after(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from);
  return found === -1 ? text.length : found + end.length;
}
