import { describe, expect, it } from 'vitest';
import { openMsi } from '../../../src/inventory/formats/msi/index.js';
import { readPackage } from '../../../src/inventory/formats/msi/package.js';
import { readPatch } from '../../../src/inventory/formats/msi/patch.js';
import { readTransform } from '../../../src/inventory/formats/msi/transform.js';
import type { FormatProblem } from '../../../src/inventory/formats/problem.js';
import { buildCompound, type Storage } from '../../support/compound.js';
import { type Cell, Strings, storedName, summaryStream } from '../../support/msi-streams.js';
import { sourceOf } from '../../support/source-of.js';

const CLASS = {
  transform: '82100c0000000000c000000000000046',
  package: '84100c0000000000c000000000000046',
  patch: '86100c0000000000c000000000000046',
};
const guid = (last: number) =>
  `{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D${last.toString(16).toUpperCase().padStart(2, '0')}}`;
const TYPE = { key: 0x2000, string: 0xd00, nullable: 0x1000, short: 0x502, long: 0x104, stream: 0x900 };

interface Table {
  readonly columns: readonly (readonly [name: string, type: number])[];
  readonly rows: readonly (readonly Cell[])[];
}

const letter = (type: number) =>
  (type & 0x800) === 0 ? ((type & 0xff) === 4 ? 'l' : 'i') : (type & 0xfff) === 0x900 ? 'i' : 's';

/** The streams of a database: tables column by column, and the two that describe them. */
function database(tables: Readonly<Record<string, Table>>, referenceBytes: 2 | 3 = 2): Record<string, Uint8Array> {
  const strings = new Strings(referenceBytes);
  const byColumn = (types: readonly string[], rows: readonly (readonly Cell[])[]) =>
    Buffer.concat(types.flatMap((type, c) => rows.map((row) => strings.cell(type, row[c] ?? null))));
  const streams = Object.entries(tables).map(([name, { columns, rows }]) => [
    storedName(name, true),
    byColumn(
      columns.map(([, type]) => letter(type)),
      rows,
    ),
  ]);
  const described = Object.entries(tables).flatMap(([name, { columns }]) =>
    columns.map(([column, type], i) => [name, i + 1, column, type]),
  );
  return {
    ...Object.fromEntries(streams),
    [storedName('_Tables', true)]: byColumn(
      ['s'],
      Object.keys(tables).map((name) => [name]),
    ),
    [storedName('_Columns', true)]: byColumn(['s', 'i', 's', 'i'], described),
    ...strings.streams(),
  };
}

/** The streams of a transform: for each table its changes, each a mask and cells with their types. */
function transform(
  changes: Readonly<Record<string, readonly (readonly [mask: number, types: string, ...cells: Cell[]])[]>>,
  summary: Readonly<Record<number, string>> = {},
): Storage {
  const strings = new Strings(3);
  const streams = Object.entries(changes).map(([table, rows]) => [
    storedName(table, true),
    Buffer.concat(
      rows.flatMap(([mask, types, ...cells]) => [
        Buffer.from([mask & 255, mask >> 8]),
        ...cells.map((cell, i) => strings.cell(types.charAt(i), cell)),
      ]),
    ),
  ]);
  return {
    classId: CLASS.transform,
    entries: { ...Object.fromEntries(streams), ...strings.streams(), ...summaryStream(summary) },
  };
}

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

const CHANGES = transform(
  {
    Property: [
      [0b10, 'ss', 'ProductVersion', '1.0.1'],
      [0x0201, 'ss', 'Added', 'by the patch'],
      [0, 's', 'Gone'],
    ],
    File: [
      [0b1010, 'sli', 'a.dll', 80_000, 2],
      [0x0501, 'slsii', 'b.dll', 1, null, 3, 1],
    ],
    _Tables: [
      [0x0101, 's', 'New'],
      [0, 's', 'Old'],
    ],
    _Columns: [
      [0x0401, 'sisi', 'New', null, 'Id', TYPE.key | TYPE.short],
      [0x0401, 'sisi', 'New', null, 'Text', TYPE.string],
    ],
    New: [[0x0201, 'is', 7, 'seven']],
  },
  { 9: `${guid(1)}1.0.0;${guid(2)}1.0.1;${guid(3)}` },
);

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
    const storage = file.storages.get('#own');
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
    const storage = openMsi(sourceOf(buildCompound({ entries: { t: cut } })), 'x').storages.get('t');
    const problems: FormatProblem[] = [];
    if (storage === undefined) expect.unreachable('it is not there');
    const { changes } = readTransform(storage, null, problems, 'x');
    expect([...(changes('New') ?? [])]).toEqual([{ kind: 'insert', cells: [7, 'seven'] }]);
    expect(problems.map(({ code }) => code)).toEqual(['package-damaged']);
  });
});

describe('a patch', () => {
  const metadata: Table = {
    columns: [
      ['Company', TYPE.key | TYPE.nullable | TYPE.string | 72],
      ['Property', TYPE.key | TYPE.string | 72],
      ['Value', TYPE.string],
    ],
    rows: [
      [null, 'DisplayName', 'Update for Sample (KB99000001)'],
      [null, 'Classification', 'Hotfix'],
      ['Rollcall', 'Note', 'of a company'],
    ],
  };
  const sequence: Table = {
    columns: [
      ['PatchFamily', TYPE.key | TYPE.string | 72],
      ['ProductCode', TYPE.key | TYPE.nullable | TYPE.string | 38],
      ['Sequence', TYPE.string | 72],
      ['Attributes', TYPE.nullable | TYPE.short],
    ],
    rows: [
      ['Family', null, '1.2.3', 1],
      ['Family', guid(1), '1.2.4', null],
    ],
  };
  const summary = {
    7: `${guid(1)};${guid(2)}`,
    8: ':One;:#One;:Lost',
    9: `${guid(16)}${guid(17)}${guid(18)}`,
  };
  const source = sourceOf(
    buildCompound({
      classId: CLASS.patch,
      entries: {
        ...database({ MsiPatchMetadata: metadata, MsiPatchSequence: sequence }, 3),
        ...summaryStream(summary),
        One: CHANGES,
        '#One': transform({}, { 9: `${guid(1)}1.0.0;${guid(1)}1.0.1;${guid(3)}` }),
      },
    }),
  );

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
