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
/** More strings than two bytes can number, in a table of 16 columns. */
const columns = Array.from({ length: 16 }, (_, c) => `Column${c}`);
const many = [
  columns.join('\t'),
  columns.map((_, c) => (c === 0 ? 's72' : 'S255')).join('\t'),
  'ManyStrings\tColumn0',
  ...Array.from({ length: 4_200 }, (_, r) => columns.map((_, c) => `${r} ${c}`).join('\t')),
];

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
  'with more than 65,535 strings': {
    name: 'Rollcall Sample Strings',
    idt: [many.map((line) => `${line}\r\n`).join('')],
  },
  'with numbers of all sizes': {
    name: 'Rollcall Sample Numbers',
    idt: [
      'Id\tShort\tLong\r\ni2\tI2\tI4\r\nNumbers\tId\r\n1\t-32767\t-2147483647\r\n2\t32767\t2147483647\r\n3\t0\t0\r\n4\t\t\r\n5\t-1\t-1\r\n',
    ],
  },
  'with texts of a Cyrillic code page': {
    name: 'Rollcall Sample Code Page',
    idt: ['\r\n\r\n1251\t_ForceCodepage\r\n'],
    msibuild: [['-q', "INSERT INTO `Property` (`Property`, `Value`) VALUES ('TEXT', 'Перекличка')"]],
  },
  'with texts in UTF-8': {
    name: 'Rollcall Sample Unicode',
    idt: ['\r\n\r\n65001\t_ForceCodepage\r\n'],
    msibuild: [['-q', "INSERT INTO `Property` (`Property`, `Value`) VALUES ('TEXT', '点呼 – Größe')"]],
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
