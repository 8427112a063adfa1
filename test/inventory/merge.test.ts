import { describe, expect, it } from 'vitest';
import { sameRelease, sameSystem, sameTime } from '../../src/inventory/merge/alike.js';
import type { HostFile, HostInventory, Product } from '../../src/model/generated/inventory.js';
import { NO_CLOCK } from '../../src/model/zone.js';
import { blankHost, blankProduct } from '../support/blank.js';
import { file, read } from './helper.js';

const CODE = '{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D01}';
const OTHER = '{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D02}';

function product(given: Partial<Product>): Product {
  return blankProduct({ source: { name: 'before', line: 1 }, ...given });
}

function found(given: Partial<HostFile>): HostFile {
  return {
    path: 'C:\\f.dll',
    name: 'f.dll',
    size: null,
    modified: null,
    version: null,
    sha256: null,
    packageCode: null,
    source: { name: 'before', line: 1 },
    ...given,
  };
}

/** Each part is an input of its own: a.ndjson, b.ndjson, ... with sources of the same name. */
function merge(...parts: Partial<HostInventory>[]) {
  const inputs = parts.map((part, i) => {
    const name = `${String.fromCharCode(97 + i)}.ndjson`;
    const named = <T extends { source: { name: string; line: number | null } }>(records: readonly T[] | undefined) =>
      (records ?? []).map((record, at) => ({ ...record, source: { name, line: at + 1 } }));
    return file(
      name,
      JSON.stringify(
        blankHost('H', {
          ...part,
          products: named(part.products),
          files: named(part.files),
          updates: named(part.updates),
          patches: named(part.patches),
        }),
      ),
    );
  });
  const { hosts, problems } = read(...inputs);
  expect(hosts).toHaveLength(1);
  const [host = blankHost('none')] = hosts;
  return { host, codes: problems.map(({ code }) => code), problems };
}

describe('products', () => {
  it('are filled from further inputs, and it is kept from which', () => {
    const { host } = merge(
      { products: [product({ productCode: CODE, name: 'P', version: '1.0' })] },
      { products: [product({ productCode: CODE, packageName: 'p.msi', version: '1.0' })] },
      { products: [product({ productCode: CODE, packageName: 'P.MSI', packageCode: OTHER })] },
      { products: [product({ productCode: CODE })] },
    );
    expect(host.products).toMatchObject([
      {
        name: 'P',
        packageName: 'p.msi',
        packageCode: OTHER,
        source: { name: 'a.ndjson', line: 1 },
        fieldSources: [
          { name: 'b.ndjson', line: 1, fields: ['packageName'] },
          { name: 'c.ndjson', line: 1, fields: ['packageCode'] },
          { name: 'd.ndjson', line: 1, fields: [] },
        ],
      },
    ]);
  });

  it('of a merged inventory keep the sources that they had', () => {
    const first = merge(
      { products: [product({ productCode: CODE, name: 'P' })] },
      { products: [product({ productCode: CODE, version: '1' })] },
    ).host;
    const again = read(
      file(
        'x.ndjson',
        JSON.stringify(
          blankHost('H', {
            products: [product({ productCode: CODE, publisher: 'Q', source: { name: 'z', line: 9 } })],
            sources: [{ name: 'z', sha256: 'ab'.repeat(32) }],
          }),
        ),
      ),
      file('y.ndjson', JSON.stringify(first)),
    );
    expect(again.hosts[0]?.products).toMatchObject([
      {
        source: { name: 'z', line: 9 },
        fieldSources: [
          { name: 'a.ndjson', line: 1, fields: ['name'] },
          { name: 'b.ndjson', line: 1, fields: ['version'] },
        ],
      },
    ]);
  });

  it('without a code join the one of the same name and version, whichever comes first', () => {
    const coded = { products: [product({ productCode: CODE, name: 'P', version: '1.0' })] };
    const plain = { products: [product({ name: 'p', version: '1.0', publisher: 'Q' })] };
    for (const parts of [
      [coded, plain],
      [plain, coded],
    ]) {
      const { host, codes } = merge(...parts);
      expect(host.products).toMatchObject([{ productCode: CODE, publisher: 'Q' }]);
      expect(codes).toEqual([]);
    }
    const twins = {
      products: [
        product({ productCode: CODE, name: 'P', version: '1.0' }),
        product({ productCode: OTHER, name: 'P', version: '1.0' }),
      ],
    };
    expect(merge(twins, plain).host.products).toHaveLength(3);
  });

  it('of two views by one name find each their own', () => {
    const both = {
      products: [
        product({ name: 'P', version: '1.0', view: '32' }),
        product({ name: 'P', version: '2.0', view: '64' }),
      ],
    };
    const { host, codes } = merge(both, {
      products: [
        product({ name: 'P', version: '2.0', publisher: 'Q' }),
        product({ name: 'P', version: '1.0', publisher: 'R' }),
      ],
    });
    expect(host.products.map(({ version, view, publisher }) => [version, view, publisher])).toEqual([
      ['1.0', '32', 'R'],
      ['2.0', '64', 'Q'],
    ]);
    expect(codes).toEqual([]);
  });

  it('that contradict each other are both kept, and the fields are named', () => {
    const { host, problems } = merge(
      { products: [product({ productCode: CODE, version: '1.0', publisher: 'A' })] },
      { products: [product({ productCode: CODE, version: '2.0', publisher: 'A' })] },
    );
    expect(host.products.map(({ version }) => version)).toEqual(['1.0', '2.0']);
    expect(problems).toMatchObject([
      { code: 'conflict', input: 'b.ndjson', line: 1, message: expect.stringContaining('(version)') },
    ]);
  });

  it('in thousands that contradict each other are told a hundred times, and counted', () => {
    const many = (version: string) => ({
      products: Array.from({ length: 3_000 }, (_, i) => product({ name: `P${i}`, version })),
    });
    const { host, codes, problems } = merge(many('1'), many('2'));
    expect(host.products).toHaveLength(6_000);
    expect(codes).toHaveLength(101);
    expect(problems.at(-1)?.message).toContain('2900 further');
  });
});

describe('files', () => {
  const modified = (...times: string[]) => {
    const { host, codes } = merge(...times.map((time) => ({ files: [found({ modified: time })] })));
    return [host.files.map((one) => one.modified), codes];
  };

  it('of one path are one, whatever its case and slashes', () => {
    const { host } = merge(
      { files: [found({ path: 'c:/A/f.dll', size: 5 })] },
      { files: [found({ path: 'C:\\a\\F.DLL', name: 'F.DLL', version: '1.2' })] },
    );
    expect(host.files).toMatchObject([{ path: 'c:/A/f.dll', name: 'f.dll', size: 5, version: '1.2' }]);
  });

  it('are of one time in any offset, at the precision of the coarser; the one that tells more is kept', () => {
    expect(modified('2008-06-02T10:00:00+02:00', '2008-06-02T08:00:00Z')).toEqual([['2008-06-02T10:00:00+02:00'], []]);
    expect(modified('2008-06-02T10:00:00', '2008-06-02T08:00:00.5Z')).toEqual([['2008-06-02T08:00:00.5Z'], []]);
    expect(modified('2008-06-02T10:00', '2008-06-02T10:00:59')).toEqual([['2008-06-02T10:00:59'], ['no-time-zone']]);
    expect(modified('2008-06-02T10:00:00', '2008-06-02T08:00:01Z')).toEqual([
      ['2008-06-02T10:00:00', '2008-06-02T08:00:01Z'],
      ['conflict', 'no-time-zone'],
    ]);
  });

  it('with local times are compared by the clock of the host', () => {
    const clock = { offset: null, zone: 'Europe/Berlin' };
    expect(sameTime('2008-06-02T10:00:00', '2008-06-02T08:00:00Z', clock)).toBe(true);
    expect(sameTime('2008-06-02T10:00:00', '2008-06-02T09:00:00Z', clock)).toBe(false);
    expect(sameTime('2008-01-02T10:00:00', '2008-01-02T09:00:00Z', clock)).toBe(true);
    expect(sameTime('2008-01-02T10:00:00', '2008-01-02T09:00:00Z', { offset: 120, zone: null })).toBe(true);
    expect(sameTime('2008-01-02T10:00:00', '2008-01-02T05:00:00Z', { offset: 120, zone: null })).toBe(false);
    expect(sameTime('2008-06-02T10:00:00', '2008-06-02T05:00:00Z', NO_CLOCK)).toBe(true);
    expect(sameTime('2008-06-02T10:00:00', '2008-06-03T05:00:00Z', NO_CLOCK)).toBe(false);
  });
});

it('updates are of one day where one input counts in UTC', () => {
  const update = (installedOn: string | null) => ({
    updates: [{ kb: 'KB99000001', installedOn, source: { name: '', line: 1 } }],
  });
  expect(merge(update('2008-06-01'), update('2008-06-02'), update(null)).host.updates).toMatchObject([
    { installedOn: '2008-06-01' },
  ]);
  expect(merge(update('2008-06-01'), update('2008-06-03')).codes).toEqual(['conflict']);
});

it('Windows has one name and one version, however much of it is told', () => {
  expect(sameSystem('Windows Server 2008 Standard', 'Microsoft® Windows Server® 2008 Standard ')).toBe(true);
  expect(sameRelease('6.1.7601', '6.1.7601.24540')).toBe(true);
  expect(sameRelease('6.1.7601', '6.1.76011')).toBe(false);
  const os = (name: string, version: string) => ({ os: { name, version } });
  const { host, codes } = merge(
    os('Windows Server 2019', '10.0.17763'),
    os('Microsoft Windows Server 2019', '10.0.17763.1234'),
  );
  expect(host).toMatchObject({
    os: { name: 'Windows Server 2019', version: '10.0.17763.1234' },
    fieldSources: [
      { name: 'a.ndjson', line: null, fields: ['os.name'] },
      { name: 'b.ndjson', line: null, fields: ['os.version'] },
    ],
  });
  expect(codes).toEqual([]);
  expect(merge(os('Windows A', '1'), os('Windows B', '1')).codes).toEqual(['conflict']);
});
