import { describe, expect, it } from 'vitest';
import { openMsi } from '../../../src/inventory/formats/msi/index.js';
import { readPackage } from '../../../src/inventory/formats/msi/package.js';
import { readPatch } from '../../../src/inventory/formats/msi/patch.js';
import { readTransform } from '../../../src/inventory/formats/msi/transform.js';
import type { FormatProblem } from '../../../src/inventory/formats/problem.js';
import { buildCompound } from '../../support/compound.mjs';
import { CLASS, database, type Table, COLUMN as TYPE, transform } from '../../support/msi-streams.mjs';
import { CHANGES, guid, samplePatch } from '../../support/sample-patch.mjs';
import { sourceOf } from '../../support/source-of.js';

const PROPERTY: Table = {
  columns: [
    ['Property', TYPE.key | TYPE.string | 72],
    ['Value', TYPE.string],
  ],
  rows: [
    ['ProductCode', guid(1)],
    ['ProductVersion', '1.0.0'],
  ],
};
const FILE: Table = {
  columns: [
    ['File', TYPE.key | TYPE.string | 72],
    ['Size', TYPE.long],
    ['Version', TYPE.nullable | TYPE.string | 72],
    ['Sequence', TYPE.short],
    ['Picture', TYPE.nullable | TYPE.stream],
  ],
  rows: [['a.dll', 70_000, '1.0.0.0', 1, null]],
};

describe('a transform', () => {
  const base = openMsi(
    sourceOf(
      buildCompound({ classId: CLASS.package, entries: database({ Property: PROPERTY, File: FILE, Old: PROPERTY }) }),
    ),
    'base.msi',
  );
  const open = (known: typeof base | null) => {
    const file = openMsi(sourceOf(buildCompound({ entries: { ...CHANGES.entries, '#own': CHANGES } })), 'x.mst');
    const problems: FormatProblem[] = [];
    const storage = file.root.storages.get('#own');
    if (storage === undefined) expect.unreachable('it is not there');
    return { problems, facts: readTransform(storage, known, problems, 'x.mst') };
  };

  it('tells which product it turns into which, and which tables it changes, without the database that it is for', () => {
    const { facts, problems } = open(null);
    expect(facts.from).toEqual({ productCode: guid(1), version: '1.0.0' });
    expect(facts.to).toEqual({ productCode: guid(2), version: '1.0.1' });
    expect(facts.upgradeCode).toBe(guid(3));
    expect(facts.tables).toEqual(['File', 'New', 'Old', 'Property']);
    expect(facts.dropped).toEqual(['Old']);
    expect([...facts.added].map(([name, columns]) => [name, columns.map((column) => column.name)])).toEqual([
      ['New', ['Id', 'Text']],
    ]);
    expect([...(facts.changes('New') ?? [])]).toEqual([{ kind: 'insert', cells: [7, 'seven'] }]);
    expect(facts.changes('Property')).toBeNull();
    expect(problems).toEqual([]);
  });

  it('tells what it does to each row, with it', () => {
    const { facts, problems } = open(base);
    expect([...(facts.changes('Property') ?? [])]).toEqual([
      { kind: 'update', cells: ['ProductVersion', '1.0.1'] },
      { kind: 'insert', cells: ['Added', 'by the patch'] },
      { kind: 'delete', cells: ['Gone', undefined] },
    ]);
    expect([...(facts.changes('File') ?? [])]).toEqual([
      { kind: 'update', cells: ['a.dll', 80_000, undefined, 2, undefined] },
      { kind: 'insert', cells: ['b.dll', 1, null, 3, 'File.b.dll'] },
    ]);
    expect(problems).toEqual([]);
  });

  it('is no package, whatever it is called, and its tables are no rows', () => {
    const source = sourceOf(buildCompound(CHANGES));
    const { kind, tables, root, problems } = openMsi(source, 'x.msi');
    expect([kind, tables, problems]).toEqual(['transform', [], []]);
    expect(readTransform(root, base, [], 'x.mst').tables).toEqual(['File', 'New', 'Old', 'Property']);
    const facts = readPackage(source, 'x.msi');
    expect([facts.packageCode, facts.problems.map(({ code }) => code)]).toEqual([null, ['no-package-code']]);
  });

  it('that is cut within a row gives the rows before it, and says so', () => {
    const cut = transform({
      New: [
        [0x0201, 'is', 7, 'seven'],
        [0x0201, 'i', 8],
      ],
      _Tables: [[0x0101, 's', 'New']],
      _Columns: [
        [0x0401, 'sisi', 'New', 1, 'Id', TYPE.key | TYPE.short],
        [0x0401, 'sisi', 'New', 2, 'Text', TYPE.string],
      ],
    });
    const storage = openMsi(sourceOf(buildCompound({ entries: { t: cut } })), 'x').root.storages.get('t');
    const problems: FormatProblem[] = [];
    if (storage === undefined) expect.unreachable('it is not there');
    const { changes } = readTransform(storage, null, problems, 'x');
    expect([...(changes('New') ?? [])]).toEqual([{ kind: 'insert', cells: [7, 'seven'] }]);
    expect(problems.map(({ code }) => code)).toEqual(['package-damaged']);
  });
});

describe('a patch', () => {
  const source = sourceOf(samplePatch());

  it('tells its code, what it replaces, what it is for, its family and its transforms', () => {
    const patch = readPatch(openMsi(source, 'x.msp'), 'x.msp');
    expect(patch).toMatchObject({
      code: guid(16),
      replaces: [guid(17), guid(18)],
      targets: [guid(1), guid(2)],
      metadata: [
        { company: null, property: 'DisplayName', value: 'Update for Sample (KB99000001)' },
        { company: null, property: 'Classification', value: 'Hotfix' },
        { company: 'Rollcall', property: 'Note', value: 'of a company' },
      ],
      sequences: [
        { family: 'Family', productCode: null, sequence: '1.2.3', supersedes: true },
        { family: 'Family', productCode: guid(1), sequence: '1.2.4', supersedes: false },
      ],
      problems: [],
    });
    expect(patch.transforms.map(({ name, facts }) => [name, facts?.tables ?? null, facts?.to.version])).toEqual([
      ['One', ['File', 'New', 'Old', 'Property'], '1.0.1'],
      ['#One', [], '1.0.1'],
      ['Lost', null, undefined],
    ]);
  });

  it('has its code for the inventory, as a package has', () => {
    const { packageCode, productCode, problems } = readPackage(source, 'x.msp');
    expect([packageCode, productCode, problems]).toEqual([guid(16), null, []]);
  });
});
