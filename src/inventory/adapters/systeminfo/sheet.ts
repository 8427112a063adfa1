import { counted } from '../../../model/counted.js';
import { csvRows } from '../../formats/csv.js';
import type { TextLine } from '../../formats/text-lines.js';
import type { Headings } from './languages.js';

/** A field that is read. */
export type Field = Exclude<keyof Headings, 'marks'>;

/** What `systeminfo` says of one host, wherever a line or a cell has it. */
export interface SheetEntry {
  readonly field: Field;
  readonly value: string;
  readonly line: number;
  /** Its code page is a guess, and it holds more than ASCII. */
  readonly guessed: boolean;
}

/** An entry, of which the one of the host comes first; or a problem. */
export type SheetEvent =
  | ({ readonly kind: 'entry' } & SheetEntry)
  | { readonly kind: 'problem'; readonly line: number; readonly message: string };

const FIELDS = ['host', 'system', 'version', 'zone', 'domain', 'updates'] as const;
/** Numbered lines below a heading: "[01]: KB950762". */
const NUMBERED = /^[\s\u3000]*\[(\d{1,5}|\.{2,})\][:：][ \t]*(.*)$/;

/** The list form: a heading, a colon, its value; numbered values on lines of their own. */
export function* listEvents(lines: Iterable<TextLine>, headings: Headings): Generator<SheetEvent> {
  let open: Field | null = null;
  for (const { text, number: line, guessed, cut, ended } of lines) {
    const numbered = cut ? null : NUMBERED.exec(text);
    if (cut || (!ended && (numbered !== null || fieldOf(text, headings) !== null))) {
      const message = cut ? 'this line is too long' : 'the file ends inside of this line';
      yield { kind: 'problem', line, message: `${message}; it was left out` };
      continue;
    }
    if (numbered !== null) {
      if (open === 'updates') yield { kind: 'entry', field: 'updates', value: numbered[0].trim(), line, guessed };
      continue;
    }
    const found = fieldOf(text, headings);
    if (found !== null) yield { kind: 'entry', ...found, line, guessed };
    if (text.trim() !== '') open = found?.field ?? null;
  }
}

function fieldOf(text: string, headings: Headings): { field: Field; value: string } | null {
  const line = text.trimStart();
  for (const field of FIELDS)
    for (const heading of headings[field]) {
      if (!line.startsWith(heading)) continue;
      const rest = /^[ \u00a0]?[:：](.*)$/.exec(line.slice(heading.length));
      if (rest?.[1] !== undefined) return { field, value: rest[1].trim() };
    }
  return null;
}

/** The CSV form: a row a host; the first row repeats where outputs stand in one file. */
export function* csvEvents(lines: Iterable<TextLine>, headings: Headings): Generator<SheetEvent> {
  let header: readonly string[] = [];
  for (const { cells, problem, line, guessed } of csvRows(lines)) {
    if (cells === null) yield { kind: 'problem', line, message: `${problem}; this row was left out` };
    else if (headings.host.includes(cells[0] ?? '')) header = cells;
    else {
      if (cells.length !== header.length) {
        const message = `it has ${counted(cells.length, 'cell')}, and the header has ${header.length}; was the file cut?`;
        yield { kind: 'problem', line, message };
      }
      for (const field of FIELDS) {
        const at = header.findIndex((name) => headings[field].includes(name));
        const value = at < 0 ? undefined : cells[at];
        if (value === undefined) continue;
        const parts = field === 'updates' ? value.split(',') : [value];
        for (const part of parts) yield { kind: 'entry', field, value: part.trim(), line, guessed };
      }
    }
  }
}
