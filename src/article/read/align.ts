import { SourceText, SourceTextBuilder } from '../source-text.js';

/** Named, decimal and hexadecimal character references, with or without the semicolon. */
const REFERENCE = /&(?:#[0-9]{1,8}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});?/iy;

/**
 * Puts decoded text and its source side by side: character references, backslash escapes and CR LF are longer in the source than
 * in the text. Where the two cannot be matched, the whole text stands for the whole source.
 */
export function align(source: string, start: number, end: number, value: string): SourceText {
  if (end - start === value.length && source.startsWith(value, start)) return SourceText.verbatim(source, start, end);
  const builder = new SourceTextBuilder();
  let at = start + droppedLineEnd(source, start, value, end - start);
  let from = 0;
  while (from < value.length) {
    let run = 0;
    while (from + run < value.length && at + run < end && isSame(source, at + run, value, from + run)) run += 1;
    if (run > 0) builder.push(value.slice(from, from + run), at, at + run);
    from += run;
    at += run;
    if (from >= value.length || at >= end) break;
    const length = longerForm(source, at, end, value, from);
    if (length === null) return new SourceText(value, [0, start, end]);
    const width = value.codePointAt(from) ?? 0;
    const units = width > 0xffff ? 2 : 1;
    builder.push(value.slice(from, from + units), at, at + length);
    from += units;
    at += length;
  }
  return from === value.length ? builder.build() : new SourceText(value, [0, start, end]);
}

/** Length of the line end right behind a tag of a preformatted block, which HTML drops. */
function droppedLineEnd(source: string, start: number, value: string, length: number): number {
  const code = source.charCodeAt(start);
  if (code !== 10 && code !== 13) return 0;
  const dropped = code === 13 && source.charCodeAt(start + 1) === 10 ? 2 : 1;
  const isGone = value.charCodeAt(0) !== 10 || (length > value.length && source.startsWith(value, start + dropped));
  return isGone ? dropped : 0;
}

const isSame = (source: string, at: number, value: string, from: number): boolean => {
  const code = source.charCodeAt(at);
  return code === value.charCodeAt(from) && code !== 38 && code !== 92;
};

/** Length in the source of one character of the text that is written in a longer way; null when the two do not match. */
function longerForm(source: string, at: number, end: number, value: string, from: number): number | null {
  const code = source.charCodeAt(at);
  if (code === 38) {
    REFERENCE.lastIndex = at;
    const match = REFERENCE.exec(source);
    if (match !== null && at + match[0].length <= end) {
      const isLiteral = value.startsWith(match[0], from);
      return isLiteral ? 1 : match[0].length;
    }
    return value.charCodeAt(from) === 38 ? 1 : null;
  }
  if (code === 92) return value.charCodeAt(from) === 92 && source.charCodeAt(at + 1) !== 92 ? 1 : 2;
  if (code === 13) return source.charCodeAt(at + 1) === 10 ? 2 : 1;
  if (code === 0) return 1;
  return null;
}
