import { describe, expect, it } from 'vitest';
import { readInventory } from '../../src/inventory/index.js';
import { buildCompound } from '../support/compound.mjs';
import { CLASS, database, propertySet, propertyText } from '../support/msi-streams.mjs';
import { file, folder, READ_AT, read, reg } from './helper.js';

const WINDOWS = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion';
const CLASSES = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Classes\\Installer\\Products';
const PACKED = ['A6E0C1D5F7B325A4C811A0B4E6F2D910', 'A6E0C1D5F7B325A4C811A0B4E6F2D920'] as const;
const CODES = ['{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D01}', '{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D02}'] as const;
const PACKAGE_CODE = '{0F7B2C94-6E1D-4D3A-9A58-C3E6B7D14F21}';

/** The keys of a product: its cached package, and the package that it came from. */
function product(which: 0 | 1, { cached = `${which}.msi`, from = `${which}.msi`, day = '20080602' } = {}): string[] {
  return [
    `[${WINDOWS}\\Installer\\UserData\\S-1-5-18\\Products\\${PACKED[which]}\\InstallProperties]`,
    `"DisplayName"="Sample ${which}"`,
    `"InstallDate"="${day}"`,
    `"LocalPackage"="C:\\\\Windows\\\\Installer\\\\${cached}"`,
    `[${CLASSES}\\${PACKED[which]}]`,
    '"PackageCode"="49C2B7F0D1E6A3D4A9853C6E7B1DF412"',
    `[${CLASSES}\\${PACKED[which]}\\SourceList]`,
    `"PackageName"="${from}"`,
  ];
}

/** A package with the code that the products have, built at 2008-06-01 12:00 UTC. */
function builtPackage(packageCode = PACKAGE_CODE): Buffer {
  const [code, time] = [propertyText(Buffer.from(packageCode)), Buffer.alloc(8)];
  time.writeBigUInt64LE(BigInt(Date.parse('2008-06-01T12:00:00Z') + 11_644_473_600_000) * 10_000n);
  return buildCompound({
    classId: CLASS.package,
    entries: { ...database({}), '\u0005SummaryInformation': propertySet([9, 30, code], [12, 64, time]) },
  });
}

const CODE_NAMES = new Set([
  'package-name-shared',
  'cached-package-gone',
  'cached-package-differs',
  'installed-before-built',
]);

/** The contradictions of the one host of some inputs, each also among the problems. */
function told(...inputs: Parameters<typeof read>) {
  const { hosts, problems } = readInventory(inputs, { readAt: READ_AT, host: 'HOST' });
  expect(hosts.map(({ host }) => host)).toEqual(['HOST']);
  const found = (hosts[0]?.diagnostics ?? []).filter(({ code }) => CODE_NAMES.has(code));
  expect(problems.filter(({ code }) => CODE_NAMES.has(code)).map(({ message }) => message)).toEqual(
    found.map(({ message }) => message),
  );
  return found.map(({ code, message, source }) => ({ code, message, line: source?.line ?? null }));
}

describe('two products with one file name', () => {
  it('are named, with both codes and the place of the second', () => {
    const lines = [...product(0, { from: 'Setup.msi' }), ...product(1, { from: 'SETUP.MSI' })];
    const [first, ...others] = told(folder('H', { 'a.reg': reg(...lines) }));
    expect(others).toEqual([]);
    expect(first).toMatchObject({ code: 'package-name-shared', line: 11 });
    for (const part of ['2 products', '"Setup.msi"', ...CODES]) expect(first?.message).toContain(part);
  });

  it('are no contradiction where it is one product of two users, or the names differ', () => {
    const other = product(0).map((line) => line.replace('S-1-5-18', 'S-1-5-21-1'));
    expect(told(folder('H', { 'a.reg': reg(...product(0), ...other, ...product(1)) }))).toEqual([]);
  });

  it('are told once when the inventory is read again', () => {
    const lines = [...product(0, { from: 'x.msi' }), ...product(1, { from: 'x.msi' })];
    const { hosts } = readInventory([folder('H', { 'a.reg': reg(...lines) })], { readAt: READ_AT, host: 'HOST' });
    const again = read(folder('H', { 'a.ndjson': hosts.map((host) => JSON.stringify(host)).join('\n') }));
    expect(again.hosts[0]?.diagnostics).toEqual(hosts[0]?.diagnostics);
    expect(again.hosts[0]?.diagnostics).toHaveLength(1);
  });
});

describe('a cached package that is gone', () => {
  const cache = (...names: string[]) =>
    folder('image/Windows/Installer', Object.fromEntries(names.map((name) => [name, builtPackage()])));
  const registry = folder('reg', { 'a.reg': reg(...product(0), ...product(1)) });

  it('is named where the folder was listed', () => {
    const [first, ...others] = told(registry, cache('0.MSI', '7.msi'));
    expect(others).toEqual([]);
    expect(first).toMatchObject({ code: 'cached-package-gone' });
    for (const part of ['Sample 1', CODES[1], '1.msi', 'image/Windows/Installer'])
      expect(first?.message).toContain(part);
    expect(first?.message).not.toContain('Sample 0');
  });

  it('is not where it was not: no listing, another folder, or some files that were named', () => {
    expect(told(registry)).toEqual([]);
    expect(told(registry, folder('share/packages', { '7.msi': builtPackage() }))).toEqual([]);
    expect(told(registry, file('image/Windows/Installer/7.msi', builtPackage()))).toEqual([]);
  });
});

describe('a cached package of another code', () => {
  it('is named with both codes', () => {
    const other = PACKAGE_CODE.replace('0F7B', '0F7C');
    const cache = { '0.msi': builtPackage(), '1.msi': builtPackage(other) };
    const inputs = folder('reg', { 'a.reg': reg(...product(0), ...product(1)) });
    const [first, ...others] = told(inputs, folder('image/Windows/Installer', cache));
    expect(others).toEqual([]);
    expect(first).toMatchObject({ code: 'cached-package-differs' });
    for (const part of [CODES[1], PACKAGE_CODE, other, '1.msi']) expect(first?.message).toContain(part);
  });
});

describe('a day of installation before the package was built', () => {
  it('is named, wherever the package was seen', () => {
    const inputs = folder('reg', { 'a.reg': reg(...product(0, { day: '20080529' })) });
    const [first, ...others] = told(inputs, folder('share', { 'x.msi': builtPackage() }));
    expect(others).toEqual([]);
    expect(first).toMatchObject({ code: 'installed-before-built', line: 3 });
    for (const part of [CODES[0], '2008-05-29', '2008-06-01', PACKAGE_CODE]) expect(first?.message).toContain(part);
  });

  it('is none within the day and the zone that nobody knows, nor after it', () => {
    for (const day of ['20080531', '20080601', '20080602'])
      expect(
        told(folder('reg', { 'a.reg': reg(...product(0, { day })) }), folder('share', { 'x.msi': builtPackage() })),
      ).toEqual([]);
  });
});
