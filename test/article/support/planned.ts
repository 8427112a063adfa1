import fc from 'fast-check';
import type { Lines } from '../../../src/article/blocks.js';
import { Diagnostics } from '../../../src/article/diagnostics.js';
import { languageOf } from '../../../src/article/language/index.js';
import { readText } from '../../../src/article/read/text.js';
import { type Range, SourceText } from '../../../src/article/source-text.js';
import { finishTable } from '../../../src/article/table/finish.js';
import { PlannedRows } from '../../../src/article/table/planned-rows.js';
import type { RawTable } from '../../../src/article/table/raw-table.js';
import type { FileRow, Position } from '../../../src/model/generated/article.js';
import { COLUMNS, cellsOf, DRAWINGS, madeRow } from './tables.js';

export const english = languageOf('');

/** The blocks of lines of one shape in a text. */
export const linesOf = (text: string, shape: Lines['shape']): Lines[] =>
  readText(SourceText.verbatim(text, 0, text.length), english)
    .filter((block) => block.type === 'lines')
    .filter((block) => block.shape === shape);

/** The same block without what was found out when its lines were told apart: each row is then read closely. */
export const bare = (block: Lines): Lines => ({
  ...block,
  lines: { ...block.lines, place: new Int32Array(block.lines.count) },
});

/** All that is read of tables. */
export interface ReadTables {
  files: FileRow[];
  problems: unknown[];
  /** How many rows were kept as places. */
  planned: number;
}

export function finishAll(tables: readonly RawTable[]): ReadTables {
  const locate = (range: Range): Position => ({
    start: { line: 1, column: 1, offset: range.start },
    end: { line: 1, column: 1, offset: range.end },
  });
  const diagnostics = new Diagnostics(locate);
  const files: FileRow[] = [];
  let planned = 0;
  for (const table of tables) {
    for (const part of table.rows) if (part instanceof PlannedRows) planned += part.count;
    finishTable(table, { words: english, isUtc: false, group: null, diagnostics, locate }, files);
  }
  return { files, problems: diagnostics.list, planned };
}

/** What a line of a table may be harmed by. */
const PIECES = [
  'x64',
  'Iris.dll',
  'win32k.sys',
  'v1.2a',
  'Jun.12.2008',
  '01-Jun-2008',
  '99-Jun-2008',
  '10/09/2000',
  'Jan-12-2008',
  '4.10.1998',
  '10:36',
  '10:36 PM',
  '1,234',
  '8,1012',
  '12.345',
  '1.2.3.4',
  '1.234.567.890',
  'N/A',
  'n.d',
  '-',
  'é',
  '\t',
  '\u00a0',
  '12',
  'KB',
  'Windows 98',
  'File name',
  'Not applicable',
  '',
];

/** Other ways to print dates and times. */
function dressed(text: string, dress: string): string {
  if (dress === 'numeric') return text.replace(/(\d\d)-[A-Z][a-z]{2}-(\d{4})/g, (_, day, year) => `${day}/11/${year}`);
  return dress === 'afternoon' ? text.replace(/(?<=\s)(\d\d:\d\d)/g, '$1p') : text;
}

/** Texts with a table in one layout, of which some lines are harmed. */
export const harmed = (layout: 'console' | 'flat' | 'tabs'): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(madeRow, { minLength: 1, maxLength: 12 }),
      fc.shuffledSubarray([...COLUMNS], { minLength: 4 }),
      fc.array(
        fc.record({
          line: fc.nat(60),
          at: fc.nat(80),
          what: fc.constantFrom('insert', 'cut', 'replace', 'break', 'margin', 'repeat', 'put'),
          piece: fc.constantFrom(...PIECES),
        }),
        { maxLength: 4 },
      ),
      fc.constantFrom('named', 'numeric', 'afternoon'),
    )
    .map(([rows, columns, harms, dress]) => {
      const lines = dressed(DRAWINGS[layout].draw(cellsOf(rows, columns)), dress).split('\n');
      for (const { line, at, what, piece } of harms) {
        const i = 5 + (line % Math.max(lines.length - 5, 1));
        const text = lines[i] ?? '';
        if (what === 'insert') lines[i] = `${text.slice(0, at)} ${piece} ${text.slice(at)}`;
        else if (what === 'cut') lines[i] = text.slice(0, at) + text.slice(at + piece.length);
        else if (what === 'replace') lines[i] = text.replace(/\S+(?=\s*$)/, piece);
        else if (what === 'break') lines.splice(i, 1, text.slice(0, at), text.slice(at));
        else if (what === 'margin') lines[i] = text.trimStart();
        else if (what === 'put')
          lines[i] = text
            .split('\t')
            .with(at % text.split('\t').length, piece)
            .join('\t');
        else lines.splice(i, 0, text);
      }
      return lines.join('\n');
    });
