import type { FormatProblem } from '../problem.js';
import type { TextLine } from '../text-lines.js';
import { unescaped, withoutComment } from './data.js';

/** What one line of an export says, before its data is decoded. */
export type Entry =
  | { readonly kind: 'key'; readonly path: string; readonly deleted: boolean; readonly line: number }
  /** `name` is "" for the default value; `raw` goes to `decodeData`. */
  | { readonly kind: 'value'; readonly name: string; readonly raw: string; readonly line: number }
  | { readonly kind: 'problem'; readonly problem: FormatProblem };

/** A value whose text or bytes go on in the next line. */
export interface Open {
  readonly kind: 'text' | 'bytes';
  readonly name: string;
  readonly line: number;
  readonly parts: string[];
}

type Continued = 'goes-on' | 'complete' | 'broken';

/** Adds a line to an open value. */
export function continued(open: Open, text: string): Continued {
  if (open.kind === 'bytes') {
    // Blank lines and comments may stand between the lines of one value.
    const bytes = withoutComment(text);
    if (bytes === '') return 'goes-on';
    if (!/^[0-9a-f, \t]*\\?$/i.test(bytes)) return 'broken';
    open.parts.push(bytes.endsWith('\\') ? bytes.slice(0, -1) : bytes);
    return bytes.endsWith('\\') ? 'goes-on' : 'complete';
  }
  if (/^\[-?HKEY_/i.test(text)) return 'broken';
  const quote = closingQuote(text, 0);
  if (quote < 0) {
    open.parts.push(text);
    return 'goes-on';
  }
  if (!isRest(text, quote + 1)) return 'broken';
  open.parts.push(text.slice(0, quote + 1));
  return 'complete';
}

/** The value that an open one has become. */
export function closed({ kind, name, line, parts }: Open): Entry {
  return { kind: 'value', name, raw: parts.join(kind === 'text' ? '\n' : ''), line };
}

/** @param text a line that is neither blank nor comment nor header. */
export function entryOf(text: string, line: number): Entry | Open {
  if (text.startsWith('[')) return keyOf(text, line);
  if (text.startsWith('@')) return valueEntry('', text.slice(1), line);
  const end = text.startsWith('"') ? closingQuote(text, 1) : -1;
  if (end > 0) return valueEntry(unescaped(text.slice(1, end)), text.slice(end + 1), line);
  return problem('reg-bad-line', line, 'this line is neither key nor value; it was left out');
}

/** The last bracket of the line ends the key: keys may have brackets in their names. */
function keyOf(text: string, line: number): Entry {
  const end = text.lastIndexOf(']');
  if (end < 0) return problem('reg-bad-line', line, 'this key has no closing bracket; it was left out');
  const deleted = text.startsWith('[-');
  return { kind: 'key', path: text.slice(deleted ? 2 : 1, end), deleted, line };
}

function valueEntry(name: string, text: string, line: number): Entry | Open {
  const rest = text.trimStart();
  if (!rest.startsWith('=')) return badValue(name, line, 'has no "="');
  const raw = rest.slice(1).trim();
  if (raw.startsWith('"')) {
    const end = closingQuote(raw, 1);
    if (end < 0) return { kind: 'text', name, line, parts: [rest.slice(1).trimStart()] };
    if (isRest(raw, end + 1)) return { kind: 'value', name, raw: raw.slice(0, end + 1), line };
    return badValue(name, line, 'goes on behind its closing quote');
  }
  if (/^hex/i.test(raw)) {
    const bytes = withoutComment(raw);
    if (bytes.endsWith('\\')) return { kind: 'bytes', name, line, parts: [bytes.slice(0, -1)] };
  }
  return { kind: 'value', name, raw, line };
}

/** Place of the first quote without a backslash in front, or -1. */
function closingQuote(text: string, from: number): number {
  for (let i = from; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 0x5c) i += 1;
    else if (unit === 0x22) return i;
  }
  return -1;
}

/** Whether nothing but blanks or a comment follows. */
function isRest(text: string, from: number): boolean {
  const rest = text.slice(from).trimStart();
  return rest === '' || rest.startsWith(';');
}

/** A value that cannot be read. Names in messages are cut short: they may be as long as the file. */
export function badValue(name: string, line: number, what: string): Entry {
  const shown = JSON.stringify(name.length > 80 ? `${name.slice(0, 80)}...` : name);
  return problem('reg-bad-value', line, `the value ${shown} ${what}; it was left out`);
}

export function problem(code: string, line: number | null, message: string): Extract<Entry, { kind: 'problem' }> {
  return { kind: 'problem', problem: { code, severity: 'error', message, line } };
}

/** Whether a line without line end can be the end of an entry. */
export function endsEntry({ text }: TextLine): boolean {
  return /(?:^|["\]]|=-|dword:[0-9a-f]{8}|[,:][0-9a-f]{2})\s*$/i.test(text.slice(-200));
}
