import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { file, folder, MODIFIED, read } from '../helper.js';

const CASES = join(import.meta.dirname, '../cases/osquery');
const caseOf = (name: string) => file(`x/${name}`, readFileSync(join(CASES, name)));
const line = (value: unknown) => `${JSON.stringify(value)}\n`;

describe('rows of the shell', () => {
  it('tell of the host that system_info names: every table, each record with its line', () => {
    const { hosts, problems } = read(caseOf('shell.json'));
    const source = (at: number) => ({ name: 'x/shell.json', line: at });
    expect(problems.map(({ code, line: at }) => [code, at])).toEqual([['unknown-date', 10]]);
    expect(hosts).toMatchObject([
      {
        host: 'SAMPLE02',
        aliases: ['sample02.corp.example'],
        os: { name: 'Microsoft Windows Server 2019 Standard', version: '10.0.17763.1234' },
        collectedAt: new Date(MODIFIED).toISOString().replace('.000Z', 'Z'),
        products: [
          {
            name: 'Rollcall Sample Provider',
            version: '1.2.3',
            publisher: 'Rollcall Samples',
            productCode: '{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D01}',
            upgradeCode: '{A4E0B6D2-91C3-4F08-B5D7-62C8F1E03A11}',
            installDate: '2008-06-10',
            installSource: 'C:\\packages\\',
            source: source(8),
          },
          { name: 'Rollcall Sample "Namespaces"', version: '4.0.2600', source: source(9) },
          { name: 'Rollcall Beispiel für Bäume', productCode: null, installDate: null, source: source(10) },
        ],
        updates: [
          { kb: 'KB99000001', installedOn: '2008-06-10', source: source(13) },
          { kb: 'KB99000002', installedOn: null, source: source(14) },
        ],
        files: [
          {
            path: 'C:\\packages\\SampleProvider.msi',
            name: 'SampleProvider.msi',
            size: 9728,
            modified: '2008-06-02T08:00:00Z',
            version: null,
            sha256: 'ab'.repeat(32),
            source: source(17),
          },
          { name: 'sample.dll', version: '1.2.3.4', sha256: null, source: source(18) },
        ],
      },
    ]);
    expect(hosts[0]?.files).toHaveLength(2);
  });

  it('without a name of the host are of the folder', () => {
    const rows = '[{"name":"P","version":"1","identifying_number":"","publisher":""}]';
    expect(read(folder('WEB01', { 'p.json': rows })).hosts).toMatchObject([
      { host: 'WEB01', products: [{ name: 'P' }] },
    ]);
  });

  it('are read as CSV with bars too', () => {
    const { hosts } = read(folder('WEB01', { 'p.csv': 'name|version|identifying_number\nP, with comma|1.0|\n' }));
    expect(hosts).toMatchObject([{ products: [{ name: 'P, with comma', version: '1.0' }] }]);
  });

  it('of the registry are read as a registry export is', () => {
    const key =
      'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D01}';
    const zone = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\TimeZoneInformation';
    const value = (of: string, name: string, type: string, data: string) => ({
      key: of,
      path: `${of}\\${name}`,
      name,
      type,
      data,
      mtime: '1',
    });
    const rows = [
      value(key, 'DisplayName', 'REG_SZ', 'P'),
      value(key, 'DisplayVersion', 'REG_SZ', '1.2'),
      value(zone, 'ActiveTimeBias', 'REG_DWORD', '-120'),
      value(zone, 'TimeZoneKeyName', 'REG_SZ', 'W. Europe Standard Time'),
    ];
    const { hosts, problems } = read(
      folder('WEB01', { 'r.json': `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]` }),
    );
    expect(problems).toEqual([]);
    expect(hosts).toMatchObject([
      {
        host: 'WEB01',
        utcOffset: '+02:00',
        timeZone: 'Europe/Berlin',
        products: [{ name: 'P', version: '1.2', context: 'machine', source: { name: 'WEB01/r.json', line: 2 } }],
      },
    ]);
  });
});

describe('a result log', () => {
  const program = (version: string) => ({ name: 'P', version, identifying_number: '', publisher: 'Q' });
  const event = (
    action: string,
    columns: unknown,
    counter: number,
    unixTime = 1213099200 + counter,
    host = 'WEB01',
    epoch = 1,
  ) =>
    line({
      name: 'programs',
      hostIdentifier: host,
      calendarTime: '',
      unixTime,
      epoch,
      counter,
      numerics: false,
      columns,
      action,
    });
  const versions = (log: string) => {
    const { hosts, problems } = read(file('x/a.log', log));
    return [
      hosts.map(({ host, products }) => [host, products.map(({ version }) => version)]),
      problems.map(({ code }) => code),
    ];
  };

  it('is played to its end, host by host', () => {
    const { hosts, problems } = read(caseOf('osqueryd.results.log'));
    expect(problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(hosts).toMatchObject([
      {
        host: 'SAMPLE03',
        products: [
          { version: '4.0.2600', source: { line: 2 } },
          { version: '1.2.4', source: { line: 5 } },
        ],
      },
      {
        host: 'SAMPLE04',
        products: [{ version: '1.2.3' }],
        updates: [{ kb: 'KB99000001', installedOn: '2008-06-10' }],
      },
    ]);
    expect(hosts.map(({ collectedAt }) => collectedAt)).toEqual(['2008-06-10T13:00:00Z', '2008-06-10T13:00:00Z']);
  });

  it('begins anew with a new epoch, or when the numbers begin again', () => {
    const again = event('added', program('1'), 0) + event('removed', program('1'), 1);
    expect(versions(`${again}${event('added', program('2'), 0, 1213099900)}`)).toEqual([[['WEB01', ['2']]], []]);
    expect(
      versions(`${event('added', program('1'), 0)}${event('added', program('2'), 0, 1213099900, 'WEB01', 2)}`),
    ).toEqual([[['WEB01', ['2']]], ['no-removals']]);
  });

  it('without its beginning lacks facts, and that is an error', () => {
    const [hosts, codes] = versions(event('added', program('2'), 7) + event('removed', program('1'), 7));
    expect(hosts).toEqual([['WEB01', ['2']]]);
    expect(codes).toEqual(['log-without-beginning']);
  });

  it('tells when its lines are not in the order of time', () => {
    expect(
      versions(event('added', program('1'), 0, 2000000) + event('removed', program('1'), 1, 1000000))[1],
    ).toContain('log-out-of-order');
  });

  it('is read in batches, and of snapshots the newest counts', () => {
    const batch = line({
      diffResults: { added: [program('1'), program('2')], removed: '' },
      name: 'q',
      hostIdentifier: 'A',
      unixTime: '1213099200',
      counter: 0,
    });
    const more = line({
      diffResults: { added: [], removed: [program('1')] },
      name: 'q',
      hostIdentifier: 'A',
      unixTime: '1213099300',
      counter: 1,
    });
    expect(versions(batch + more)).toEqual([[['A', ['2']]], []]);
    const shots = read(caseOf('osqueryd.snapshots.log')).hosts;
    expect(shots).toMatchObject([
      { host: 'SAMPLE03', files: [{ size: 9728, source: { line: 2 } }, { name: 'sample.dll' }] },
    ]);
    const shot = (seconds: number, version: string) =>
      line({
        name: 'q',
        hostIdentifier: 'A',
        unixTime: seconds,
        counter: 0,
        action: 'snapshot',
        columns: program(version),
      });
    expect(versions(shot(100, '1') + shot(200, '2') + shot(200, '3'))[0]).toEqual([['A', ['2', '3']]]);
  });

  it('that names hosts by UUID takes the name from the decoration, else says that there is none', () => {
    const uuid = '6B8F0A3E-2C44-4D19-9E57-0F6A1B2C3D4E';
    const shot = (decorations: unknown) =>
      line({
        name: 'q',
        hostIdentifier: uuid,
        unixTime: 100,
        action: 'snapshot',
        snapshot: [program('1')],
        decorations,
      });
    expect(versions(shot({ hostname: 'WEB09' }))).toEqual([[['WEB09', ['1']]], []]);
    expect(versions(shot({}))).toEqual([[[uuid, ['1']]], ['host-by-number']]);
  });
});

describe('rows of the shell of several hosts in one file', () => {
  const patch = (csname: string, hotfix_id: string) => ({ csname, hotfix_id, installed_on: '6/13/2008' });
  const rows = (...all: object[]) => file('T/a.json', `[\n${all.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);

  it('are of the hosts that they name', () => {
    const { hosts, problems } = read(
      rows(patch('A', 'KB99000001'), patch('B', 'KB99000002'), patch('a', 'KB99000003')),
    );
    expect(hosts.map(({ host, updates }) => [host, updates.map(({ kb }) => kb)])).toEqual([
      ['A', ['KB99000001', 'KB99000003']],
      ['B', ['KB99000002']],
    ]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('are left out where they do not tell whose they are, and that is an error', () => {
    const program = { name: 'P', version: '1', identifying_number: '' };
    const system = { hostname: 'b.example.test', computer_name: 'B', uuid: 'x' };
    const { hosts, problems } = read(rows(patch('A', 'KB99000001'), program, system));
    expect(hosts.map(({ host, products }) => [host, products])).toEqual([
      ['A', []],
      ['B', []],
    ]);
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([{ code: 'several-hosts', line: 3 }]);
  });

  it('are of one host where its short and its whole name stand', () => {
    const system = { hostname: 'a.example.test', computer_name: 'A', uuid: 'x' };
    const { hosts } = read(rows(patch('A', 'KB99000001'), system));
    expect(hosts).toHaveLength(1);
    expect(hosts[0]).toMatchObject({ host: 'A', aliases: ['a.example.test'], updates: [{ kb: 'KB99000001' }] });
  });
});

describe('what Fleet exports', () => {
  it('is one host for each name, collected when the rows were fetched', () => {
    for (const name of ['fleet-report.json', 'fleet-report.csv'])
      expect(read(caseOf(name)).hosts.map(({ host, collectedAt }) => [host, collectedAt])).toEqual([
        ['SAMPLE05', '2008-06-10T12:00:00Z'],
        ['SAMPLE06', '2008-06-10T12:05:00Z'],
      ]);
    expect(read(caseOf('fleet-report.csv')).hosts[1]?.files).toMatchObject([
      { path: 'D:\\a, b\\Sample WS (web).msi', size: 9728, modified: null, sha256: null },
    ]);
  });

  it('points to the line of each result in a report over lines', () => {
    const result = (host_name: string, name: string) => ({
      host_name,
      columns: { name, version: '"columns"', publisher: '' },
    });
    const report = { query_id: 1, results: [result('A', 'P'), result('B', 'Q')] };
    const lines = (text: string) => read(file('x/a.json', text)).hosts.map(({ products }) => products[0]?.source.line);
    expect(lines(JSON.stringify(report, null, 2))).toEqual([6, 14]);
    expect(lines(`\n${JSON.stringify(report)}`)).toEqual([2, 2]);
  });

  it('says when Fleet did not keep all rows', () => {
    const report = {
      query_id: 1,
      report_clipped: true,
      results: [{ host_name: 'A', last_fetched: '2008-06-10T12:00:00Z', columns: { hotfix_id: 'KB99000001' } }],
    };
    const { hosts, problems } = read(file('x/a.json', JSON.stringify(report)));
    expect(hosts).toMatchObject([{ host: 'A', updates: [{ kb: 'KB99000001' }] }]);
    expect(problems.map(({ code }) => code)).toContain('report-clipped');
  });

  it('of older releases doubles backslashes', () => {
    const csv = '"host_display_name","path","size"\n"A","C:\\\\dir\\\\f.dll","3"\n';
    expect(read(file('x/a.csv', csv)).hosts[0]?.files[0]?.path).toBe('C:\\dir\\f.dll');
  });

  it('by fleetctl is one line a host', () => {
    const lines =
      line({ host: 'A', rows: [{ name: 'P', version: '1', identifying_number: '' }] }) + line({ host: 'B', rows: [] });
    expect(read(file('x/a.json', lines)).hosts).toMatchObject([{ host: 'A', products: [{ name: 'P' }] }]);
  });
});

it('dates of updates have the month first, unless another date of the file proves the other order', () => {
  const rows = (...dates: string[]) =>
    JSON.stringify(dates.map((installed_on, i) => ({ csname: 'A', hotfix_id: `KB9900000${i}`, installed_on })));
  const days = (...dates: string[]) =>
    read(file('x/a.json', rows(...dates))).hosts[0]?.updates.map(({ installedOn }) => installedOn);
  expect(days('6/1/2008', '12/25/2008')).toEqual(['2008-06-01', '2008-12-25']);
  expect(days('6/1/2008', '25/12/2008')).toEqual(['2008-01-06', '2008-12-25']);
  expect(days('01.06.2008', '2008/06/01', '20080601', 'gestern')).toEqual([
    '2008-06-01',
    '2008-06-01',
    '2008-06-01',
    null,
  ]);
});

it('goes on behind a broken row, and names its line', () => {
  const broken = '[\n  {"hotfix_id":"KB99000001"},\n  {"hotfix_id":"KB990,\n  {"hotfix_id":"KB99000003"}\n]\n';
  const { hosts, problems } = read(folder('A', { 'a.json': broken }));
  expect(hosts[0]?.updates.map(({ kb }) => kb)).toEqual(['KB99000001', 'KB99000003']);
  expect(problems.filter(({ severity }) => severity === 'error').map(({ code, line: at }) => [code, at])).toEqual([
    ['bad-json', 3],
  ]);
});

it('says that a list was cut, also between its rows', () => {
  const cut = '[\n  {"hotfix_id":"KB99000001"},\n  {"hotfix_id":"KB99000002"},\n';
  for (const text of [cut, cut.trimEnd().slice(0, -1), `${cut}  {"hotfix_id":"KB99`]) {
    const { hosts, problems } = read(folder('A', { 'a.json': text }));
    expect(hosts[0]?.updates.map(({ kb }) => kb)).toEqual(['KB99000001', 'KB99000002']);
    expect(problems.find(({ severity }) => severity === 'error')).toMatchObject({ input: 'A/a.json' });
  }
});
