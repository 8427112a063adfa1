import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readInventory } from '../../../src/inventory/index.js';
import { file, folder, READ_AT, read, utf16 } from '../helper.js';

const CASES = join(import.meta.dirname, '../cases/powershell');
const caseOf = (name: string) => file(`HOST/${name}`, readFileSync(join(CASES, name)));
const csv = (...rows: string[][]) => rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n');
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);
const REGISTRY = 'Microsoft.PowerShell.Core\\Registry::';

describe('Win32_Product', () => {
  it('of Windows PowerShell, with the line #TYPE: what is installed, with its package', () => {
    const { hosts, problems } = read(caseOf('products.csv'));
    expect(problems).toEqual([]);
    expect(hosts).toMatchObject([
      {
        host: 'SAMPLE07',
        products: [
          {
            name: 'Rollcall Sample Provider',
            version: '1.2.3',
            publisher: 'Rollcall Samples',
            productCode: '{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D01}',
            packageCode: '{0F7B2C94-6E1D-4D3A-9A58-C3E6B7D14F21}',
            packageName: 'SampleProvider.msi',
            installDate: '2008-06-10',
            installSource: 'C:\\packages\\',
            localPackage: 'C:\\windows\\Installer\\da81.msi',
            context: 'machine',
            source: { name: 'HOST/products.csv', line: 3 },
          },
          { name: 'Rollcall Sample "NS", x64' },
        ],
      },
    ]);
    expect(hosts[0]?.products).toHaveLength(2);
  });

  it('of several hosts in one file is one inventory each', () => {
    const rows = csv(
      ['Name', 'IdentifyingNumber', 'PSComputerName'],
      ['P', '', 'WEB01'],
      ['Q', '', 'web02.corp.example'],
      ['R', '', 'web01'],
    );
    expect(
      read(file('x/a.csv', rows)).hosts.map(({ host, products }) => [host, products.map(({ name }) => name)]),
    ).toEqual([
      ['WEB01', ['P', 'R']],
      ['web02.corp.example', ['Q']],
    ]);
  });
});

describe('keys of the registry', () => {
  it('are read by their path: view, context, updates named by a KB', () => {
    const { hosts, problems } = read(caseOf('uninstall.csv'));
    expect(codes(problems)).toEqual(['unknown-date']);
    expect(hosts).toMatchObject([
      {
        host: 'HOST',
        products: [
          {
            productCode: '{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D01}',
            view: '32',
            context: 'machine',
            source: { line: 2 },
          },
          { name: 'Rollcall Bäume', version: '9.20', view: '64', installDate: null, source: { line: 4 } },
        ],
        updates: [{ kb: 'KB99000004', installedOn: '2008-06-11', source: { line: 3 } }],
      },
    ]);
  });

  it('are updates where an article names them, also without their path', () => {
    const rows = csv(
      ['DisplayName', 'DisplayVersion', 'InstallDate', 'PSChildName', 'ParentKeyName'],
      ['Sample', '1.0', '20080601', 'Sample', ''],
      ['Update for Sample', '', '20080602', 'KB99000001', ''],
      ['Sample (KB99000002)', '', '', '{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D01}', 'Sample'],
    );
    const { hosts, problems } = read(folder('H', { 'a.csv': rows }));
    expect(hosts[0]?.products.map(({ name }) => name)).toEqual(['Sample']);
    expect(hosts[0]?.updates).toEqual([
      { kb: 'KB99000001', installedOn: '2008-06-02', source: { name: 'H/a.csv', line: 3 } },
      { kb: 'KB99000002', installedOn: null, source: { name: 'H/a.csv', line: 4 } },
    ]);
    expect(problems).toEqual([]);
  });

  it('give numbers as PowerShell has them: signed, and as text in CSV', () => {
    const path = `${REGISTRY}HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\TimeZoneInformation`;
    const zone = csv(
      ['ActiveTimeBias', 'TimeZoneKeyName', 'PSPath', 'PSChildName'],
      ['-120', 'W. Europe Standard Time', path, 'TimeZoneInformation'],
    );
    const json = JSON.stringify({
      ActiveTimeBias: -120,
      TimeZoneKeyName: 'W. Europe Standard Time',
      DisplayName: 'x',
      PSPath: path,
      PSChildName: 'T',
      PSProvider: {},
    });
    expect(read(folder('H', { 'a.json': json })).hosts).toMatchObject([
      { utcOffset: '+02:00', timeZone: 'Europe/Berlin' },
    ]);
    const { hosts } = read(
      folder('H', { 'a.csv': `${zone}\r\n#TYPE x\r\n${csv(['DisplayName', 'DisplayVersion'], ['P', '1'])}` }),
    );
    expect(hosts).toMatchObject([{ products: [{ name: 'P' }] }]);
  });

  it('without their path tell the product code by their name, or by how to uninstall them', () => {
    const code = '{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D01}';
    const rows = csv(
      ['DisplayName', 'DisplayVersion', 'UninstallString', 'PSChildName'],
      ['A', '1', '', code],
      ['B', '2', `MsiExec.exe /X${code.toLowerCase()}`, ''],
      ['C', '3', `setup.exe ${code}`, 'C'],
    );
    expect(
      read(folder('H', { 'a.csv': rows })).hosts[0]?.products.map(({ name, productCode }) => [name, productCode]),
    ).toEqual([
      ['A', code],
      ['B', code],
      ['C', null],
    ]);
  });
});

describe('the day of an update', () => {
  const days = (...texts: string[]) => {
    const { hosts, problems } = read(
      folder('H', { 'a.csv': csv(['HotFixID', 'InstalledOn'], ...texts.map((text, i) => [`KB9900000${i}`, text])) }),
    );
    const told = problems.filter(({ code }) => code !== 'no-product-list');
    return [hosts[0]?.updates.map(({ installedOn }) => installedOn), told.map(({ code, line }) => `${code} ${line}`)];
  };

  it('is read in the format of the locale', () => {
    expect(days('6/10/2008 12:00:00 AM', '12/25/2008 12:00:00 AM')).toEqual([['2008-06-10', '2008-12-25'], []]);
    expect(days('10.06.2008 00:00:00', '25.12.2008 00:00:00')).toEqual([['2008-06-10', '2008-12-25'], []]);
    expect(days('2008/06/10 0:00:00')).toEqual([['2008-06-10'], []]);
    expect(days('25/12/2008 00:00:00', '01/06/2008 00:00:00')).toEqual([['2008-12-25', '2008-06-01'], []]);
  });

  it('is read in the order of the policy where none of them tells', () => {
    const rows = csv(['HotFixID', 'InstalledOn'], ['KB99000001', '6/1/2008 12:00:00 AM']);
    const days = (dates: 'dmy' | 'mdy', ...more: string[][]) =>
      readInventory([folder('H', { 'a.csv': [rows, ...more.map((row) => csv(row))].join('\r\n') })], {
        readAt: READ_AT,
        settings: { dates },
      }).hosts[0]?.updates.map(({ installedOn }) => installedOn);
    expect(days('mdy')).toEqual(['2008-06-01']);
    expect(days('dmy')).toEqual(['2008-01-06']);
    expect(days('dmy', ['KB99000002', '6/13/2008'])).toEqual(['2008-06-01', '2008-06-13']);
  });

  it('is left out where it could be two days, each with its line', () => {
    expect(days('6/1/2008 12:00:00 AM', '6/6/2008 12:00:00 AM', '')).toEqual([
      [null, '2008-06-06', null],
      ['ambiguous-date 2'],
    ]);
    expect(days('6/1/2008', '25/12/2008', '12/25/2008')).toEqual([
      [null, '2008-12-25', '2008-12-25'],
      ['ambiguous-date 2'],
    ]);
    expect(days('gestern')).toEqual([[null], ['unknown-date 2']]);
  });

  it('is the midnight of the host where JSON gives an instant', () => {
    const day = (installed: unknown) => {
      const { hosts, problems } = read(
        folder('H', { 'a.json': JSON.stringify({ HotFixID: 'KB99000001', InstalledOn: installed }) }),
      );
      return [hosts[0]?.updates[0]?.installedOn, codes(problems.filter(({ code }) => code !== 'no-product-list'))];
    };
    const date = (iso: string) => `/Date(${Date.parse(iso)})/`;
    expect(day(date('2008-06-09T22:00:00Z'))).toEqual(['2008-06-10', []]);
    expect(day({ value: date('2008-06-10T07:00:00Z'), DisplayHint: 2, DateTime: 'Tuesday, June 10, 2008' })).toEqual([
      '2008-06-10',
      [],
    ]);
    expect(day(date('2008-06-10T00:00:00Z'))).toEqual(['2008-06-10', []]);
    expect(day(date('2008-06-09T18:30:00Z'))).toEqual(['2008-06-10', []]);
    expect(day(date('2008-06-10T11:00:00Z'))).toEqual([null, ['ambiguous-date']]);
    expect(day(date('2008-06-10T09:13:00Z'))).toEqual([null, ['ambiguous-date']]);
    expect(day('2008-06-10T00:00:00')).toEqual(['2008-06-10', []]);
    expect(day('2008-06-10T00:00:00+02:00')).toEqual(['2008-06-10', []]);
    expect(day(null)).toEqual([null, []]);
  });

  it('is read from UTF-16 and from one object alone', () => {
    expect(read(caseOf('hotfixes-5.1.json')).hosts).toMatchObject([
      {
        host: 'SAMPLE07',
        updates: [
          { kb: 'KB99000001', installedOn: '2008-06-10', source: { line: 2 } },
          { kb: 'KB99000002', installedOn: null, source: { line: 15 } },
        ],
      },
    ]);
    expect(read(caseOf('hotfix-7.json')).hosts).toMatchObject([
      { host: 'SAMPLE07', updates: [{ kb: 'KB99000003', installedOn: '2008-06-10' }] },
    ]);
    const wrapped = JSON.stringify({ value: [{ HotFixID: 'KB99000001' }, { HotFixID: 'KB99000002' }], Count: 2 });
    expect(read(folder('H', { 'a.json': wrapped })).hosts[0]?.updates).toHaveLength(2);
  });
});

describe('listings of files', () => {
  it('as CLIXML: exact times, names with any character, versions; folders are passed over', () => {
    const { hosts, problems } = read(caseOf('files.xml'));
    expect(codes(problems)).toEqual(['no-product-list']);
    const source = (line: number) => ({ name: 'HOST/files.xml', line });
    expect(hosts[0]?.files).toMatchObject([
      {
        path: 'C:\\packages\\SampleProvider.msi',
        name: 'SampleProvider.msi',
        size: 9728,
        modified: '2008-06-02T08:00:00Z',
        version: null,
        source: source(2),
      },
      {
        name: 'Prüfung_x0041_ & Co.dll',
        modified: '2008-06-02T08:00:01.1234567Z',
        version: '1.2.3.4',
        source: source(47),
      },
    ]);
    expect(hosts[0]?.files).toHaveLength(2);
  });

  it('as CSV: the time in UTC, the version from the lines of VersionInfo', () => {
    const { hosts } = read(caseOf('files.csv'));
    expect(hosts[0]?.files).toMatchObject([
      { name: 'sample.dll', size: 4096, modified: '2008-06-02T08:00:01Z', version: '1.2.3.4', source: { line: 2 } },
    ]);
    expect(hosts[0]?.files).toHaveLength(1);
  });

  const listing = (time: string) => csv(['FullName', 'Length', 'LastWriteTime'], ['C:\\a\\f.dll', '5', time]);

  it('with local times say that the time zone is not known, unless another file of the host tells it', () => {
    const alone = read(folder('H', { 'a.csv': listing('02.06.2008 10:00:01') }));
    expect(alone.hosts[0]?.files[0]?.modified).toBe('2008-06-02T10:00:01');
    expect(codes(alone.problems)).toEqual(['no-product-list', 'no-time-zone']);
    const zone = csv(
      ['Id', 'DisplayName', 'StandardName', 'BaseUtcOffset'],
      ['W. Europe Standard Time', '', '', '01:00:00'],
    );
    const both = read(folder('H', { 'a.csv': listing('02.06.2008 10:00:01'), 'b.csv': zone }));
    expect(both.hosts).toMatchObject([
      { timeZone: 'Europe/Berlin', files: [{ modified: '2008-06-02T10:00:01+02:00' }] },
    ]);
    expect(codes(both.problems)).not.toContain('no-time-zone');
    expect(codes(both.hosts[0]?.diagnostics ?? [])).not.toContain('no-time-zone');
  });

  it('leave a time out that could be of two days', () => {
    const { hosts, problems } = read(folder('H', { 'a.csv': listing('6/1/2008 10:00:01 AM') }));
    expect(hosts[0]?.files[0]?.modified).toBeNull();
    expect(problems[0]).toMatchObject({ code: 'ambiguous-date', line: 2 });
  });

  it('have the numbers that their versions begin with, also with commas', () => {
    const version = (text: string) => {
      const rows = csv(['FullName', 'LastWriteTime', 'FileVersion'], ['C:\\a\\f.dll', '', text]);
      return read(folder('H', { 'a.csv': rows })).hosts[0]?.files[0]?.version;
    };
    expect(version('8, 1, 240, 6')).toBe('8.1.240.6');
    expect(version('8,1,240,6')).toBe('8.1.240.6');
    expect(version('6.0.3790.3959 (srv03_sp2)')).toBe('6.0.3790.3959');
    expect(version('Version 8')).toBeNull();
    expect(version('0, 0, 0, 0')).toBeNull();
  });

  it('get their hashes from Get-FileHash', () => {
    const hashes = csv(
      ['Algorithm', 'Hash', 'Path'],
      ['SHA256', 'AB'.repeat(32), 'c:\\A\\F.dll'],
      ['MD5', 'AB'.repeat(16), 'C:\\a\\g.dll'],
    );
    const { hosts } = read(folder('H', { 'a.csv': listing('02.06.2008 10:00:01'), 'b.csv': hashes }));
    expect(hosts[0]?.files).toMatchObject([{ path: 'C:\\a\\f.dll', size: 5, sha256: 'ab'.repeat(32) }]);
  });

  it('tell when the export has lost letters', () => {
    expect(
      codes(
        read(
          folder('H', {
            'a.csv': csv(
              ['FullName', 'Length', 'LastWriteTimeUtc'],
              ['C:\\Pr?fung\\f.dll', '5', '2008-06-02T10:00:01Z'],
            ),
          }),
        ).problems,
      ),
    ).toContain('lost-characters');
  });
});

it('the system tells Windows, offset and when it was collected', () => {
  const rows = csv(
    ['PSComputerName', 'Caption', 'Version', 'BuildNumber', 'CSName', 'CurrentTimeZone', 'LocalDateTime'],
    [
      'web01.corp.example',
      'Microsoft Windows Server 2008',
      '6.0.6001',
      '6001',
      'WEB01',
      '120',
      '20080610120000.000000+120',
    ],
  );
  expect(read(file('x/a.csv', rows)).hosts).toMatchObject([
    {
      host: 'WEB01',
      aliases: ['web01.corp.example'],
      os: { name: 'Microsoft Windows Server 2008', version: '6.0.6001' },
      utcOffset: '+02:00',
      collectedAt: '2008-06-10T12:00:00+02:00',
    },
  ]);
});

describe('CLIXML', () => {
  const objects = (inner: string) =>
    `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">${inner}</Objs>`;
  const hotfix = (id: string) => `<Obj RefId="0"><MS><S N="HotFixID">${id}</S></MS></Obj>`;
  const kbs = (text: string | Uint8Array) => {
    const { hosts, problems } = read(folder('H', { 'a.xml': text }));
    return [
      hosts[0]?.updates.map(({ kb }) => kb) ?? [],
      codes(problems.filter(({ code }) => code !== 'no-product-list')),
    ];
  };

  it('is read from a list, from remote output, and in UTF-16', () => {
    const list = objects(
      `<Obj RefId="0"><TN RefId="0"><T>System.Object[]</T></TN><LST>${hotfix('KB99000001')}${hotfix('KB99000002')}</LST></Obj>`,
    );
    expect(kbs(list)).toEqual([['KB99000001', 'KB99000002'], []]);
    expect(kbs(`#< CLIXML\r\n${objects(hotfix('KB99000001'))}`)).toEqual([['KB99000001'], []]);
    expect(kbs(utf16(objects(hotfix('KB99000001'))))).toEqual([['KB99000001'], []]);
  });

  it('that is cut gives the objects before that, and an error', () => {
    const whole = objects(hotfix('KB99000001') + hotfix('KB99000002'));
    for (let length = whole.indexOf('KB99000002'); length < whole.length - 1; length += 7) {
      const [found, told] = kbs(whole.slice(0, length));
      expect(found).toContain('KB99000001');
      expect(told).toEqual(['bad-xml']);
    }
  });

  it('never replaces entities of its own, and ends at a depth that no export has', () => {
    const bomb = `<!DOCTYPE Objs [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>`;
    expect(kbs(objects(hotfix('KB99000001')) + bomb)).toEqual([['KB99000001'], ['bad-xml']]);
    const declared = readInventory([folder('H', { 'a.xml': bomb + objects(hotfix('KB99000001')) })], {
      from: 'powershell',
      readAt: READ_AT,
    });
    expect(declared.hosts).toEqual([]);
    expect(codes(declared.problems)).toEqual(['bad-xml']);
    expect(kbs(objects(`${hotfix('KB99000001')}<Obj><MS><S N="HotFixID">&b;</S></MS></Obj>`))).toEqual([
      ['KB99000001'],
      ['bad-xml'],
    ]);
    expect(kbs(objects(`${hotfix('KB99000001')}${'<Obj>'.repeat(100_000)}`))).toEqual([['KB99000001'], ['bad-xml']]);
  });
});
