import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lines } from '../../../src/article/blocks.js';
import { parseArticles } from '../../../src/article/index.js';
import { readFlatTable } from '../../../src/article/table/flat.js';
import { bare, english, finishAll, harmed, linesOf, type ReadTables } from '../support/planned.js';
import { runs } from '../support/runs.js';
import { cellsOf, DRAWINGS, madeRow } from '../support/tables.js';

const readAll = (blocks: readonly Lines[]): ReadTables =>
  finishAll(blocks.map((block) => readFlatTable(block, english)));

describe('rows of one cell a line that leave no doubt', () => {
  it('are read as a close look reads them, whatever stands around them', () => {
    let planned = 0;
    fc.assert(
      fc.property(harmed('flat'), (text) => {
        const blocks = linesOf(text, 'flat');
        const read = readAll(blocks);
        planned += read.planned;
        expect({ ...read, planned: 0 }).toEqual(readAll(blocks.map(bare)));
      }),
      runs(500),
    );
    expect(planned).toBeGreaterThan(0);
  });

  it('may have blank lines between them', () => {
    const records = ['Iris.dll\n1.2.3.4\n12,345\n01-Jun-2008\n', 'Iris.Server.exe\n1.2.3.5\n300\n02-Jun-2008\n'];
    const headings = 'File name\nFile version\nFile size\nDate\n';
    for (const between of ['', '\n', '\n\n']) {
      const text = `Article ID: 99000800\n\n${headings}${[...records, ...records].join(between)}\nNone of them.\n`;
      const { files, problems } = readAll(linesOf(text, 'flat'));
      expect(files.map(({ name, size }) => [name, size])).toEqual([
        ['Iris.dll', 12_345],
        ['Iris.Server.exe', 300],
        ['Iris.dll', 12_345],
        ['Iris.Server.exe', 300],
      ]);
      expect(problems).toEqual([]);
    }
  });

  it('are all rows of a table that has all its cells', () => {
    const whole = madeRow.map((row) => ({
      ...row,
      version: row.version ?? '1.2.3.4',
      platform: row.platform ?? 'x86',
    }));
    fc.assert(
      fc.property(fc.array(whole, { minLength: 2, maxLength: 12 }), (rows) => {
        const usual = rows.map((row) => ({ ...row, platform: row.platform === 'IA-64' ? 'x64' : row.platform }));
        const cells = cellsOf(usual, ['name', 'version', 'size', 'date', 'time', 'platform']);
        const read = readAll(linesOf(DRAWINGS.flat.draw(cells), 'flat'));
        expect([read.files.length, read.planned]).toEqual([rows.length, rows.length]);
      }),
      runs(100),
    );
  });

  it('may be tens of thousands', async () => {
    const record = 'Iris.dll\n1.2.3.4\n12,345\n01-Jun-2008\n10:36\nx86\n';
    const text = `Article ID: 99000800\n\nFile name\nFile version\nFile size\nDate\nTime\nPlatform\n${record.repeat(20_000)}`;
    const [article] = await parseArticles({ bytes: Buffer.from(text), name: 'KB99000800.txt' });
    expect(article?.files.length).toBe(20_000);
  });
});
