import { groupedNumber } from '../../formats/grouped-number.js';
import type { TextLine } from '../../formats/text-lines.js';
import type { DirWords } from './languages.js';

/** An entry of a folder as its line has it. */
export interface DirEntry {
  readonly kind: 'entry';
  readonly line: number;
  /** Date and time of day, in the format of the locale. */
  readonly time: string;
  /** "DIR", "JUNCTION", "SYMLINK" ... for what is no plain file. */
  readonly type: string | null;
  /** Bytes; null for what is no plain file, and for a number that is none. */
  readonly size: number | null;
  readonly name: string;
  /** Columns between the type and the name; one before the name is the least. */
  readonly gap: number;
  /** Its code page is a guess, and it holds more than ASCII. */
  readonly guessed: boolean;
}

export type DirLine =
  | DirEntry
  | { readonly kind: 'volume'; readonly line: number }
  | { readonly kind: 'folder'; readonly line: number; readonly path: string; readonly guessed: boolean }
  /** A line of sums; of those behind a folder the first has its files. */
  | { readonly kind: 'sum'; readonly line: number; readonly count: number; readonly bytes: number | null }
  | { readonly kind: 'unknown'; readonly line: number };

const ENTRY =
  /^(\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?)[ \t]+((?:(?:午前|午後|[AP]M)[ ]+)?\d{1,2}:\d{2}(?:[ \u00a0\u202f]?[AaPp]\.?[ \u00a0]?[Mm]\.?|[ap])?)[ ]+(?:<(\w{1,12})>([ ]+)|(\(?\d[\d.,'\u00a0\u202f\u2019]*\)?) )(.+)$/;
const SUM =
  /^[ \t]+(\d{1,3}(?: \d{3})+|\d[\d.,'\u00a0\u202f\u2019]*)[ \u3000]*[^\d\s][^\d]*?(?:[ \u3000]+(\d{1,3}(?: \d{3})+|\d[\d.,'\u00a0\u202f\u2019]*)[ \u3000]*[^\d]*)?$/;
/** Thousands of a size that stand behind a blank, as some languages write them, where no other separator is left of them. */
const THOUSANDS = /^(?:\d{3} )+$/;

const LONGEST_SUM = 200;

/** Reads the lines of a listing one by one; empty ones, serial numbers and headings of sums are passed over. */
export function* dirLines(lines: Iterable<TextLine>, words: DirWords): Generator<DirLine> {
  let begun = false;
  /** Windows has one blank before a name, wine two; the headings of wine have none before them. */
  let blank = 0;
  /** Where names begin, by the folders of the listing; 0 until one was met. */
  let column = 0;
  for (const { text: raw, number: line, guessed, cut, ended } of lines) {
    const text = raw.replace(/\r+$/, '');
    if (text.trim() === '') continue;
    const entry = cut ? null : whole(ENTRY.exec(text), column);
    const folder = entry === null && !cut ? words.folder.exec(text.trimEnd()) : null;
    if (entry?.[3] !== undefined) column = text.length - (entry[6] ?? '').length;
    if (entry !== null) yield ended ? entryOf(entry, line, guessed, blank) : { kind: 'unknown', line };
    else if (folder?.[1] !== undefined) {
      begun = true;
      blank = text.startsWith(' ') ? 0 : 1;
      yield { kind: 'folder', line, path: folder[1], guessed };
    } else if (words.volume.test(text.trimEnd())) {
      begun = false;
      yield { kind: 'volume', line };
    } else {
      const [, count, bytes] = (text.length > LONGEST_SUM ? null : SUM.exec(text)) ?? [];
      if (begun && count !== undefined)
        yield { kind: 'sum', line, count: numberOf(count) ?? 0, bytes: bytes === undefined ? null : numberOf(bytes) };
      else if (begun && !/^[ \t]/.test(text)) yield { kind: 'unknown', line };
    }
  }
}

/** Groups of `ENTRY` with all of the size: what stands between it and the column of names. */
function whole(entry: RegExpExecArray | null, column: number): Groups | null {
  if (entry === null) return null;
  const [text, date, time, type, gap, size, name = ''] = entry;
  const rest = name.slice(0, Math.max(0, column - (text.length - name.length)));
  if (size === undefined || !THOUSANDS.test(rest)) return entry;
  return [text, date, time, type, gap, `${size} ${rest.trim()}`, name.slice(rest.length)];
}

type Groups = readonly (string | undefined)[];

function entryOf(groups: Groups, line: number, guessed: boolean, blank: number): DirEntry {
  const [, date = '', time = '', type, gap = '', size, name = ''] = groups;
  const shown = type === undefined && blank > 0 && name.startsWith(' ') ? name.slice(blank) : name;
  return {
    kind: 'entry',
    line,
    time: `${date} ${time}`,
    type: type ?? null,
    size: size === undefined ? null : numberOf(size),
    name: shown,
    gap: gap.length,
    guessed,
  };
}

/** In brackets for a file that is kept elsewhere. */
function numberOf(text: string): number | null {
  return groupedNumber(text.replace(/[()]/g, '').replaceAll(' ', '\u00a0'));
}
