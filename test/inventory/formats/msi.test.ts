import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type MsiCell, type MsiDatabase, openMsi } from '../../../src/inventory/formats/msi/index.js';
import { needs } from '../../support/debian.js';
import { exportOf, summaryOf, tablesOf } from '../../support/msiinfo.js';
import { buildPackage, type PackagePlan } from '../../support/packages.js';

const folder = mkdtempSync(join(tmpdir(), 'rollcall-msi-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A cell as the idt form writes it: control characters of texts have stand-ins there. */
function asIdt(cell: MsiCell, kind: string, shown: string): string {
  if (cell === null) return '';
  if (kind === 'binary') return shown;
  return String(cell).replaceAll('\t', '\u0010').replaceAll('\r', '\u0011').replaceAll('\n', '\u0019');
}

/** Every table and the summary, ours against msiinfo's. Returns how many tables and rows were compared. */
function compare(path: string, database: MsiDatabase): { tables: number; rows: number } {
  const names = tablesOf(path);
  expect([...database.tables].sort()).toEqual([...names].sort());
  let rows = 0;
  for (const name of names) {
    const theirs = exportOf(path, name);
    const table = database.table(name);
    if (table === null) expect.unreachable(`table ${name}`);
    expect(table.columns.map((column) => column.name)).toEqual(theirs.columns);
    const ours = table.rows.map((row, r) =>
      row.map((cell, c) => asIdt(cell, table.columns[c]?.kind ?? '', theirs.rows[r]?.[c] ?? '')),
    );
    expect(ours, name).toEqual(theirs.rows);
    rows += ours.length;
  }
  const summary = new Map(
    [...database.summary].map(([id, value]) => [
      id,
      id === 12 || id === 13
        ? String(value).replaceAll('-', '/').replace('T', ' ').replace('.000Z', '')
        : String(value),
    ]),
  );
  expect(new Map([...summary].sort(([a], [b]) => a - b))).toEqual(summaryOf(path));
  return { tables: names.length, rows };
}

const long = 'x'.repeat(70_000);
const PLANS: Record<string, PackagePlan> = {
  plain: { name: 'Rollcall Sample Provider', version: '1.2.3' },
  'of an exact size': { name: 'Rollcall Sample Namespace', size: 317_952 },
  'of a size that is no multiple of a sector': { name: 'Rollcall Sample Tool', size: 79_528 },
  'with many files': {
    name: 'Rollcall Sample Many',
    files: Array.from({ length: 300 }, (_, i) => ({ name: `file number ${i}.txt`, content: `${i}` })),
  },
  'with a string of 70,000 characters': {
    name: 'Rollcall Sample Long',
    msibuild: [['-q', `INSERT INTO \`Property\` (\`Property\`, \`Value\`) VALUES ('LONGTEXT', '${long}')`]],
  },
};

needs(
  'wixl',
  'msibuild',
  'msiinfo',
)('the reader of packages', () => {
  for (const [what, plan] of Object.entries(PLANS)) {
    it(`reads a package ${what} as msiinfo does`, () => {
      const path = join(folder, 'x.msi');
      buildPackage(path, plan);
      const database = openMsi(readFileSync(path), 'x.msi');
      expect(database.kind).toBe('package');
      const { tables, rows } = compare(path, database);
      expect(tables).toBeGreaterThan(25);
      expect(rows).toBeGreaterThan(40);
      expect(database.problems).toEqual([]);
    });
  }
});
