import { describe, expect, it } from 'vitest';
import { readInventory } from '../../../src/inventory/index.js';
import type { PolicyInventory } from '../../../src/model/generated/policy.js';
import { file, READ_AT, utf16 } from '../helper.js';

const UTC: PolicyInventory = { reportZone: 'UTC' };

function read(rows: readonly string[], settings: PolicyInventory = UTC, from = 'auto') {
  return readInventory([file('HOST/a.csv', rows.map((row) => `${row}\r\n`).join(''))], {
    readAt: READ_AT,
    settings,
    from,
  });
}

const FILES = 'Netbios_Name0,FileName,FilePath,FileSize,FileVersion,FileModifiedDate';

describe('a report of Configuration Manager', () => {
  it('is read behind its title, under any name of its columns, and of all its tables', () => {
    const { hosts, problems } = read([
      'textbox1,textbox2',
      'Installed software,"A ""quoted"" title, and more"',
      '',
      'Computer Name,ARP Display Name,Product Name,Version,Publisher,Software Code,Package Code,Install Date',
      'A,Shown,Inner,1.0,P,{5d1c0e6a-3b7f-4a52-8c11-0a4b6e2f9d01},{0F7B2C94-6E1D-4D3A-9A58-C3E6B7D14F21},2008-06-12',
      '',
      'Details_Table1_Netbios_Name0,Details_Table1_HotFixID0,Details_Table1_InstalledOn0',
      'A,KB99000001,6/13/2008',
      'A,File 1,',
    ]);
    expect(problems).toEqual([]);
    expect(hosts).toMatchObject([
      {
        host: 'A',
        products: [
          {
            name: 'Shown',
            version: '1.0',
            publisher: 'P',
            productCode: '{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D01}',
            packageCode: '{0F7B2C94-6E1D-4D3A-9A58-C3E6B7D14F21}',
            installDate: '2008-06-12',
            source: { line: 5 },
          },
        ],
        updates: [{ kb: 'KB99000001', installedOn: '2008-06-13', source: { line: 8 } }],
      },
    ]);
  });

  it('is of the computer that is named in front of its table, where no column names any', () => {
    const hostOf = (...preamble: string[]) =>
      read([...preamble, '', 'DisplayName0,Version0', 'Foo,1.0']).hosts.map(({ host }) => host);
    expect(hostOf('Installed software', 'Computer Name: SRV77')).toEqual(['SRV77']);
    expect(hostOf('"Computer Name:",srv77.corp.example')).toEqual(['srv77.corp.example']);
    expect(hostOf('Textbox5,ComputerName', 'Installed software,SRV77')).toEqual(['SRV77']);
    expect(hostOf('Computer Name,Site', 'SRV77,ABC')).toEqual(['SRV77']);
    expect(hostOf('Computer Name: SRV77', 'Computer Name: SRV78')).toEqual(['HOST']);
    expect(hostOf('Computer Name: all of them')).toEqual(['HOST']);
    expect(read(['Computer Name: SRV77', 'Netbios_Name0,DisplayName0,Version0', 'A,Foo,1']).hosts).toMatchObject([
      { host: 'A' },
    ]);
  });

  it('has the numbers that the version of a file begins with', () => {
    const { hosts } = read([
      FILES,
      'A,a.dll,,1,6.00.3790.3959 (srv03_sp2),',
      'A,b.dll,,1,"8, 1, 240, 6",',
      'A,c.dll,,1,x,',
    ]);
    expect(hosts[0]?.files.map(({ version }) => version)).toEqual(['6.00.3790.3959', '8.1.240.6', 'x']);
  });

  it('has files in a folder or with their whole path, as sqlcmd prints them too', () => {
    const rows = [FILES, '---,---,---,---,---,---'];
    rows.push(
      'A,a.dll,C:\\P,"1,024",1.0,2008-06-01 10:36:07.000',
      'A,b.dll,C:\\P\\B.DLL,NULL,NULL,NULL',
      'A,c.dll,,7,,',
      '',
      '(3 rows affected)',
    );
    const { hosts, problems } = readInventory([file('x/a.csv', utf16(rows.map((row) => `${row}\r\n`).join('')))], {
      readAt: READ_AT,
      settings: UTC,
    });
    expect(problems).toEqual([]);
    expect(hosts.map(({ host }) => host)).toEqual(['A']);
    expect(hosts[0]?.files).toMatchObject([
      { path: 'C:\\P\\a.dll', size: 1024, version: '1.0', modified: '2008-06-01T10:36:07Z'.replace('Z', '+00:00') },
      { path: 'C:\\P\\B.DLL', name: 'b.dll', size: null, version: null, modified: null },
      { path: null, name: 'c.dll', size: 7 },
    ]);
  });

  it('leaves times out where nothing tells their zone, and dates whose order nothing tells', () => {
    const { hosts, problems } = read([FILES, 'A,a,C:\\,1,1,6/1/2008 10:36 AM', 'B,a,C:\\,1,1,6/2/2008 10:36 AM'], {});
    expect(hosts.flatMap(({ files }) => files.map(({ modified }) => modified))).toEqual([null, null]);
    expect(problems.map(({ code }) => code)).toEqual(['date-order-unknown', 'report-zone-unknown']);
    expect(problems[1]?.message).toContain('2 files');
    const day = 'Netbios_Name0,DisplayName0,Version0,InstallDate0';
    const dates = (...texts: string[]) =>
      read([day, ...texts.map((text) => `A,p,1,${text}`)]).hosts[0]?.products.map(({ installDate }) => installDate);
    expect(dates('6/1/2008', '7/7/2008', '20080612')).toEqual([null, '2008-07-07', '2008-06-12']);
    expect(dates('6/1/2008', '13/6/2008')).toEqual(['2008-01-06', '2008-06-13']);
    expect(read([day, 'A,p,1,6/1/2008'], { dates: 'mdy' }).hosts[0]?.products[0]?.installDate).toBe('2008-06-01');
  });

  it('leaves bad rows out and bad values, each with its line', () => {
    const rows = [FILES, 'A,a', ',b,C:\\,1,1,', 'A,C:\\,C:\\,1,1,', 'A,c,C:\\,1 kB,1,never', 'A,"d'];
    const { hosts, problems } = read(rows);
    expect(hosts[0]?.files.map(({ name, size, modified }) => [name, size, modified])).toEqual([['c', null, null]]);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['bad-row', 2],
      ['bad-row', 3],
      ['bad-value', 4],
      ['bad-value', 5],
      ['bad-value', 5],
      ['bad-row', 6],
    ]);
  });

  it('keeps no piece of a value where the file ends inside of a row', () => {
    const text = `${FILES}\r\nA,a,C:\\,1,1.2.3,\r\nA,b,C:\\,1,,2008-06-01 10:36:07`;
    const { hosts, problems } = readInventory([file('x/a.csv', text)], { readAt: READ_AT, settings: UTC });
    expect(hosts[0]?.files.map(({ name }) => name)).toEqual(['a']);
    expect(problems[0]).toMatchObject({ code: 'bad-row', line: 3, message: expect.stringContaining('ends inside') });
  });

  it('without computers is of the host that its folder names', () => {
    const { hosts } = read(['DisplayName0,Version0,Publisher0', 'p,1,q']);
    expect(hosts).toMatchObject([{ host: 'HOST', products: [{ name: 'p' }] }]);
  });

  it('is not any table with a name and a version', () => {
    for (const header of [
      'Name,Version,Vendor',
      'DisplayName,DisplayVersion,Publisher',
      'FileName,Size',
      'name,version',
    ])
      expect(
        read([header, 'a,b,c']).problems.map(({ code }) => code),
        header,
      ).not.toContain('bad-row');
    expect(read(['a,b', '1,2'], UTC, 'configmgr').problems).toMatchObject([{ code: 'no-header', severity: 'error' }]);
  });
});
