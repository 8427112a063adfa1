import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lines } from '../../../src/article/blocks.js';
import { readConsoleTable } from '../../../src/article/table/console.js';
import type { RawTable } from '../../../src/article/table/raw-table.js';
import { bare, english, finishAll, harmed, linesOf, type ReadTables } from '../support/planned.js';
import { runs } from '../support/runs.js';
import { type Column, cellsOf, DRAWINGS, madeRow } from '../support/tables.js';

/** All that is read of tables one below the other, each headed like the one above where it has no headings. */
function readAll(blocks: readonly Lines[]): ReadTables {
  const tables: RawTable[] = [];
  let inherited: Parameters<typeof readConsoleTable>[2] = null;
  for (const block of blocks) {
    const { table, headings } = readConsoleTable(block, english, inherited);
    inherited = headings;
    tables.push(table);
  }
  return finishAll(tables);
}

describe('rows whose tokens leave no doubt', () => {
  it('are read as a close look reads them, whatever stands around them', () => {
    let planned = 0;
    fc.assert(
      fc.property(harmed('console'), (text) => {
        const blocks = linesOf(text, 'console');
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
        const read = readAll(linesOf(DRAWINGS.console.draw(cellsOf(large, columns)), 'console'));
        expect([read.files.length, read.planned]).toEqual([rows.length, rows.length]);
      }),
      runs(100),
    );
  });
});
