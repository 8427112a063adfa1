/** A record of a CSV file. */
export interface CsvRecord {
  /** null for a record that breaks the form. */
  readonly cells: readonly string[] | null;
  /** Line from 1 where it begins. */
  readonly line: number;
}

/** What separates cells. */
export const DELIMITERS = [',', ';', '\t'] as const;

export type Delimiter = (typeof DELIMITERS)[number];

/** Lines and characters of one record: what a quote that is never closed may swallow before it counts as broken. */
const MOST_LINES = 50;
const MOST_CHARACTERS = 256 * 1024;

/**
 * The records of CSV (RFC 4180), empty lines left out. A record that breaks the form costs its first line alone: reading goes on
 * with the next, so that one quote too many does not take the rest of the file along.
 */
export function* csvRecords(text: string, delimiter: Delimiter): Generator<CsvRecord> {
  const lines = text.split(/\r\n|\n|\r/);
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] ?? '';
    const number = i + 1;
    if (line.trim() === '') i += 1;
    else if (!line.includes('"')) {
      yield { cells: line.split(delimiter), line: number };
      i += 1;
    } else {
      const { cells, length } = quotedRecord(lines, i, delimiter);
      yield { cells, line: number };
      i += length;
    }
  }
}

/** A record with quotes, which may go over several lines. */
function quotedRecord(
  lines: readonly string[],
  from: number,
  delimiter: Delimiter,
): { cells: readonly string[] | null; length: number } {
  let record = lines[from] ?? '';
  let length = 1;
  let isOpen = hasOddQuotes(record);
  while (isOpen && length < MOST_LINES && record.length < MOST_CHARACTERS && from + length < lines.length) {
    const line = lines[from + length] ?? '';
    record += `\n${line}`;
    if (hasOddQuotes(line)) isOpen = false;
    length += 1;
  }
  const cells = isOpen ? null : cellsOf(record, delimiter);
  return { cells, length: cells === null ? 1 : length };
}

function hasOddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

/** A cell and what ends it. Quotes inside of a quoted cell are doubled; a plain cell has none. */
const CELL: Readonly<Record<Delimiter, RegExp>> = {
  ',': /(?:"([^"]*(?:""[^"]*)*)"|([^",]*))(,|$)/y,
  ';': /(?:"([^"]*(?:""[^"]*)*)"|([^";]*))(;|$)/y,
  '\t': /(?:"([^"]*(?:""[^"]*)*)"|([^"\t]*))(\t|$)/y,
};

function cellsOf(record: string, delimiter: Delimiter): readonly string[] | null {
  const pattern = CELL[delimiter];
  const cells: string[] = [];
  for (let at = 0; ; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const match = pattern.exec(record);
    if (match === null) return null;
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '') return cells;
  }
}
