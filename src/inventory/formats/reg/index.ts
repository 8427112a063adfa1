import type { FormatProblem } from '../problem.js';
import type { TextLine } from '../text-lines.js';
import { type RegVersion, unescaped } from './data.js';

export { decodeData, type RegData, type RegVersion } from './data.js';

/** What an export says, in its order. */
export type RegEvent =
  | { readonly kind: 'key'; readonly path: string; readonly deleted: boolean; readonly line: number }
  /** `name` is "" for the default value; `raw` goes to `decodeData`. */
  | { readonly kind: 'value'; readonly name: string; readonly raw: string; readonly line: number }
  | { readonly kind: 'problem'; readonly problem: FormatProblem };

/** The first line; exports that were joined to one file have it again inside. */
const HEADERS: ReadonlyMap<string, RegVersion> = new Map([
  ['REGEDIT4', 4],
  ['WINDOWS REGISTRY EDITOR VERSION 5.00', 5],
]);

/** The version of an export by its first line that is not blank; null for anything else. */
export function regVersion(text: string): RegVersion | null {
  const first = /[^\s\0].*/.exec(text.slice(0, 200))?.[0] ?? '';
  return HEADERS.get(first.trim().toUpperCase()) ?? null;
}

function isHeader(text: string): boolean {
  return text.length < 100 && HEADERS.has(text.trim().toUpperCase());
}

/** A value whose text or bytes go on in the next line. */
interface Open {
  readonly kind: 'text' | 'bytes';
  readonly name: string;
  readonly line: number;
  readonly parts: string[];
}

/**
 * Reads a registry export (the .reg form of regedit and `reg export`): keys in brackets, values under them, comments after ";",
 * long binary values wrapped with a backslash, line breaks in texts as they are. Each line is looked at once.
 * What cannot be read is a problem with its line, and reading goes on with the next line.
 */
export function* readReg(lines: Iterable<TextLine>): Generator<RegEvent> {
  let open: Open | null = null;
  let last: TextLine | null = null;
  let whole = true;
  for (const line of lines) {
    last = line;
    whole = line.ended || endsEntry(line.text);
    if (line.cut)
      yield problem(
        'line-too-long',
        line.number,
        'this line is longer than any export has; the rest of it was passed over',
      );
    if (open !== null) {
      const rest: Continued = continued(open, line.text);
      if (rest === 'goes-on') continue;
      if (rest === 'broken' && !line.ended) whole = false;
      const done: Open = open;
      open = null;
      if (rest === 'complete') {
        yield {
          kind: 'value',
          name: done.name,
          raw: done.parts.join(done.kind === 'text' ? '\n' : ''),
          line: done.line,
        };
        continue;
      }
      yield problem(
        'reg-bad-value',
        done.line,
        `the value ${JSON.stringify(shown(done.name))} does not end; it was left out`,
      );
    }
    const result = lineOf(line);
    if (result === null) continue;
    if (result.kind === 'problem' && !line.ended) whole = false;
    if ('parts' in result) open = result;
    else yield result;
  }
  if (open !== null || !whole)
    yield problem(
      'input-cut',
      last?.number ?? null,
      'the export ends in the middle of an entry, so more may be missing; export it again',
    );
  else if (last !== null && last.text.trim() !== '')
    yield {
      kind: 'problem',
      problem: {
        code: 'input-may-be-cut',
        severity: 'warning',
        message: 'the export does not end with an empty line as exports do; compare it with the original',
        line: last.number,
      },
    };
}

type Continued = 'goes-on' | 'complete' | 'broken';

/** Adds a line to an open value. */
function continued(open: Open, text: string): Continued {
  if (open.kind === 'bytes') {
    const trimmed = text.trim();
    if (!/^[0-9a-f, \t]*\\?$/i.test(trimmed) || trimmed === '') return 'broken';
    open.parts.push(trimmed.endsWith('\\') ? trimmed.slice(0, -1) : trimmed);
    return trimmed.endsWith('\\') ? 'goes-on' : 'complete';
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

function lineOf({ text, number }: TextLine): RegEvent | Open | null {
  const trimmed = text.trimStart();
  if (trimmed === '' || trimmed.startsWith(';') || isHeader(trimmed)) return null;
  if (trimmed.startsWith('[')) return keyOf(trimmed, number);
  if (trimmed.startsWith('@')) return valueEntry('', trimmed.slice(1), number);
  const end = trimmed.startsWith('"') ? closingQuote(trimmed, 1) : -1;
  if (end > 0) return valueEntry(unescaped(trimmed.slice(1, end)), trimmed.slice(end + 1), number);
  return problem('reg-bad-line', number, 'this line is neither key nor value; it was left out');
}

/** The last bracket of the line ends the key: keys may have brackets in their names. */
function keyOf(text: string, line: number): RegEvent {
  const end = text.lastIndexOf(']');
  if (end < 0) return problem('reg-bad-line', line, 'this key has no closing bracket; it was left out');
  const deleted = text.startsWith('[-');
  return { kind: 'key', path: text.slice(deleted ? 2 : 1, end), deleted, line };
}

function valueEntry(name: string, text: string, line: number): RegEvent | Open {
  const rest = text.trimStart();
  if (!rest.startsWith('='))
    return problem('reg-bad-value', line, `the value ${JSON.stringify(shown(name))} has no "="; it was left out`);
  const raw = rest.slice(1).trim();
  if (raw.startsWith('"')) {
    const end = closingQuote(raw, 1);
    if (end < 0) return { kind: 'text', name, line, parts: [rest.slice(1).trimStart()] };
    if (isRest(raw, end + 1)) return { kind: 'value', name, raw: raw.slice(0, end + 1), line };
    return problem(
      'reg-bad-value',
      line,
      `the value ${JSON.stringify(shown(name))} goes on behind its closing quote; it was left out`,
    );
  }
  if (/^hex/i.test(raw) && raw.endsWith('\\')) return { kind: 'bytes', name, line, parts: [raw.slice(0, -1)] };
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

/** Whether a line without line end can be the end of an entry. */
function endsEntry(text: string): boolean {
  return /(?:^|["\]]|=-|dword:[0-9a-f]{8}|[,:][0-9a-f]{2})\s*$/i.test(text.slice(-200));
}

/** Names in messages are cut short: they may be as long as the file. */
function shown(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80)}...` : name;
}

function problem(code: string, line: number | null, message: string): RegEvent {
  return { kind: 'problem', problem: { code, severity: 'error', message, line } };
}
