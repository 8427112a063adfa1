import type { ColumnMap } from '../../../model/generated/policy.js';
import { decoderOf } from '../../formats/code-page.js';
import { type CsvRow, csvRows } from '../../formats/csv.js';
import { encodingOf, type KnownCodePage, textLines } from '../../formats/text-lines.js';
import type { Sample } from '../../input/sample.js';

/** A table whose headings a map has. */
export interface MappedTable {
  readonly map: ColumnMap;
  readonly delimiter: string;
  readonly codePage: KnownCodePage | null;
}

/** Rows in front of the headings, such as the title of a report. */
export const MOST_PREAMBLE = 20;
const DELIMITERS = [',', ';', '\t'];

/** The first map whose headings stand in one of the first rows. */
export function tableOf({ head }: Sample, maps: readonly ColumnMap[]): MappedTable | null {
  for (const map of maps) {
    const codePage = codePageOf(map, head);
    for (const delimiter of map.delimiter === undefined ? DELIMITERS : [map.delimiter]) {
      const source = { size: head.length, read: (at: number, length: number) => head.subarray(at, at + length) };
      let rows = 0;
      for (const row of csvRows(textLines(source, codePage), delimiter)) {
        rows += 1;
        if (isHeader(row, map)) return { map, delimiter, codePage };
        if (rows > MOST_PREAMBLE) break;
      }
    }
  }
  return null;
}

/** Whether a row has all headings of a map. */
export function isHeader({ cells }: CsvRow, { columns }: ColumnMap): boolean {
  if (cells === null) return false;
  const headings = new Set(cells.map((cell) => cell.trim()));
  return Object.keys(columns).every((heading) => headings.has(heading.trim()));
}

function codePageOf({ codePage }: ColumnMap, head: Uint8Array): KnownCodePage | null {
  const decode = codePage === undefined || encodingOf(head).encoding !== 'bytes' ? null : decoderOf(codePage);
  return decode === null ? null : { decode, guessed: false, always: true };
}
