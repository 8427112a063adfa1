import type { Decode } from '../code-page.js';
import type { RegistryEvent } from '../registry.js';
import type { TextLine } from '../text-lines.js';
import { decodeData } from './data.js';
import { badValue, closed, continued, type Entry, endsEntry, entryOf, type Open, problem } from './entry.js';

/** 4 is REGEDIT4, whose hexadecimal texts are ANSI; 5 writes them in UTF-16LE. */
export type RegVersion = 4 | 5;

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

/** Blank lines, comments, and the header. Windows takes ";" as well as "#" for a comment at the beginning of a line. */
function isEmpty(text: string): boolean {
  return text === '' || text.startsWith(';') || text.startsWith('#') || isHeader(text);
}

function isHeader(text: string): boolean {
  return text.length < 100 && HEADERS.has(text.trim().toUpperCase());
}

/**
 * Reads a registry export (the .reg form of regedit and `reg export`): keys in brackets, values under them, comments after ";",
 * long binary values wrapped with a backslash, line breaks in texts as they are. Each line is looked at once.
 * What cannot be read is a problem with its line, and reading goes on with the next line.
 * @param decode characters of hexadecimal texts (`decodeWide` in version 5, in version 4 the code page of the host).
 */
export function* readReg(lines: Iterable<TextLine>, decode: Decode): Generator<RegistryEvent> {
  for (const entry of entries(lines)) {
    if (entry.kind === 'problem') yield entry;
    else if (entry.kind === 'key') yield { ...entry, names: entry.path.split('\\') };
    else yield { kind: 'value', name: entry.name, data: () => decodeData(entry.raw, decode), line: entry.line };
  }
}

function* entries(lines: Iterable<TextLine>): Generator<Entry> {
  let open: Open | null = null;
  let last: TextLine | null = null;
  let whole = true;
  for (const line of lines) {
    last = line;
    whole = line.ended || endsEntry(line);
    if (line.cut)
      yield problem(
        'line-too-long',
        line.number,
        'this line is longer than any export has; the rest of it was passed over',
      );
    if (open !== null) {
      const rest: ReturnType<typeof continued> = continued(open, line.text);
      if (rest === 'goes-on') continue;
      if (rest === 'broken' && !line.ended) whole = false;
      const done: Open = open;
      open = null;
      yield rest === 'complete' ? closed(done) : badValue(done.name, done.line, 'does not end');
      if (rest === 'complete') continue;
    }
    const text = line.text.trimStart();
    if (isEmpty(text)) continue;
    const result = entryOf(text, line.number);
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
