import { describe, expect, it } from 'vitest';
import { file, folder, read } from '../helper.js';

const facts = (hostname: string, more: object = {}) => ({
  ansible_facts: { ansible_hostname: hostname, ansible_os_family: 'Windows', ...more },
  changed: false,
});
const WRITTEN = Date.UTC(2014, 5, 1, 10, 36, 0) / 1000;
const found = (...paths: string[]) => ({
  changed: false,
  examined: 9,
  matched: paths.length,
  files: paths.map((path) => ({ path, isdir: false, size: 1, lastwritetime: WRITTEN, checksum: 'AB'.repeat(32) })),
});
const key = (path: string, properties: object, how: 'invocation' | 'item' | 'nothing') => ({
  changed: false,
  exists: true,
  properties,
  sub_keys: [],
  ...(how === 'invocation' ? { invocation: { module_args: { path } } } : how === 'item' ? { item: path } : {}),
});
const text = (value: string) => ({ type: 'REG_SZ', value, raw_value: value });
const UNINSTALL = 'HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall';
const playbook = (...tasks: object[]) =>
  JSON.stringify({ custom_stats: {}, global_custom_stats: {}, plays: [{ play: {}, tasks }], stats: {} }, null, 4);

describe('the output of ansible', () => {
  it('is of each host that it names, over lines or in one line', () => {
    const output = [
      `a | SUCCESS => ${JSON.stringify(found('C:\\P\\a.msi'), null, 4)}`,
      `b | CHANGED => ${JSON.stringify(found('C:\\P\\b.msi'))}`,
    ].join('\n');
    const { hosts, problems } = read(file('x/out.txt', output));
    expect(problems.map(({ code }) => code)).toEqual(['no-time-zone', 'no-time-zone']);
    expect(hosts).toMatchObject([
      {
        host: 'a',
        files: [
          {
            path: 'C:\\P\\a.msi',
            name: 'a.msi',
            size: 1,
            modified: '2014-06-01T10:36:00',
            sha256: 'ab'.repeat(32),
            source: { line: 7 },
          },
        ],
      },
      { host: 'b', files: [{ path: 'C:\\P\\b.msi', source: { line: output.split('\n').length } }] },
    ]);
  });

  it('names hosts that could not be reached or failed, and reads the others', () => {
    const output = [
      `a | UNREACHABLE! => {"changed": false, "msg": "timed out", "unreachable": true}`,
      `b | FAILED! => {"changed": false, "msg": "no"}`,
      `c | SUCCESS => ${JSON.stringify(found('c'))}`,
      'd | SUCCESS => {"changed": false, "files": [{"path": "',
    ].join('\n');
    const { hosts, problems } = read(file('x/out.txt', output));
    expect(hosts.map(({ host }) => host)).toEqual(['c']);
    expect(problems.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ['host-unreachable', 'error', 1],
      ['host-failed', 'error', 2],
      ['bad-json', 'error', 4],
      ['no-time-zone', 'warning', 3],
    ]);
    expect(problems[0]?.message).toContain('"a"');
  });

  it('of one host in a file of --tree is of the host that the file is named for', () => {
    const tree = folder('tree', {
      'web07.example.test': JSON.stringify(facts('WEB07', { ansible_fqdn: 'web07.example.test' })),
      'db02.example.test': JSON.stringify(found('C:\\P\\a.msi')),
      'cache.json': JSON.stringify({ ansible_hostname: 'MPS04', ansible_os_name: 'Windows', ansible_kernel: '6.3' }),
    });
    const { hosts } = read(tree);
    expect(hosts.map(({ host, aliases, os }) => [host, aliases, os.name])).toEqual([
      ['db02.example.test', [], null],
      ['MPS04', [], 'Windows'],
      ['WEB07', ['web07.example.test'], null],
    ]);
  });
});

describe('the results of a playbook', () => {
  it('put facts, files, registry and updates of a host together', () => {
    const zone = {
      ansible_date_time: { iso8601: '2014-07-01T09:30:00Z', tz: 'W. Europe Standard Time', tz_offset: '+02:00' },
    };
    const results = [
      key(`${UNINSTALL}\\KB99000003`, { DisplayName: text('Update') }, 'invocation'),
      key(`${UNINSTALL}\\Sample`, { DisplayName: text('Sample'), InstallDate: text('20140612') }, 'item'),
    ];
    const updates = {
      x: { installed: true, kb: ['99000001', 99000002], title: 'x' },
      y: { installed: false, kb: ['99000009'], title: 'y' },
    };
    const document = playbook(
      { hosts: { a: facts('A', zone) } },
      { hosts: { a: { results } } },
      { hosts: { a: found('C:\\P\\a.msi') } },
      { hosts: { a: { changed: false, updates } } },
    );
    const { hosts, problems } = read(file('x/out.json', document));
    expect(problems).toEqual([]);
    expect(hosts).toHaveLength(1);
    expect(hosts[0]).toMatchObject({
      host: 'a',
      collectedAt: '2014-07-01T09:30:00Z',
      utcOffset: '+02:00',
      timeZone: 'Europe/Berlin',
      products: [{ name: 'Sample', installDate: '2014-06-12' }],
      files: [{ modified: '2014-06-01T10:36:00+02:00' }],
    });
    const lines = document.split('\n');
    const records = [...(hosts[0]?.updates ?? []), ...(hosts[0]?.products ?? [])];
    expect(hosts[0]?.updates.map(({ kb }) => kb)).toEqual(['KB99000001', 'KB99000002', 'KB99000003']);
    expect(records.map(({ source }) => lines[(source.line ?? 0) - 1]?.trim())).toEqual([
      '"title": "x"',
      '"title": "x"',
      expect.stringContaining('KB99000003'),
      expect.stringContaining('Uninstall\\\\Sample'),
    ]);
  });

  it('leave out hosts without Windows, and hosts of which nothing is told', () => {
    const linux = { ansible_facts: { ansible_hostname: 'lx', ansible_os_family: 'Debian' }, changed: false };
    const { hosts, problems } = read(
      file('x/out.json', playbook({ hosts: { lx: linux, localhost: { msg: 'hello' }, b: { ...found(), stat: 1 } } })),
    );
    expect(hosts.map(({ host }) => host)).toEqual(['b']);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['no-windows', 'info']]);
  });

  it('tell of keys without a name, of skipped folders, and of files without a path', () => {
    const { problems } = read(
      file(
        'x/out.json',
        playbook({
          hosts: {
            a: key(UNINSTALL, {}, 'nothing'),
            b: { ...found(), warnings: ["Argument path 'D:\\' does not exist or is not accessible, skipping"] },
            c: { files: [{ lastwritetime: 1, isdir: false }] },
          },
        }),
      ),
    );
    expect(problems.map(({ code }) => code)).toEqual(['unknown-key', 'listing-incomplete', 'bad-file']);
  });

  it('come line by line from the callback jsonl, and every kind of value of a registry', () => {
    const zone = 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\TimeZoneInformation';
    const properties = {
      ActiveTimeBias: { type: 'REG_DWORD', value: 4294967176, raw_value: 4294967176 },
      TimeZoneKeyName: text('Tokyo Standard Time'),
      Other: { type: 'REG_BINARY', value: [1], raw_value: ['0x01', '0xff'] },
      Many: { type: 'REG_MULTI_SZ', value: ['a'], raw_value: ['a', 'b'] },
      Nothing: null,
    };
    const event = (host: string, result: object) =>
      JSON.stringify({ _event: 'v2_runner_on_ok', _timestamp: 'x', hosts: { [host]: result }, task: {} });
    const lines = [event('a', key(zone, properties, 'invocation')), event('b', found('C:\\b'))];
    const { hosts } = read(file('x/out.jsonl', lines.join('\n')));
    expect(hosts).toMatchObject([
      { host: 'a', utcOffset: '+02:00', timeZone: 'Asia/Tokyo' },
      { host: 'b', files: [{ name: 'b', source: { line: 2 } }] },
    ]);
  });

  it('keep hostile text as it is', () => {
    const names = ["C:\\..\\=cmd|' '!A0", '\u001b[31m\n', 'x'.repeat(1_000_000), '__proto__', '\\'.repeat(9_000_000)];
    const { hosts } = read(file('x/out.json', playbook({ hosts: { __proto__x: found(...names) } })));
    expect(hosts[0]?.files.map(({ path }) => path)).toEqual(names.slice(0, -1));
  });
});
