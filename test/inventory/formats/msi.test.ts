import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openCompound } from '../../../src/inventory/formats/compound/index.js';
import { type MsiColumn, type MsiDatabase, openMsi } from '../../../src/inventory/formats/msi/index.js';
import { buildCompound, type Form } from '../../support/compound.mjs';
import { needs } from '../../support/debian.js';
import { LONGER_TEXTS, longerPlan, MSI_PLANS } from '../../support/msi-plans.js';
import { exportOf, summaryOf, tablesOf } from '../../support/msiinfo.js';
import { buildPackage } from '../../support/packages.js';
import { sourceOf } from '../../support/source-of.js';

const folder = mkdtempSync(join(tmpdir(), 'rollcall-msi-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The type of a column as the idt form writes it. */
function typeOf({ kind, nullable, localizable, size }: MsiColumn): string {
  const letter = { string: localizable ? 'l' : 's', integer: 'i', binary: 'v' }[kind];
  return `${nullable ? letter.toUpperCase() : letter}${size}`;
}

/** A difference in what comes first is shown. */
const SHOWN = 5_000;

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
    expect(table.columns.map(typeOf), name).toEqual(theirs.types);
    expect([name, ...table.columns.filter(({ key }) => key).map((column) => column.name)]).toEqual(theirs.keys);
    const ours = [...table.rows()].map((row) => `${row.map((cell) => cell ?? '').join('\t')}\r\n`);
    expect(ours.join('').slice(0, SHOWN), name).toBe(theirs.body.slice(0, SHOWN));
    expect(ours.join('') === theirs.body, name).toBe(true);
    expect(table.rowCount).toBe(ours.length);
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

needs(
  'wixl',
  'msibuild',
  'msiinfo',
)(`the reader of packages, with ${Object.keys(MSI_PLANS).length} of them`, () => {
  it.each(Object.entries(MSI_PLANS))('reads one %s as msiinfo does', (_, plan) => {
    const path = join(folder, 'x.msi');
    buildPackage(path, plan);
    const database = openMsi(sourceOf(readFileSync(path)), 'x.msi');
    expect(database.kind).toBe('package');
    const { tables, rows } = compare(path, database);
    expect(tables).toBeGreaterThan(plan.bare === true ? 1 : 25);
    expect(rows).toBeGreaterThan(plan.bare === true ? 3 : 40);
    expect(database.problems).toEqual([]);
  });

  it.each(LONGER_TEXTS)('reads strings of 128 KiB and more as they were given to msibuild', (...texts) => {
    const path = join(folder, 'longer.msi');
    buildPackage(path, longerPlan(texts));
    const database = openMsi(sourceOf(readFileSync(path)), 'x.msi');
    const rows = [...(database.table('LongTexts')?.rows() ?? [])];
    expect(rows.map(([, text, after]) => `${after} ${text}`)).toEqual(texts.map((text, i) => `after ${i} ${text}`));
    expect(database.problems).toEqual([]);
  });

  const FORMS: readonly Form[] = [{ sectorSize: 4096 }, { backwards: true }, { sectorSize: 4096, backwards: true }];
  it.each(FORMS)('reads one that lies otherwise in its file as msiinfo does: %j', (form) => {
    const path = join(folder, 'form.msi');
    buildPackage(path, { name: 'Sample of another form', size: 100_000 });
    writeFileSync(path, relaid(readFileSync(path), form));
    const database = openMsi(sourceOf(readFileSync(path)), 'x.msi');
    expect(compare(path, database).tables).toBeGreaterThan(25);
    expect(database.problems).toEqual([]);
  });

  it.each([1, 511, 512, 20_000, 150_000, 290_000])('reads one that lost its last %i bytes as msiinfo does', (lost) => {
    const path = join(folder, 'cut.msi');
    buildPackage(path, { name: 'Sample that is cut', size: 317_952 });
    // msibuild writes what hangs a file together behind all streams; here it comes first, and the longest stream last.
    const whole = relaid(readFileSync(path));
    writeFileSync(path, whole.subarray(0, whole.length - lost));
    const database = openMsi(sourceOf(readFileSync(path)), 'x.msi');
    const { tables } = compare(path, database);
    expect(tables).toBeGreaterThan(25);
    expect(database.problems.map(({ code, message }) => `${code}: ${message}`)).toEqual(
      lost === 1 ? [] : [expect.stringMatching(/^package-cut: its stream "filler" ends too early/)],
    );
  });
});

/** The same streams in a compound file of our own making, the longest one last. */
function relaid(bytes: Uint8Array, form: Form = {}): Buffer {
  const { root } = openCompound(sourceOf(bytes), 'x');
  const streams = [...root.streams].sort(([, a], [, b]) => a.size - b.size);
  const entries = streams.map(([name, stream]) => [name, stream.content().bytes(0, stream.size)]);
  return buildCompound({ classId: root.classId, entries: Object.fromEntries(entries) }, form);
}
