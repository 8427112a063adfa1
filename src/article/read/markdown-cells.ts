import type { Link } from '../blocks.js';
import { SourceText, SourceTextBuilder } from '../source-text.js';
import { breaksOf, InlineBuilder } from './inline.js';

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
