import { describe, expect, it } from 'vitest';
import { readInventory } from '../../../src/inventory/index.js';
import type { ColumnMap } from '../../../src/model/generated/policy.js';
import { file, READ_AT } from '../helper.js';

const FILES: ColumnMap = {
  record: 'file',
  columns: { Host: 'host', Path: 'path', Bytes: 'size', Written: 'modified' },
  zone: 'UTC',
};

function read(content: string | Uint8Array, map: ColumnMap | null, from = 'auto', name = 'HOST/a.csv') {
  const settings = map === null ? {} : { csv: [map] };
  return readInventory([file(name, content)], { readAt: READ_AT, settings, from });
}

describe('a table with a map of its columns', () => {
  it('is read in any order of columns, behind a title, with what stands between its cells', () => {
    for (const cut of [',', ';', '\t']) {
      const rows = [
        ['List of files'],
        [],
        ['Written', 'Note', 'Path', 'Host', 'Bytes'],
        ['2008-06-01 10:36', 'x', 'C:\\P\\a.msi', 'A', '12'],
        ['', '', 'b.msi', 'B'],
      ];
      const { hosts, problems } = read(rows.map((row) => `${row.join(cut)}\r\n`).join(''), FILES);
      expect(problems).toEqual([]);
      expect(hosts).toMatchObject([
        {
          host: 'A',
          collectedAt: '2008-06-02T08:00:00Z',
          files: [
            { path: 'C:\\P\\a.msi', name: 'a.msi', size: 12, modified: '2008-06-01T10:36+00:00', source: { line: 4 } },
          ],
        },
        { host: 'B', files: [{ path: 'b.msi', name: 'b.msi', size: null, modified: null }] },
      ]);
    }
  });

  it('leaves out values and rows that cannot be read, each with its line', () => {
    const rows = [
      'Host,Path,Bytes,Written',
      'A,a,12 kB,2008-06-01T10:36:00Z',
      'A,b,1,06/01/2008',
      ',c,1,',
      'A,,1,',
      'A,d,1,,,,',
      'A,"e',
    ];
    const { hosts, problems } = read(rows.map((row) => `${row}\n`).join(''), FILES);
    expect(hosts[0]?.files.map(({ name, size, modified }) => [name, size, modified])).toEqual([
      ['a', null, '2008-06-01T10:36:00Z'],
      ['b', 1, null],
    ]);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['bad-value', 2],
      ['bad-value', 3],
      ['bad-row', 4],
      ['bad-row', 5],
      ['bad-row', 6],
      ['bad-row', 7],
    ]);
  });

  it('goes before what other kinds of input see in the same table, and is nothing without a map', () => {
    const rows = 'record,host,name,size\nfile,A,x,1\n';
    const map: ColumnMap = { record: 'product', columns: { host: 'host', name: 'name' } };
    expect(read(rows, map).hosts).toMatchObject([{ files: [], products: [{ name: 'x' }] }]);
    expect(read(rows, null).hosts).toMatchObject([{ files: [{ name: 'x' }], products: [] }]);
  });

  it('asked for by name tells why it cannot be read', () => {
    expect(read('a,b\n1,2\n', null, 'mapped-csv').problems).toMatchObject([
      { code: 'no-column-map', severity: 'error', message: expect.stringContaining('the policy has no map') },
    ]);
    expect(read('a,b\n1,2\n', FILES, 'mapped-csv').problems).toMatchObject([
      { code: 'no-column-map', message: expect.stringContaining('none of the maps') },
    ]);
  });

  it('gives facts of hosts, updates and patches', () => {
    const host: ColumnMap = { record: 'host', columns: { H: 'host', OS: 'os.name', V: 'os.version', Z: 'timeZone' } };
    expect(read('H,OS,V,Z\nA,Windows,6.0,Europe/Berlin\n', host).hosts).toMatchObject([
      { host: 'A', os: { name: 'Windows', version: '6.0' }, timeZone: 'Europe/Berlin' },
    ]);
    const update: ColumnMap = { record: 'update', columns: { Nr: 'kb', Tag: 'installedOn' }, dates: 'dmy' };
    const { hosts, problems } = read('Nr;Tag\n99000001;24.12.2008\nx;\n', update);
    expect(hosts).toMatchObject([{ host: 'HOST', updates: [{ kb: 'KB99000001', installedOn: '2008-12-24' }] }]);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['bad-value', 3],
      ['bad-row', 3],
    ]);
    const patch: ColumnMap = { record: 'patch', columns: { C: 'code', S: 'state' } };
    expect(read('C,S\nx,Applied\n', patch).hosts).toMatchObject([{ patches: [{ code: 'x', state: 'applied' }] }]);
  });

  it('tells of a heading that stands twice', () => {
    const map: ColumnMap = { record: 'product', columns: { Name: 'name' } };
    const { hosts, problems } = read('Name,Name\na,b\n', map);
    expect(hosts).toMatchObject([{ products: [{ name: 'a' }] }]);
    expect(problems).toMatchObject([{ code: 'double-heading', severity: 'warning', line: 1 }]);
  });

  it('keeps hostile text as it is', () => {
    const name = `=cmd|'..\\\u0007${'x'.repeat(1_000_000)}`;
    const map: ColumnMap = { record: 'product', columns: { H: 'host', N: 'name' } };
    expect(read(`H,N\n__proto__,${name}\n`, map).hosts).toMatchObject([{ host: '__proto__', products: [{ name }] }]);
  });
});
