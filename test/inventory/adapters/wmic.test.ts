import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignCells } from '../../../src/inventory/adapters/wmic/unquoted.js';
import { file, folder, read, utf16 } from '../helper.js';

/** Lines as `wmic` leaves them in a redirected file. */
const wmic = (...lines: string[]) => utf16(lines.map((line) => `${line}\r\r\n`).join(''));
const GUID = '{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D01}';

describe('a list of wmic', () => {
  it('has the names that XML has for three characters', () => {
    const list = wmic('', '', 'FileSize=3', 'Name=c:\\r&amp;d\\a &lt;b&gt; &amp;amp;.msi', '', '');
    const csv = wmic('', 'Node,FileSize,Name', 'H,3,c:\\r&amp;d\\a.msi');
    expect(read(file('H/a.txt', list)).hosts[0]?.files[0]).toMatchObject({ path: 'c:\\r&d\\a <b> &amp;.msi' });
    expect(read(file('H/a.csv', csv)).hosts[0]?.files[0]).toMatchObject({ path: 'c:\\r&d\\a.msi', name: 'a.msi' });
  });

  it('is one record from empty line to empty line, of the host that any of them names', () => {
    const { hosts, problems } = read(
      folder('x', {
        'a.txt': wmic(
          '',
          '',
          'Caption=Microsoft Windows Server 2008 Standard',
          'CSName=SRV1',
          'CurrentTimeZone=-210',
          'Version=6.0.6001',
          '',
          '',
          'AssignmentType=0',
          `IdentifyingNumber=${GUID}`,
          'InstallDate=20080612',
          'Name=Sample = more, and more',
          'Vendor=',
          'Version=1.0',
          '',
          'Description=Hotfix',
          'HotFixID=Q99000001',
          'InstalledOn=6/13/2008',
          '',
        ),
      }),
    );
    expect(problems).toEqual([]);
    expect(hosts).toMatchObject([
      {
        host: 'SRV1',
        os: { name: 'Microsoft Windows Server 2008 Standard', version: '6.0.6001' },
        utcOffset: '-03:30',
        products: [
          {
            name: 'Sample = more, and more',
            productCode: GUID,
            publisher: null,
            context: 'user',
            installDate: '2008-06-12',
            source: { name: 'x/a.txt', line: 9 },
          },
        ],
        updates: [{ kb: 'KB99000001', installedOn: '2008-06-13', source: { line: 16 } }],
      },
    ]);
    expect(hosts).toHaveLength(1);
  });

  it('is read without its UTF-16 and without its second CR as well', () => {
    const { hosts } = read(file('SRV2/a.txt', '\r\n\r\nCSName=SRV2\r\nHotFixID=KB99000001\r\nInstalledOn=\r\n\r\n'));
    expect(hosts).toMatchObject([{ host: 'SRV2', updates: [{ kb: 'KB99000001', installedOn: null }] }]);
  });

  it('leaves out what is advertised, and tells of a day and of an offset that there is not', () => {
    const { hosts, problems } = read(
      file(
        'SRV/a.txt',
        wmic(
          '',
          '',
          'InstallState=1',
          'IdentifyingNumber=x',
          '',
          'HotFixID=KB99000001',
          'InstalledOn=13/13/2008',
          '',
          'CSName=SRV',
          'CurrentTimeZone=999',
          '',
        ),
      ),
    );
    expect(hosts).toMatchObject([{ host: 'SRV', products: [], utcOffset: null }]);
    expect(hosts[0]?.updates).toMatchObject([{ kb: 'KB99000001', installedOn: null }]);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['bad-record', 6],
      ['bad-record', 9],
    ]);
  });

  it('reads days in American order, unless the dates of a host prove another', () => {
    const days = (...texts: string[]) => {
      const { hosts, problems } = read(
        file('S/a.csv', wmic('', 'Node,HotFixID,InstalledOn', ...texts.map((text, i) => `S,KB9900000${i},${text}`))),
      );
      return [hosts[0]?.updates.map(({ installedOn }) => installedOn), problems.map(({ code, line }) => [code, line])];
    };
    expect(days('6/1/2008', '6/13/2008')).toEqual([['2008-06-01', '2008-06-13'], []]);
    expect(days('01.06.2008')).toEqual([['2008-06-01'], []]);
    expect(days('01/06/2008', '25/06/2008')).toEqual([['2008-06-01', '2008-06-25'], []]);
    expect(days('6/1/2008', '6/13/2008', '25.06.2008')).toEqual([
      [null, '2008-06-13', '2008-06-25'],
      [['ambiguous-date', 3]],
    ]);
  });

  it('finds the order of each host by itself', () => {
    const rows = ['A,KB99000001,6/1/2008', 'B,KB99000001,1/6/2008', 'B,KB99000002,25/6/2008'];
    const { hosts, problems } = read(file('S/a.csv', wmic('', 'Node,HotFixID,InstalledOn', ...rows)));
    expect(hosts.map(({ updates }) => updates.map(({ installedOn }) => installedOn))).toEqual([
      ['2008-06-01'],
      ['2008-06-01', '2008-06-25'],
    ]);
    expect(problems).toEqual([]);
  });

  it('tells once that a code page was guessed, with the record', () => {
    const record = (name: string) => `IdentifyingNumber=${GUID}\r\nName=${name}\r\nVendor=\r\nVersion=1\r\n\r\n\r\n`;
    const text = `\r\n\r\n${record('Plain')}${record('B\u00e4ume')}${record('\u00e4')}`;
    const { problems } = read(file('S/a.txt', Buffer.from(text, 'latin1')));
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['code-page-guessed', 10]]);
    expect(read(file('S/a.txt', Buffer.from(text))).problems).toEqual([]);
  });

  it('takes the zone by its name in some languages', () => {
    const zone = (name: string) => read(file('S/a.txt', wmic('', '', 'Bias=60', `StandardName=${name}`, '')));
    expect(zone('W. Europe Standard Time').hosts).toMatchObject([{ timeZone: 'Europe/Berlin' }]);
    expect(zone('Westeuropäische Normalzeit').hosts).toMatchObject([{ timeZone: 'Europe/Berlin' }]);
    expect(zone('東京 (標準時)').hosts).toMatchObject([{ timeZone: 'Asia/Tokyo' }]);
    expect(zone('Jordanisch Normalzeit')).toMatchObject({
      hosts: [{ timeZone: null }],
      problems: [{ code: 'bad-record', severity: 'warning', message: expect.stringContaining('Jordanisch') }],
    });
  });
});

it('tells when it is cut inside of a record, and keeps no piece of a value', () => {
  const list = 'CSName=SRV2\r\nHotFixID=KB99000001\r\nInstalledOn=6/1/2008\r\n\r\n';
  const table = 'Node,HotFixID,InstalledOn\r\nSRV2,KB99000001,6/1/2008\r\n';
  for (const [text, whole] of [
    [`\r\n\r\n${list}`, list.length],
    [`\r\n${table}`, table.length],
  ] as const) {
    for (let length = text.length - whole + 30; length < text.trimEnd().length; length += 1) {
      const { hosts, problems } = read(file('SRV2/a.txt', text.slice(0, length)));
      for (const { kb, installedOn } of hosts[0]?.updates ?? [])
        expect([kb, installedOn ?? '2008-06-01']).toEqual(['KB99000001', '2008-06-01']);
      if (!/\n$/.test(text.slice(0, length))) expect(problems.map(({ severity }) => severity)).toContain('error');
    }
  }
});

describe('a table of wmic', () => {
  it('is of as many hosts as it names, and goes on behind one that could not be asked', () => {
    const { hosts, problems } = read(
      file(
        'x/a.csv',
        wmic(
          '',
          'Node,HotFixID,InstalledOn',
          'A,KB99000001,6/12/2008',
          'Node - C',
          'ERROR:',
          'Description = The RPC server is unavailable.',
          'b,KB99000002,',
          '',
          'Node,Caption,CSName',
          'a,Windows,A',
          'a',
        ),
      ),
    );
    expect(hosts.map(({ host, updates }) => [host, updates.map(({ kb }) => kb)])).toEqual([
      ['A', ['KB99000001']],
      ['b', ['KB99000002']],
    ]);
    expect(problems.map(({ message, line }) => [line, message.slice(0, 30)])).toEqual([
      [4, 'the host "C" could not be aske'],
      [10, 'this is of no class that is re'],
      [11, 'it is no "property=value"; thi'],
    ]);
  });

  it('never tells a wrong value where commas stand in values: the right one, or none', () => {
    const word = fc.string({ unit: fc.constantFrom('a', ',', ',1', ' ', '.'), maxLength: 6 });
    const column = fc.oneof(
      word.map((value) => ({ form: null, value })),
      fc.constantFrom('', '1', '12').map((value) => ({ form: /^1\d?$/, value })),
    );
    let told = 0;
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 7 }), (columns) => {
        const truth = columns.map(({ value }) => value);
        const forms = columns.map(({ form }) => form);
        const values = alignCells(truth.join(',').split(','), forms);
        if (values === null) expect.unreachable('there are enough cells');
        expect(values).toHaveLength(truth.length);
        for (const [i, value] of values.entries()) if (value !== null) expect(value).toBe(truth[i]);
        told += values.filter((value) => value !== null).length;
      }),
      { numRuns: 5_000 },
    );
    expect(told).toBeGreaterThan(5_000);
  });
});
