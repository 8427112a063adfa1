import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { needs } from '../support/debian.js';
import { exportOf, summaryOf } from '../support/msiinfo.js';
import { folder, read } from './helper.js';

const FIXTURES = join(import.meta.dirname, '../fixtures/wine');
const PACKAGES = join(FIXTURES, 'packages');

/** The exports that Windows Installer left behind, as `make.sh` brought them here. */
function exported(names = readdirSync(join(FIXTURES, 'SAMPLE01'))) {
  return folder(
    'SAMPLE01',
    Object.fromEntries(names.map((name) => [name, readFileSync(join(FIXTURES, 'SAMPLE01', name))])),
  );
}

const byName = <T extends { packageName: string | null }>(a: T, b: T) =>
  (a.packageName ?? '') < (b.packageName ?? '') ? -1 : 1;

describe('the exports of a host under wine', () => {
  it('are one host with four products, each from several keys in several files', () => {
    const { hosts, problems } = read(exported());
    expect(problems).toEqual([]);
    expect(hosts).toHaveLength(1);
    const [host] = hosts;
    expect(host).toMatchObject({
      host: 'SAMPLE01',
      aliases: [],
      utcOffset: '+02:00',
      collectedAt: '2008-06-02T08:00:00Z',
    });
    expect(host?.sources.map(({ name }) => name)).toEqual(
      readdirSync(join(FIXTURES, 'SAMPLE01')).map((name) => `SAMPLE01/${name}`),
    );
    expect(host?.diagnostics).toEqual([]);
    const views = host?.products.toSorted(byName).map(({ packageName, view, context }) => [packageName, view, context]);
    expect(views).toEqual([
      ['Sample WS (web).msi', '32', 'machine'],
      ['SampleNS-x64.msi', null, 'machine'],
      ['SampleProvider.msi', '32', 'machine'],
      ['SamplePruefung.msi', '32', 'machine'],
    ]);
  });

  it('name the line of the key that each product was read from', () => {
    const { hosts } = read(exported(['installer.reg']));
    const text = readFileSync(join(FIXTURES, 'SAMPLE01/installer.reg')).toString('utf16le').split('\r\n');
    expect(hosts[0]?.products).toHaveLength(4);
    for (const { source } of hosts[0]?.products ?? []) {
      expect(source.name).toBe('SAMPLE01/installer.reg');
      expect(text[(source.line ?? 0) - 1]).toMatch(/\\InstallProperties\]$/);
    }
  });

  it('give the codes of the packages even when the Classes keys are the only ones exported', () => {
    const { hosts } = read(exported(['classes.reg']));
    expect(hosts[0]?.products.map(({ packageCode }) => packageCode).sort()).toEqual([
      '{0F7B2C94-6E1D-4D3A-9A58-C3E6B7D14F21}',
      '{0F7B2C94-6E1D-4D3A-9A58-C3E6B7D14F22}',
      '{0F7B2C94-6E1D-4D3A-9A58-C3E6B7D14F23}',
      '{0F7B2C94-6E1D-4D3A-9A58-C3E6B7D14F24}',
    ]);
  });
});

needs('msiinfo')('products registered under wine', () => {
  it('are those that msiinfo sees in the packages', () => {
    const { hosts } = read(exported());
    const ours = hosts[0]?.products.map(
      ({ name, version, publisher, productCode, upgradeCode, packageCode, packageName }) => ({
        name,
        version,
        publisher,
        productCode,
        upgradeCode,
        packageCode,
        packageName,
      }),
    );
    const theirs = readdirSync(PACKAGES).map((file) => {
      const path = join(PACKAGES, file);
      const property = new Map(exportOf(path, 'Property').rows.map(([name, value]) => [name, value]));
      return {
        name: property.get('ProductName'),
        version: property.get('ProductVersion'),
        publisher: property.get('Manufacturer'),
        productCode: property.get('ProductCode'),
        upgradeCode: property.get('UpgradeCode'),
        packageCode: summaryOf(path).get(9),
        packageName: file,
      };
    });
    expect(theirs).toHaveLength(4);
    expect(ours?.toSorted(byName)).toEqual(theirs);
  });
});
