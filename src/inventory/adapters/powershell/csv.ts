import { counted } from '../../../model/counted.js';
import { type CsvRow, csvRows } from '../../formats/csv.js';
import type { ByteSource, TextLine } from '../../formats/text-lines.js';
import { guessedLines } from '../../input/guessed-lines.js';
import { type Remarks, unendedRemark } from '../../input/remarks.js';
import { kindBy } from './kinds.js';
import { AS_UTF_8, type PsObject } from './object.js';

const TYPE = /^"?#TYPE /;

/** Columns that other lists do not have under these names. */
const OWN = [
  'PSComputerName',
  'PSPath',
  'PSChildName',
  'IdentifyingNumber',
  'HotFixID',
  'DisplayVersion',
  'LastWriteTime',
  'LastWriteTimeUtc',
  'BaseUtcOffset',
  'Algorithm',
  'OSArchitecture',
];

/** Whether a text begins as `Export-Csv` writes objects that are read here. */
export function isPsCsv(text: string): boolean {
  const [first = '', second = ''] = text.trimStart().split(/\r?\n/, 2);
  const columns = columnsOf(TYPE.test(first) ? second : first);
  return (
    kindBy((name) => columns.includes(name)) !== null &&
    OWN.some((name) => columns.includes(name)) &&
    columns[0] !== 'Node'
  );
}

/** `-UseCulture` takes the list separator of the locale, such as ";". */
function delimiterOf(line: string): string {
  return /^(?:"(?:[^"]|"")*"|[^",;\t]*)([,;\t])/.exec(line)?.[1] ?? ',';
}

function columnsOf(line: string): string[] {
  return line.split(delimiterOf(line)).map((cell) => cell.trim().replace(/^"|"$/g, ''));
}

/** Objects of a file that `Export-Csv` wrote, with or without the line `#TYPE`; several of its outputs may follow each other. */
export function* csvObjects(source: ByteSource, input: string, remarks: Remarks): Generator<PsObject> {
  const lines = new Lines(guessedLines(source, remarks, AS_UTF_8));
  while (lines.next !== null) {
    if (TYPE.test(lines.next.text) || lines.next.text.trim() === '') {
      lines.skip();
      continue;
    }
    let header: readonly string[] | null = null;
    for (const row of csvRows(lines.part(), delimiterOf(lines.next.text))) {
      const problem = problemOf(row, header);
      if (problem !== '') remarks.add('error', 'bad-row', `${problem}; this row was left out`, row.line);
      else if (header === null) header = (row.cells ?? []).map((cell) => cell.trim().toLowerCase());
      else yield { properties: propertiesOf(header, row.cells ?? []), line: row.line };
    }
  }
  if (!lines.whole) remarks.push(unendedRemark(input, true));
}

function problemOf({ cells, problem }: CsvRow, header: readonly string[] | null): string {
  if (cells === null) return problem;
  if (header === null || cells.length === header.length) return '';
  return `it has ${counted(cells.length, 'cell')}, and the header has ${header.length}`;
}

function propertiesOf(header: readonly string[], cells: readonly string[]): Map<string, string> {
  const properties = new Map<string, string>();
  header.forEach((name, at) => {
    const cell = cells[at] ?? '';
    if (!properties.has(name)) properties.set(name, cell);
  });
  return properties;
}

/** Lines with a look at the next one. */
class Lines {
  readonly #lines: Iterator<TextLine>;
  #next: TextLine | null = null;
  #last: TextLine | null = null;

  constructor(lines: Iterable<TextLine>) {
    this.#lines = lines[Symbol.iterator]();
    this.skip();
  }

  /** Whether the last value has an end: that of its line, or a quote. */
  get whole(): boolean {
    return this.#last === null || this.#last.ended || this.#last.text.endsWith('"');
  }

  get next(): TextLine | null {
    return this.#next;
  }

  skip(): void {
    const step = this.#lines.next();
    this.#next = step.done === true ? null : step.value;
    this.#last = this.#next ?? this.#last;
  }

  /** The lines of one output: up to a line `#TYPE`, which begins another. */
  *part(): Generator<TextLine> {
    for (let line = this.#next; line !== null && !TYPE.test(line.text); line = this.#next) {
      this.skip();
      yield line;
    }
  }
}
