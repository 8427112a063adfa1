import type { Range } from './shown.js';

/** Elements whose content is no text of the page. */
const SILENT = /^<(script|style)[\s>/]/i;

/**
 * The parts of a source that are markup: tags, comments, scripts, styles. They are shown fainter than the text. This only looks
 * for brackets; where a browser would see something else, nothing but the ink differs.
 * @param format HTML; or Markdown, where a tag ends on its line. Text has no markup.
 * @returns ranges in order, none overlapping. Linear: what is looked for is found once.
 */
export function markupIn(text: string, format: 'html' | 'markdown' | 'text'): Range[] {
  const ranges: Range[] = [];
  const [endOfTag, endOfComment, endOfLine] = ['>', '-->', '\n'].map((end) => finder(text, end));
  if (format === 'text' || !endOfTag || !endOfComment || !endOfLine) return ranges;
  for (let at = text.indexOf('<'); at !== -1; ) {
    let to = text.startsWith('<!--', at) ? endOfComment(at + 4) : endOfTag(at);
    const isTag =
      /[a-z/!?]/i.test(text[at + 1] ?? '') && (format === 'html' || (text[to - 1] === '>' && to <= endOfLine(at)));
    const silent = SILENT.exec(text.slice(at, at + 8))?.[1];
    if (isTag && format === 'html' && silent !== undefined) to = endOfTag(endOfContent(text, silent, to));
    if (isTag) ranges.push({ from: at, to });
    at = text.indexOf('<', isTag ? to : at + 1);
  }
  return ranges;
}

/** @returns what finds the place behind the next `end`, else the end of the text; asked from left to right it looks at each character once. */
function finder(text: string, end: string): (from: number) => number {
  /** Where it was found last; -1 when it does not come any more, -2 before the first look. */
  let found = -2;
  return (from) => {
    if (found !== -1 && found < from) found = text.indexOf(end, from);
    return found === -1 ? text.length : found + end.length;
  };
}

function endOfContent(text: string, element: string, from: number): number {
  const end = new RegExp(`</${element}`, 'gi');
  end.lastIndex = from;
  return end.exec(text)?.index ?? text.length;
}
