import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid, Lines } from '../../../src/article/blocks.js';
import { parseArticles } from '../../../src/article/index.js';
import { dividedCells } from '../../../src/article/table/divided.js';
import { readGrid } from '../../../src/article/table/grid.js';
import { readTabTable } from '../../../src/article/table/tabs.js';
import { english, finishAll, harmed, linesOf } from '../support/planned.js';
import { runs } from '../support/runs.js';
import { cellsOf, DRAWINGS, madeRow } from '../support/tables.js';

/** The same lines as a table with cells. */
function gridOf({ lines, text, from, to }: Lines): Grid {
  const rows = Array.from({ length: to - from }, (_, i) => ({
    cells: dividedCells('\t', lines, from + i, text),
    range: text.range(lines.start[from + i], lines.end[from + i]),
  }));
  return { type: 'grid', rows };
}

describe('a table of files whose cells tabs set apart', () => {
  it('is read as any table with cells is, whatever stands in it', () => {
    let planned = 0;
    let others = 0;
    fc.assert(
      fc.property(harmed('tabs'), (text) => {
        const blocks = linesOf(text, 'tabs');
        const read = finishAll(blocks.map((block) => readTabTable(block, english)));
        const grids = blocks.map((block) => readGrid(gridOf(block), english)).filter((table) => table !== null);
        planned += read.planned;
        others += read.files.length - read.planned;
        expect(grids).toHaveLength(blocks.length);
        expect({ ...read, planned: 0 }).toEqual(finishAll(grids));
      }),
      runs(500),
    );
    expect(planned).toBeGreaterThan(0);
    expect(others).toBeGreaterThan(0);
  });

  it('is one where nearly all rows leave no doubt, and all columns are known', () => {
    const plain = madeRow.map((row) => ({ ...row, version: row.version ?? '1.2.3.4', platform: null }));
    fc.assert(
      fc.property(fc.array(plain, { minLength: 2, maxLength: 12 }), (rows) => {
        const cells = cellsOf(rows, ['name', 'version', 'size', 'date', 'time']);
        expect(linesOf(DRAWINGS.tabs.draw(cells), 'tabs')).toHaveLength(1);
        const unknown = cells.map((row, i) => [...row, i === 0 ? 'Kind of thing' : 'x86']);
        expect(linesOf(DRAWINGS.tabs.draw(unknown), 'tabs')).toHaveLength(0);
      }),
      runs(50),
    );
  });

  it('may stand under the title', async () => {
    const text =
      'Iris Server stops when you print a widget\n\nFile name\tFile size\tDate\nIris.dll\t12,345\t01-Jun-2008\n';
    const [article] = await parseArticles({ bytes: Buffer.from(text), name: 'KB99000001.txt' });
    expect([article?.title, article?.files.length]).toEqual(['Iris Server stops when you print a widget', 1]);
  });
});
