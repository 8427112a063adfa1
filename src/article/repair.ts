import { SourceText, SourceTextBuilder } from './source-text.js';
import { toWindows1252 } from './windows-1252.js';

/** What UTF-8 looks like that was read as windows-1252: a lead byte's character, then those of one or two continuation bytes. */
const GARBLED =
  /[\u00c2-\u00df][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]|[\u00e0-\u00ef][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]{2}|\u00c2(?=[ \n\r\t<|]|$)/g;
/** With what nearly all garbled text begins: that of Latin letters and of typographic marks. */
const LEADS = ['\u00c2', '\u00c3', '\u00e2'];
/** Fewer are not enough to say that a text is garbled. */
const LEAST_GARBLED = 2;
/** How often a text may have been read wrongly, one reading upon the other. */
const MOST_ROUNDS = 3;
const QUOTED = /^[ \t]{0,3}>+[ \t]?/;
/** Share of the lines with words that begin with a quote mark in a quoted post. */
const MOSTLY = 0.5;

/**
 * Undoes what happened to a whole capture on its way: UTF-8 that was read as windows-1252, and the quote marks of a forum post. Every piece keeps its
 * place in the capture.
 * @param isPlain whether the capture is plain text, in which quote marks have no other meaning.
 * @returns null when there is nothing to undo.
 */
export function repair(text: string, isPlain: boolean): SourceText | null {
  const repaired = ungarbleAll(text);
  const unquoted = isPlain ? unquote(repaired ?? SourceText.verbatim(text, 0, text.length)) : null;
  return unquoted ?? repaired;
}

/** Undoes wrong readings, one upon the other. */
function ungarbleAll(text: string): SourceText | null {
  const first = ungarble(text);
  if (first === null) return null;
  let repaired = first;
  for (let round = 1; round < MOST_ROUNDS; round += 1) {
    const before = repaired;
    const next = ungarble(before.value);
    if (next === null) break;
    repaired = next.mapRuns((start, end) => before.range(start, end));
  }
  return repaired;
}

function ungarble(text: string): SourceText | null {
  // Three searches for one character are thirty times as fast as one expression, and most texts hold none of them.
  if (!LEADS.some((lead) => text.includes(lead))) return null;
  const found = [...text.matchAll(GARBLED)];
  if (found.length < LEAST_GARBLED) return null;
  const builder = new SourceTextBuilder();
  let at = 0;
  for (const match of found) {
    const value = ungarbled(match[0]);
    if (value === null) continue;
    builder.push(text.slice(at, match.index), at, match.index);
    at = match.index + match[0].length;
    builder.push(value, match.index, at);
  }
  builder.push(text.slice(at), at, text.length);
  return builder.build();
}

/** The character that a garbled sequence stands for; a lone "Â" stands for a no-break space whose second byte was lost. */
function ungarbled(sequence: string): string | null {
  if (sequence === '\u00c2') return '\u00a0';
  const bytes = [...sequence].map(toWindows1252);
  if (bytes.includes(null)) return null;
  const value = new TextDecoder('utf-8').decode(Uint8Array.from(bytes, (byte) => byte ?? 0));
  return value.includes('\ufffd') ? null : value;
}

function unquote(text: SourceText): SourceText | null {
  if (!text.value.includes('>')) return null;
  const lines = text.value.split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  const quoted = filled.filter((line) => QUOTED.test(line));
  if (quoted.length < 5 || quoted.length < filled.length * MOSTLY) return null;
  const builder = new SourceTextBuilder();
  let at = 0;
  for (const line of lines) {
    const mark = QUOTED.exec(line)?.[0].length ?? 0;
    builder.append(text, at + mark, Math.min(at + line.length + 1, text.length));
    at += line.length + 1;
  }
  return builder.build();
}

/** A lone CR ends a line as LF does; the readers look for LF only. Offsets stay. */
export const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text);
