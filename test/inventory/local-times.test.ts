import { describe, expect, it } from 'vitest';
import { type InventoryFile, readInventory } from '../../src/inventory/index.js';
import type { PolicyInventory } from '../../src/model/generated/policy.js';
import { file, folder, READ_AT, reg } from './helper.js';

/** A listing of a file of winter and of one of summer, in German, made in June. */
const LISTING = [
  ...[' Datenträger in Laufwerk C: ist System', ' Volumeseriennummer: 90AB-12CD', '', ' Verzeichnis von C:\\P', ''],
  ...['15.01.2008  10:36                 1 a.msi', '15.05.2008  10:36                 2 b.msi'],
  ...['               2 Datei(en),              3 Bytes', '               2 Verzeichnis(se),   9876543210 Bytes frei'],
].join('\r\n');
/** The same two files in a table, whose program shows each time by the rules of its day. */
const TABLE = 'Datei,Geändert\r\nC:\\P\\a.msi,15.01.2008 10:36\r\nC:\\P\\b.msi,15.05.2008 10:36:07\r\n';
const CSV: PolicyInventory = {
  csv: [{ record: 'file', columns: { Datei: 'path', Geändert: 'modified' }, dates: 'dmy' }],
};
const ZONE = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\TimeZoneInformation';
const berlin = reg(
  `[${ZONE}]`,
  '"ActiveTimeBias"=dword:ffffff88',
  '"Bias"=dword:ffffffc4',
  '"TimeZoneKeyName"="W. Europe Standard Time"',
);
const offset = reg(`[${ZONE}]`, '"ActiveTimeBias"=dword:ffffff88');

function times(files: Record<string, string | Uint8Array>, settings: PolicyInventory = {}) {
  const { hosts, problems } = readInventory([folder('HOST', files)], {
    readAt: READ_AT,
    settings: { ...CSV, ...settings },
  });
  const codes = problems.map(({ code }) => code).filter((code) => code !== 'no-product-list');
  const modified = hosts[0]?.files.map((each) => each.modified);
  return { modified, codes, clock: [hosts[0]?.utcOffset, hosts[0]?.timeZone] };
}

describe('local times of a host', () => {
  it('have the offset of the collection in a listing of dir, whatever their day, and that of their day in others', () => {
    expect(times({ 'a.txt': LISTING, 'zone.reg': berlin })).toEqual({
      modified: ['2008-01-15T10:36+02:00', '2008-05-15T10:36+02:00'],
      codes: [],
      clock: ['+02:00', 'Europe/Berlin'],
    });
    expect(times({ 'a.csv': TABLE, 'zone.reg': berlin })).toEqual({
      modified: ['2008-01-15T10:36+01:00', '2008-05-15T10:36:07+02:00'],
      codes: [],
      clock: ['+02:00', 'Europe/Berlin'],
    });
  });

  it('of a listing follow the day of the listing, not the offset that another input had on another day', () => {
    const listing: InventoryFile = file('HOST/a.txt', LISTING, Date.parse('2008-12-24T12:00:00Z'));
    const { hosts } = readInventory([listing, file('HOST/zone.reg', berlin)], { readAt: READ_AT });
    expect(hosts[0]?.files.map(({ modified }) => modified)).toEqual([
      '2008-01-15T10:36+01:00',
      '2008-05-15T10:36+01:00',
    ]);
  });

  it('of a listing of which nothing tells the day are left out where its zone has two offsets', () => {
    const listed = (zone: string) => {
      const { hosts, problems } = readInventory([file('HOST/a.txt', LISTING, null)], {
        readAt: READ_AT,
        settings: { zone },
      });
      return [hosts[0]?.files.map(({ modified }) => modified), problems.map(({ code }) => code)];
    };
    expect(listed('Europe/Berlin')).toEqual([
      [null, null],
      ['zone-given', 'undated-listing'],
    ]);
    expect(listed('Asia/Tokyo')).toEqual([['2008-01-15T10:36+09:00', '2008-05-15T10:36+09:00'], ['zone-given']]);
  });

  it('stay as they are where an offset alone is known; of a table that is told', () => {
    const local = ['2008-01-15T10:36', '2008-05-15T10:36'];
    expect(times({ 'a.txt': LISTING, 'zone.reg': offset })).toEqual({
      modified: local,
      codes: [],
      clock: ['+02:00', null],
    });
    expect(times({ 'a.csv': TABLE, 'zone.reg': offset })).toMatchObject({ codes: ['summer-time-unknown'] });
  });

  it('are placed by what a person gives where no input tells, and only there', () => {
    expect(times({ 'a.txt': LISTING }, { zone: 'Europe/Berlin' })).toEqual({
      modified: ['2008-01-15T10:36+02:00', '2008-05-15T10:36+02:00'],
      codes: ['zone-given'],
      clock: [null, 'Europe/Berlin'],
    });
    expect(times({ 'a.txt': LISTING }, { zone: '-03:30' })).toMatchObject({
      clock: ['-03:30', null],
      codes: ['zone-given'],
    });
    expect(times({ 'a.txt': LISTING, 'zone.reg': berlin }, { zone: 'Asia/Tokyo' })).toMatchObject({
      codes: [],
      clock: ['+02:00', 'Europe/Berlin'],
    });
  });

  it('are told where nothing places them, once, also when the inventory is read again', () => {
    const reading = readInventory([folder('HOST', { 'a.txt': LISTING })], { readAt: READ_AT });
    expect(reading.problems).toMatchObject([
      {
        code: 'no-time-zone',
        severity: 'warning',
        input: 'HOST/a.txt',
        line: 6,
        message: expect.stringContaining('of 2 files'),
      },
    ]);
    expect(reading.hosts[0]?.diagnostics.map(({ code }) => code)).toEqual(['no-time-zone']);
    const again = readInventory([file('x.ndjson', JSON.stringify(reading.hosts[0]))], { readAt: READ_AT });
    expect(again.problems).toEqual([]);
    expect(again.hosts[0]?.diagnostics).toEqual(reading.hosts[0]?.diagnostics);
  });

  it('are placed as a calendar places each of them, however many there are', () => {
    const begin = Date.parse('2008-01-01T00:00:00Z');
    const local = Array.from({ length: 2_000 }, (_, i) => new Date(begin + i * 17_000_000).toISOString().slice(0, 16));
    const rows = local.map((time, i) => `f${i},${time}`).join('\n');
    const csv = [{ record: 'file' as const, columns: { Datei: 'path', Geändert: 'modified' } as const }];
    const { modified } = times({ 'a.csv': `Datei,Geändert\n${rows}\n`, 'zone.reg': berlin }, { csv });
    for (const [i, time] of (modified ?? []).entries()) {
      if (time === null) continue;
      const shown = new Intl.DateTimeFormat('sv-SE', {
        timeZone: 'Europe/Berlin',
        dateStyle: 'short',
        timeStyle: 'short',
      }).format(new Date(time.replace(/([+-])/g, (sign, _, at) => (at > 10 ? `:00${sign}` : sign))));
      expect(shown.replace(' ', 'T')).toBe(local[i]);
    }
    expect(modified?.filter((time) => time === null).length).toBeLessThan(3);
  });

  it('that come twice or never where clocks change are left out, and told', () => {
    const rows = 'Datei,Geändert\r\na,26.10.2008 02:30\r\nb,30.03.2008 02:30\r\nc,26.10.2008 03:30\r\n';
    const { modified, codes } = times({ 'a.csv': rows, 'zone.reg': berlin });
    expect(modified).toEqual([null, null, '2008-10-26T03:30+01:00']);
    expect(codes).toEqual(['time-in-clock-change']);
  });

  it('are not placed by a neighbour in the folder that is of another host, which is told', () => {
    const other = ['', 'Host Name:   OTHER', 'OS Name:   Windows', 'Time Zone:   (UTC+09:00) Osaka, Sapporo, Tokyo'];
    const sheet = [...other, 'Hotfix(s):   N/A', ''].join('\r\n');
    const { hosts, problems } = readInventory([folder('HOST', { 'a.txt': LISTING, 'b.txt': sheet })], {
      readAt: READ_AT,
    });
    expect(hosts.map(({ host, timeZone, files }) => [host, timeZone, files[0]?.modified])).toEqual([
      ['HOST', null, '2008-01-15T10:36'],
      ['OTHER', 'Asia/Tokyo', undefined],
    ]);
    expect(problems.map(({ code, input }) => [code, input])).toEqual([
      ['folder-of-another-host', 'HOST/a.txt'],
      ['no-time-zone', 'HOST/a.txt'],
    ]);
  });

  it('of another host of the same run are not touched', () => {
    const other = folder('OTHER', { 'zone.reg': berlin });
    const { hosts } = readInventory([folder('HOST', { 'a.txt': LISTING }), other], { readAt: READ_AT });
    expect(hosts.map(({ host, files }) => [host, files.map(({ modified }) => modified)])).toEqual([
      ['HOST', ['2008-01-15T10:36', '2008-05-15T10:36']],
      ['OTHER', []],
    ]);
  });
});
