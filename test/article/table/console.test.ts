import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lines } from '../../../src/article/blocks.js';
import { Diagnostics } from '../../../src/article/diagnostics.js';
import { languageOf } from '../../../src/article/language/index.js';
import { readText } from '../../../src/article/read/text.js';
import { type Range, SourceText } from '../../../src/article/source-text.js';
import { readConsoleTable } from '../../../src/article/table/console.js';
import { finishTable } from '../../../src/article/table/finish.js';
import { PlannedRows } from '../../../src/article/table/planned-rows.js';
import type { FileRow, Position } from '../../../src/model/generated/article.js';
import { runs } from '../support/runs.js';
import { COLUMNS, type Column, cellsOf, DRAWINGS, madeRow } from '../support/tables.js';

const english = languageOf('');

function consoleTablesOf(text: string): Lines[] {
  return readText(SourceText.verbatim(text, 0, text.length), english)
    .filter((block) => block.type === 'lines')
    .filter(({ shape }) => shape === 'console');
}

/** All that is read of tables one below the other, each headed like the one above where it has no headings. */
function readAll(blocks: readonly Lines[]): { files: FileRow[]; problems: unknown[]; planned: number } {
  const locate = (range: Range): Position => ({
    start: { line: 1, column: 1, offset: range.start },
    end: { line: 1, column: 1, offset: range.end },
  });
  const diagnostics = new Diagnostics(locate);
  const files: FileRow[] = [];
  let planned = 0;
  let inherited: Parameters<typeof readConsoleTable>[2] = null;
  for (const block of blocks) {
    const { table, headings } = readConsoleTable(block, english, inherited);
    inherited = headings;
    for (const part of table.rows) if (part instanceof PlannedRows) planned += part.count;
    finishTable(table, { words: english, isUtc: false, group: null, diagnostics, locate }, files);
  }
  return { files, problems: diagnostics.list, planned };
}

/** The same block without what was found out when its lines were told apart: each row is then read closely. */
const bare = (block: Lines): Lines => ({
  ...block,
  lines: { ...block.lines, place: new Int32Array(block.lines.count) },
});

/** What a line of a table may be harmed by. */
const PIECES = [
  'x64',
  'Iris.dll',
  '01-Jun-2008',
  '10/09/2000',
  'Jan-12-2008',
  '10:36',
  '10:36 PM',
  '1,234',
  '8,1012',
  '12.345',
  '1.2.3.4',
  '1.234.567.890',
  'N/A',
  '-',
  'é',
  '\t',
  '\u00a0',
  '12',
  'KB',
  'Windows 98',
  'File name',
  'Not applicable',
];

/** Other ways to print dates and times. */
function dressed(text: string, dress: string): string {
  if (dress === 'numeric') return text.replace(/(\d\d)-[A-Z][a-z]{2}-(\d{4})/g, (_, day, year) => `${day}/11/${year}`);
  return dress === 'afternoon' ? text.replace(/ (\d\d:\d\d)/g, ' $1p') : text;
}

const harmed = fc
  .tuple(
    fc.array(madeRow, { minLength: 1, maxLength: 12 }),
    fc.shuffledSubarray([...COLUMNS], { minLength: 4 }),
    fc.array(
      fc.record({
        line: fc.nat(20),
        at: fc.nat(80),
        what: fc.constantFrom('insert', 'cut', 'replace', 'break', 'margin', 'repeat'),
        piece: fc.constantFrom(...PIECES),
      }),
      { maxLength: 4 },
    ),
    fc.constantFrom('named', 'numeric', 'afternoon'),
  )
  .map(([rows, columns, harms, dress]) => {
    const lines = dressed(DRAWINGS.console.draw(cellsOf(rows, columns)), dress).split('\n');
    for (const { line, at, what, piece } of harms) {
      const i = 5 + (line % Math.max(lines.length - 5, 1));
      const text = lines[i] ?? '';
      if (what === 'insert') lines[i] = `${text.slice(0, at)} ${piece} ${text.slice(at)}`;
      else if (what === 'cut') lines[i] = text.slice(0, at) + text.slice(at + piece.length);
      else if (what === 'replace') lines[i] = text.replace(/\S+(?=\s*$)/, piece);
      else if (what === 'break') lines.splice(i, 1, text.slice(0, at), text.slice(at));
      else if (what === 'margin') lines[i] = text.trimStart();
      else lines.splice(i, 0, text);
    }
    return lines.join('\n');
  });

describe('rows whose tokens leave no doubt', () => {
  it('are read as a close look reads them, whatever stands around them', () => {
    let planned = 0;
    fc.assert(
      fc.property(harmed, (text) => {
        const blocks = consoleTablesOf(text);
        const read = readAll(blocks);
        const closely = readAll(blocks.map(bare));
        planned += read.planned;
        expect({ ...read, planned: 0 }).toEqual(closely);
      }),
      runs(500),
    );
    expect(planned).toBeGreaterThan(0);
  });

  it('are all rows of a table in the usual layouts', () => {
    const layouts: readonly (readonly Column[])[] = [
      ['date', 'time', 'version', 'size', 'name', 'platform'],
      ['date', 'time', 'version', 'size', 'name'],
      ['date', 'time', 'size', 'name'],
      ['name', 'version', 'size', 'date', 'time', 'platform'],
      ['name', 'size', 'date', 'time'],
    ];
    fc.assert(
      fc.property(fc.array(madeRow, { minLength: 2, maxLength: 12 }), fc.constantFrom(...layouts), (rows, columns) => {
        const large = rows.map((row) => ({ ...row, size: row.size + 1000 }));
        const read = readAll(consoleTablesOf(DRAWINGS.console.draw(cellsOf(large, columns))));
        expect([read.files.length, read.planned]).toEqual([rows.length, rows.length]);
      }),
      runs(100),
    );
  });
});
