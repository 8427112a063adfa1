import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type InventoryEntry, readInventory, readPackages } from '../../src/inventory/index.js';
import { InputError } from '../../src/model/errors.js';
import { blankHost } from '../support/blank.js';
import { file, folder, MODIFIED, READ_AT, read, reg } from './helper.js';

const PACKAGE = readFileSync(join(import.meta.dirname, '../fixtures/wine/packages/SampleProvider.msi'));
const PACKAGE_CODE = '{0F7B2C94-6E1D-4D3A-9A58-C3E6B7D14F21}';
const UNINSTALL = 'HKEY_LOCAL_MACHINE\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall';

const EXPORT = reg(`[${UNINSTALL}\\Sample]`, '"DisplayName"="Sample"', '"DisplayVersion"="1.0"');
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

function tree(path: string, ...entries: InventoryEntry[]): InventoryEntry {
  return { kind: 'folder', name: path.split('/').at(-1) ?? '', path, entries };
}

describe('a folder of packages', () => {
  const share = folder('srv/MSIShare', { 'a.msi': PACKAGE, 'tool.exe': 'MZ', 'readme.txt': '' });

  it('is one host with every file, and the role of a share', () => {
    const { hosts, problems } = read(share);
    expect(problems).toEqual([]);
    expect(hosts).toHaveLength(1);
    expect(hosts[0]).toMatchObject({
      host: 'MSIShare',
      roles: ['package-share'],
      collectedAt: '2008-07-01T12:00:00Z',
      products: [],
    });
    expect(hosts[0]?.files).toEqual([
      {
        path: 'srv/MSIShare/a.msi',
        name: 'a.msi',
        size: 9728,
        modified: '2008-06-02T08:00:00Z',
        version: null,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        packageCode: PACKAGE_CODE,
        source: { name: 'srv/MSIShare', line: null },
      },
      expect.objectContaining({ name: 'tool.exe', size: 2, packageCode: null }),
      expect.objectContaining({ name: 'readme.txt', size: 0, packageCode: null }),
    ]);
  });

  it('is named by --host', () => {
    expect(readInventory([share], { host: 'SHARE01', readAt: READ_AT }).hosts.map(({ host }) => host)).toEqual([
      'SHARE01',
    ]);
  });

  it('has one hash for one listing, whatever the order, and another when a file changes', () => {
    const hash = (files: Record<string, Uint8Array | string>) => read(folder('S', files)).hosts[0]?.sources[0]?.sha256;
    expect(hash({ 'a.msi': PACKAGE, b: 'x' })).toBe(hash({ b: 'x', 'a.msi': PACKAGE }));
    expect(hash({ 'a.msi': PACKAGE, b: 'x' })).not.toBe(hash({ b: 'y', 'a.msi': PACKAGE }));
  });

  it('lists a damaged package by name, size and time, and tells of it', () => {
    const { hosts, problems } = read(
      folder('S', { 'a.msi': PACKAGE, 'b.msi': PACKAGE.subarray(0, 5_000), 'c.msi': '' }),
    );
    expect(hosts[0]?.files.map(({ name, size, packageCode }) => [name, size, packageCode])).toEqual([
      ['a.msi', 9728, PACKAGE_CODE],
      ['b.msi', 5000, null],
      ['c.msi', 0, null],
    ]);
    expect(problems.map(({ code, input, severity }) => [code, input, severity])).toEqual([
      ['damaged-package', 'S/b.msi', 'error'],
      ['empty-file', 'S/c.msi', 'error'],
    ]);
    expect(hosts[0]?.diagnostics.map(({ source }) => source?.name)).toEqual(['S/b.msi', 'S/c.msi']);
  });

  it('holds the folders below it apart, and says when it holds host data', () => {
    const inner = folder('S/WEB01', { 'web.reg': EXPORT });
    const { hosts, problems } = read(tree('S', file('S/a.msi', PACKAGE), file('S/x.reg', EXPORT), inner));
    expect(hosts.map(({ host, products }) => [host, products.length])).toEqual([
      ['S', 0],
      ['WEB01', 1],
    ]);
    expect(problems.map(({ code, input }) => [code, input])).toEqual([['listed-only', 'S/x.reg']]);
  });

  it('says nothing of files that were not named', () => {
    const { hosts, problems } = read(file('S/a.msi', PACKAGE));
    expect(hosts[0]).toMatchObject({ host: 'S', roles: [], files: [{ name: 'a.msi', packageCode: PACKAGE_CODE }] });
    expect(codes(problems)).toEqual(['partial-listing']);
  });
});

describe('the packages of an update', () => {
  it('are found in every folder, with their codes', () => {
    const { packages, problems } = readPackages([
      tree('U', folder('U/x', { 'a.msi': PACKAGE, 'x.txt': '' }), folder('U/y', { 'b.msi': 'no' })),
    ]);
    expect(
      packages.map(({ name, productCode, upgradeCode, packageCode, version, source }) => [
        name,
        productCode,
        upgradeCode,
        packageCode,
        version,
        source.name,
      ]),
    ).toEqual([
      [
        'a.msi',
        '{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D01}',
        '{A4E0B6D2-91C3-4F08-B5D7-62C8F1E03A11}',
        PACKAGE_CODE,
        '1.2.3',
        'U/x/a.msi',
      ],
      ['b.msi', null, null, null, null, 'U/y/b.msi'],
    ]);
    expect(codes(problems)).toEqual(['damaged-package']);
  });
});

describe('the name of a host', () => {
  it('is that of the export, else --host, else the folder', () => {
    const named = reg(
      '[HKEY_LOCAL_MACHINE\\System\\CurrentControlSet\\Control\\ComputerName\\ComputerName]',
      '"ComputerName"="OWN"',
      `[${UNINSTALL}]`,
    );
    const input = [folder('F', { 'a.reg': EXPORT }), folder('G', { 'b.reg': named })];
    expect(readInventory(input, { readAt: READ_AT }).hosts.map(({ host }) => host)).toEqual(['F', 'OWN']);
    const given = readInventory(input, { host: 'GIVEN', readAt: READ_AT });
    expect(given.hosts.map(({ host }) => host)).toEqual(['GIVEN', 'OWN']);
    expect(codes(given.problems)).toEqual(['other-host']);
  });

  it('is asked for when nothing gives it', () => {
    const { hosts, problems } = read(file('-', EXPORT, null));
    expect(hosts).toEqual([]);
    expect(problems).toMatchObject([{ code: 'no-host-name', severity: 'error', input: '-' }]);
  });

  it('comes from the folder that the store knows when the path does not show it', () => {
    expect(read({ ...file('a.reg', EXPORT), folder: 'HOST7' }).hosts[0]?.host).toBe('HOST7');
  });
});

describe('inputs that are no host data', () => {
  it.each([
    ['named, empty', file('H/x.reg', ''), 'empty-file', 'error'],
    ['named, a binary', file('H/x.bin', Buffer.from([0, 1, 2, 255])), 'unrecognised-input', 'error'],
    ['met, some text', folder('H', { 'notes.txt': 'hello' }), 'unrecognised-input', 'warning'],
    ['met, hidden', folder('H', { '.keep': 'x' }), 'unrecognised-input', 'info'],
    ['met, an export by its name only', folder('H', { 'x.reg': 'hello' }), 'not-a-registry-export', 'error'],
    ['met, an empty export', folder('H', { 'x.reg': '' }), 'empty-file', 'error'],
    ['a line of JSON that is no host', file('H/x.ndjson', '{"host": 5}\n'), 'schema', 'error'],
    ['broken JSON', file('H/x.ndjson', '{"host": "a"'), 'bad-json', 'error'],
  ] as const)('%s', (_, input, code, severity) => {
    const { hosts, problems } = read(input);
    expect(hosts).toEqual([]);
    expect(problems.map((problem) => [problem.code, problem.severity])).toEqual([[code, severity]]);
  });

  it('name a file that cannot be opened, and go on', () => {
    const broken: InventoryEntry = {
      ...file('H/x.reg', EXPORT),
      open: () => {
        throw new InputError('no-permission', 'H/x.reg', 'access is denied');
      },
    };
    const { hosts, problems } = read(broken, folder('G', { 'a.reg': EXPORT }));
    expect(hosts.map(({ host }) => host)).toEqual(['G']);
    expect(problems).toEqual([
      { code: 'no-permission', severity: 'error', input: 'H/x.reg', line: null, message: 'access is denied' },
    ]);
  });

  it('let a bug of ours through', () => {
    const broken: InventoryEntry = {
      ...file('H/x.reg', EXPORT),
      open: () => {
        throw new TypeError('a bug');
      },
    };
    expect(() => read(broken)).toThrow(TypeError);
  });
});

describe('the kind of input', () => {
  it('can be given', () => {
    const options = { from: 'rollcall-ndjson', readAt: READ_AT };
    expect(codes(readInventory([file('H/a.reg', EXPORT)], options).problems)).toEqual(Array(4).fill('bad-json'));
    expect(
      readInventory([folder('H', { 'a.txt': 'x' })], { from: 'packages', readAt: READ_AT }).hosts[0]?.files,
    ).toHaveLength(1);
  });

  it('is refused when there is none of this name', () => {
    expect(() => readInventory([], { from: 'telepathy', readAt: READ_AT })).toThrow(InputError);
  });
});

describe('several inputs for one host', () => {
  const code = '{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D01}';
  const entry = (version: string, publisher = '') => [
    `[${UNINSTALL}\\${code}]`,
    '"DisplayName"="P"',
    `"DisplayVersion"="${version}"`,
    publisher,
  ];

  it('merge by name without case, and fill the gaps of each other', () => {
    const { hosts, problems } = read(
      folder('web01', { 'a.reg': reg(...entry('1.0')) }),
      folder('WEB01', { 'b.reg': reg(...entry('1.0', '"Publisher"="Q"')) }),
    );
    expect(problems).toEqual([]);
    expect(hosts).toMatchObject([
      {
        host: 'web01',
        aliases: [],
        products: [{ version: '1.0', publisher: 'Q', source: { name: 'web01/a.reg', line: 3 } }],
      },
    ]);
    expect(hosts[0]?.sources).toHaveLength(2);
  });

  it('keep what contradicts, and name it', () => {
    const { hosts, problems } = read(folder('H', { 'a.reg': reg(...entry('1.0')), 'b.reg': reg(...entry('2.0')) }));
    expect(hosts[0]?.products.map(({ version }) => version)).toEqual(['1.0', '2.0']);
    expect(problems).toMatchObject([
      { code: 'conflict', input: 'H/b.reg', line: 3, message: expect.stringContaining('H/a.reg:3') },
    ]);
    expect(codes(hosts[0]?.diagnostics ?? [])).toEqual(['conflict']);
  });

  it('merge through aliases, but not because they share one', () => {
    const host = (name: string, ...aliases: string[]) => {
      const line = blankHost(name, { aliases });
      return file(`${name}.ndjson`, JSON.stringify(line));
    };
    const names = (...inputs: InventoryEntry[]) =>
      read(...inputs).hosts.map(({ host: own, aliases }) => [own, ...aliases]);
    expect(names(host('A', 'a.example.com'), host('A.EXAMPLE.COM'))).toEqual([['A', 'a.example.com']]);
    expect(names(host('A', 'localhost'), host('B', 'localhost'))).toEqual([
      ['A', 'localhost'],
      ['B', 'localhost'],
    ]);
  });

  it('are as old as the oldest of them', () => {
    const old: InventoryEntry = { ...file('H/a.reg', EXPORT), modifiedMs: MODIFIED - 5 * 86_400_000 };
    const { hosts } = read(old, file('H/b.reg', EXPORT));
    expect(hosts[0]?.collectedAt).toBe('2008-05-28T08:00:00Z');
    expect(codes(hosts[0]?.diagnostics ?? [])).toEqual(['collected-at-differs']);
  });
});
