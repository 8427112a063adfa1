import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type InventoryEntry, type InventoryReading, readInventory } from '../../src/inventory/index.js';
import type { FieldSource, RecordSource } from '../../src/model/generated/inventory.js';
import { file, folder, MODIFIED, READ_AT, read } from './helper.js';

const WINE = join(import.meta.dirname, '../fixtures/wine');
const filesIn = (name: string) =>
  Object.fromEntries(readdirSync(join(WINE, name)).map((child) => [child, readFileSync(join(WINE, name, child))]));

/** One host: as genuine registry exports, hives and packages show it, and as osquery and PowerShell would. */
const EXPORTS = folder('SAMPLE01', filesIn('SAMPLE01'));
const installed = read(EXPORTS).hosts[0]?.products ?? [];
const packages = Object.entries(filesIn('packages'));
const seconds = MODIFIED / 1000;
const OS = { name: 'Microsoft Windows Server 2008 R2 Standard', version: '6.1.7601' };

/** The folder as rollcall meets it on the host itself. */
const SHARE: InventoryEntry = {
  kind: 'folder',
  name: 'SAMPLE01',
  path: 'C:/packages',
  entries: packages.map(([name, bytes]) => file(`C:/packages/${name}`, bytes)),
};

const json = (name: string, rows: readonly unknown[]) =>
  file(`osquery/${name}`, `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
const OSQUERY = [
  json('shell.json', [
    { hostname: 'sample01.corp.example', computer_name: 'SAMPLE01', uuid: '' },
    { ...OS, platform: 'windows', major: '6', minor: '1', build: '7601', codename: '' },
    ...installed.map(({ name, version, publisher, productCode, upgradeCode, installDate, installSource }) => ({
      name,
      version,
      publisher,
      identifying_number: productCode,
      upgrade_code: upgradeCode,
      install_date: installDate?.replaceAll('-', ''),
      install_source: installSource,
    })),
    ...packages.map(([name, bytes]) => ({
      path: `C:\\Packages\\${name}`,
      filename: name,
      size: bytes.length,
      mtime: seconds,
      type: 'regular',
    })),
  ]),
];

const csv = (name: string, columns: readonly string[], rows: readonly (readonly unknown[])[]) =>
  file(
    `powershell/${name}`,
    [columns, ...rows]
      .map((row) => row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(','))
      .join('\r\n'),
  );
const POWERSHELL = [
  csv(
    'products.csv',
    [
      'PSComputerName',
      'Name',
      'Version',
      'Vendor',
      'IdentifyingNumber',
      'InstallDate',
      'InstallSource',
      'PackageCache',
      'PackageCode',
      'PackageName',
      'AssignmentType',
      'InstallState',
    ],
    installed.map(
      ({
        name,
        version,
        publisher,
        productCode,
        installDate,
        installSource,
        localPackage,
        packageCode,
        packageName,
      }) => [
        'SAMPLE01',
        name,
        version,
        publisher,
        productCode,
        installDate?.replaceAll('-', ''),
        installSource,
        localPackage,
        packageCode,
        packageName,
        '1',
        '5',
      ],
    ),
  ),
  csv(
    'files.csv',
    ['PSComputerName', 'FullName', 'Name', 'Length', 'LastWriteTime'],
    packages.map(([name, bytes]) => ['SAMPLE01', `C:\\packages\\${name}`, name, bytes.length, '02.06.2008 10:00:00']),
  ),
  csv(
    'system.csv',
    ['PSComputerName', 'CSName', 'Caption', 'Version', 'BuildNumber', 'CurrentTimeZone'],
    [['SAMPLE01', 'SAMPLE01', 'Microsoft Windows Server 2008 R2 Standard ', '6.1.7601', '7601', '120']],
  ),
];

const WAYS = {
  folder: [SHARE],
  exports: [EXPORTS],
  hives: [folder('SAMPLE01', filesIn('SAMPLE01-hives'))],
  osquery: OSQUERY,
  PowerShell: POWERSHELL,
};
const HOST_FIELDS = ['os.name', 'os.version', 'utcOffset', 'timeZone'] as const;

/** What an inventory says, without where it was read: products and files by what they are. */
function facts({ hosts }: InventoryReading) {
  return hosts.map(({ host, os, utcOffset, timeZone, products, patches, updates, files }) => ({
    ...{ host, os, utcOffset, timeZone, patches, updates },
    products: new Map(products.map(({ source: _, fieldSources: __, ...product }) => [product.productCode, product])),
    files: new Map(
      files.map(({ source: _, fieldSources: __, path, modified, ...found }) => [
        path?.toUpperCase().replaceAll('/', '\\'),
        found,
      ]),
    ),
  }));
}

/** The times of all files, as instants. */
function instants({ hosts }: InventoryReading): number[] {
  return hosts.flatMap(({ files }) => files.map(({ modified }) => Date.parse(modified ?? '')));
}

/** The input that a field of a record was taken from. */
function sourceOf(record: { source: RecordSource; fieldSources?: FieldSource[] }, field: string): RecordSource {
  return record.fieldSources?.find(({ fields }) => fields.includes(field)) ?? record.source;
}

describe('one host described five ways', () => {
  const all = read(...Object.values(WAYS).flat());
  const [host] = all.hosts;
  /** What each input says alone: the folder of packages as a whole, every other file by itself. */
  const alone = Object.values(WAYS)
    .flat()
    .flatMap((input) => (input === SHARE || input.kind === 'file' ? [input] : input.entries))
    .flatMap((input) => readInventory([input], { host: 'SAMPLE01', readAt: READ_AT }).hosts);
  const statedBy = (name: string) => alone.filter(({ sources }) => sources.some((source) => source.name === name));

  it('is one inventory without a contradiction', () => {
    expect(all.hosts).toHaveLength(1);
    expect(all.problems.filter(({ code }) => code !== 'collected-at-differs')).toEqual([]);
    expect(host).toMatchObject({
      host: 'SAMPLE01',
      aliases: ['sample01.corp.example'],
      os: OS,
      utcOffset: '+02:00',
      timeZone: 'Europe/Budapest',
      roles: ['package-share'],
    });
    expect(host?.products).toHaveLength(4);
    expect(host?.files).toHaveLength(packages.length);
    for (const product of host?.products ?? []) {
      const { view, ...given } = product;
      expect(Object.entries(given).filter(([, value]) => value === null)).toEqual([]);
    }
    for (const found of host?.files ?? [])
      expect(found).toMatchObject({
        size: 9728,
        modified: '2008-06-02T08:00:00Z',
        sha256: expect.any(String),
        packageCode: expect.any(String),
      });
  });

  it.each(Object.entries(WAYS))('says what the %s alone says', (_, inputs) => {
    const [one] = facts(read(...inputs));
    const [whole] = facts(all);
    for (const [code, product] of one?.products ?? [])
      for (const [field, value] of Object.entries(product))
        if (value !== null) expect(whole?.products.get(code)).toMatchObject({ [field]: value });
    for (const [path, found] of one?.files ?? []) {
      for (const [field, value] of Object.entries(found))
        if (value !== null) expect(whole?.files.get(path)).toMatchObject({ [field]: value });
    }
    expect((one?.products.size ?? 0) + (one?.files.size ?? 0)).toBeGreaterThan(3);
  });

  it('names for each field an input and a line that says so by itself', () => {
    let fields = 0;
    for (const kind of ['products', 'files'] as const)
      for (const record of host?.[kind] ?? [])
        for (const [field, value] of Object.entries(record)) {
          // Whether keys are of the 64-bit view is told by all exports together.
          if (value === null || ['source', 'fieldSources', 'view'].includes(field)) continue;
          const { name, line } = sourceOf(record, field);
          const said = statedBy(name)
            .flatMap((one) => [...one[kind]])
            .filter(({ source }) => source.name === name && source.line === line);
          expect(said.map((one) => Object.entries(one).find(([key]) => key === field)?.[1])).toContain(value);
          fields += 1;
        }
    expect(fields).toBeGreaterThan(60);
    for (const field of HOST_FIELDS) {
      const found = host?.fieldSources?.filter(({ fields: named }) => named.includes(field)) ?? [];
      expect(found).toHaveLength(1);
      const [group = '', name = group] = field.split('.');
      const values = statedBy(found[0]?.name ?? '').map((one) => {
        const value: unknown = Object.entries(one).find(([key]) => key === group)?.[1];
        return name === group ? value : Object.entries(value ?? {}).find(([key]) => key === name)?.[1];
      });
      expect(values.filter((value) => value !== null)).not.toEqual([]);
    }
    // All five are named by some field or as confirming it.
    const named = new Set(
      [...(host?.products ?? []), ...(host?.files ?? [])].flatMap((record) => [
        record.source.name,
        ...(record.fieldSources ?? []).map(({ name }) => name),
      ]),
    );
    for (const part of ['C:/packages', '.reg', 'SOFTWARE', 'shell.json', 'products.csv', 'files.csv'])
      expect([...named].some((name) => name.endsWith(part))).toBe(true);
  });

  it('is the same inventory in whatever order the inputs come', () => {
    const orders = permutations(Object.values(WAYS)).filter((_, i) => i % 5 === 0);
    expect(orders).toHaveLength(24);
    const [expected] = facts(all);
    for (const order of orders) {
      const reading = read(...order.flat());
      const [found] = facts(reading);
      expect(found).toEqual(expected);
      expect(instants(reading)).toEqual(instants(all));
    }
  });
});

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}
