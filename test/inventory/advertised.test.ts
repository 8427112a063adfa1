import { describe, expect, it } from 'vitest';
import { folder, read, reg, utf16 } from './helper.js';

const CODE = '{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D01}';
const PACKED = 'A6E0C1D5F7B325A4C811A0B4E6F2D910';
const OTHER = '49C2B7F0D1E6A3D4A9853C6E7B1DF412';
const LIST =
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Installer\\UserData\\S-1-5-18\\Products';
const INSTALLED = [`[${LIST}\\${OTHER}\\InstallProperties]`, '"DisplayName"="Installed"', '"DisplayVersion"="1.0.0"'];
const WHOLE = [`[${LIST}]`, ...INSTALLED];

/** The advertised side of a product: what Windows Installer needs to install it when it is asked for. */
const advertised = (root: string, packed = PACKED) => [
  `[${root}\\Installer\\Products\\${packed}]`,
  '"ProductName"="Waiting"',
  '"Version"=dword:01000000',
  `"PackageCode"="${OTHER}"`,
  `[${root}\\Installer\\Products\\${packed}\\SourceList]`,
  '"PackageName"="Waiting.msi"',
];
const CLASSES = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Classes';

function seen(entries: Record<string, Uint8Array | string>) {
  const { hosts, problems } = read(folder('HOST', entries));
  expect(hosts).toHaveLength(1);
  return {
    names: hosts[0]?.products.map(({ name }) => name).sort(),
    told: problems.filter(({ code }) => code === 'advertised-only').map(({ line }) => line),
    kept: hosts[0]?.diagnostics.filter(({ code }) => code === 'advertised-only').length,
  };
}

describe('a product that is advertised alone', () => {
  it('is not installed where an export shows what is', () => {
    expect(seen({ 'a.reg': reg(...WHOLE, ...advertised(CLASSES)) })).toEqual({
      names: ['Installed'],
      told: [7],
      kept: 1,
    });
  });

  it('is not installed where another export of the host shows what is', () => {
    const files = { 'classes.reg': reg(...advertised(CLASSES)), 'installer.reg': reg(...WHOLE) };
    expect(seen(files)).toEqual({ names: ['Installed'], told: [3], kept: 1 });
  });

  it('stays where nothing shows all that is installed', () => {
    expect(seen({ 'a.reg': reg(...INSTALLED, ...advertised(CLASSES)) }).names).toEqual(['Installed', 'Waiting']);
    expect(seen({ 'a.reg': reg(...advertised(CLASSES)) })).toEqual({ names: ['Waiting'], told: [], kept: 0 });
  });

  it('stays where the export that shows what is may be cut', () => {
    const cut = utf16(['Windows Registry Editor Version 5.00', '', ...WHOLE, ''].join('\r\n'));
    expect(seen({ 'a.reg': reg(...advertised(CLASSES)), 'b.reg': cut }).names).toEqual(['Installed', 'Waiting']);
  });

  it('stays where it is of one user, whose list is elsewhere', () => {
    const user = advertised('HKEY_CURRENT_USER\\Software\\Microsoft');
    expect(seen({ 'a.reg': reg(...WHOLE, ...user) }).names).toEqual(['Installed', 'Waiting']);
  });

  it('stays where an export or another input says that it is installed', () => {
    const files = { 'a.reg': reg(...WHOLE, ...advertised(CLASSES, OTHER)) };
    expect(seen(files)).toEqual({ names: ['Installed'], told: [], kept: 0 });
    const rows = `[{"name":"Waiting","version":"1.0.0","identifying_number":"${CODE}"}]\n`;
    const both = { 'a.reg': reg(...WHOLE, ...advertised(CLASSES)), 'programs.json': rows };
    expect(seen(both)).toEqual({ names: ['Installed', 'Waiting'], told: [], kept: 0 });
  });
});
