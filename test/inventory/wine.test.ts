import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPackage } from '../../src/inventory/formats/msi/package.js';
import { needs } from '../support/debian.js';
import { exportOf, summaryOf } from '../support/msiinfo.js';
import { lifecyclePatch } from '../support/sample-patch.mjs';
import { sourceOf } from '../support/source-of.js';
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
      ['SampleNS-x64.msi', '64', 'machine'],
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

/** Of each step that `lifecycle.sh` took: the product and the patch that Windows Installer had then. */
const FIRST = { productCode: '{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D11}' };
const SECOND = { productCode: '{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D12}' };
const PACKAGE_2 = { packageName: 'Life-2.0.0.msi', packageCode: '{0F7B2C94-6E1D-4D3A-9A58-C3E6B7D14F33}' };
const PATCH = { code: '{C0DEC0DE-3B7F-4A52-8C11-0A4B6E2F9D21}', ...SECOND, state: 'applied' };
const STEPS: readonly (readonly [step: string, product: object | null, patches: readonly object[]])[] = [
  [
    'installed',
    {
      ...FIRST,
      version: '1.0.0',
      packageName: 'Life-1.0.0.msi',
      packageCode: '{0F7B2C94-6E1D-4D3A-9A58-C3E6B7D14F31}',
    },
    [],
  ],
  [
    'minor-upgrade',
    {
      ...FIRST,
      version: '1.1.0',
      packageName: 'Life-1.1.0.msi',
      packageCode: '{0F7B2C94-6E1D-4D3A-9A58-C3E6B7D14F32}',
    },
    [],
  ],
  ['major-upgrade', { ...SECOND, version: '2.0.0', ...PACKAGE_2 }, []],
  ['patched', { ...SECOND, version: '2.0.1', ...PACKAGE_2 }, [PATCH]],
  ['removed', null, []],
];

describe('a product that is installed, upgraded, patched and removed under wine', () => {
  const LIFECYCLE = join(FIXTURES, 'lifecycle');
  const filesOf = (step: string, kind: string) => {
    const from = join(LIFECYCLE, step, kind);
    const names = readdirSync(from);
    return folder('LIFE', Object.fromEntries(names.map((name) => [name, readFileSync(join(from, name))])));
  };
  const always = {
    name: 'Rollcall Lifecycle',
    upgradeCode: '{A4E0B6D2-91C3-4F08-B5D7-62C8F1E03A21}',
    context: 'machine',
    view: '32',
  };

  it.each(STEPS)('%s: exports and hive give what is there, and no more', (step, product, patches) => {
    for (const kind of ['exports', 'hive']) {
      const { hosts, problems } = read(filesOf(step, kind));
      expect(problems).toEqual([]);
      expect(hosts).toHaveLength(1);
      expect(hosts[0]?.products).toMatchObject(product === null ? [] : [{ ...always, ...product }]);
      expect(hosts[0]?.patches).toMatchObject(patches);
    }
  });

  it('has the codes that its packages and its patch have', () => {
    const facts = readdirSync(join(LIFECYCLE, 'packages')).map((name) => {
      const path = join(LIFECYCLE, 'packages', name);
      const { packageCode, productCode, version } = readPackage(sourceOf(readFileSync(path)), name);
      return { packageName: name, packageCode, productCode, version };
    });
    const installed = STEPS.flatMap(([step, product]) => (product === null || step === 'patched' ? [] : [product]));
    const patch = { packageName: 'Life-2.0.1.msp', packageCode: PATCH.code, productCode: null, version: null };
    expect(facts).toEqual([...installed.slice(0, 3), patch]);
    const made = lifecyclePatch(SECOND.productCode, always.upgradeCode);
    expect(readFileSync(join(LIFECYCLE, 'packages', patch.packageName)).equals(made)).toBe(true);
  });
});
