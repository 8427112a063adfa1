import { describe, expect, it } from 'vitest';
import { readInventory } from '../../../src/inventory/index.js';
import { buildHive, dword, type HiveKey, seal, wide } from '../../support/hive.mjs';
import { file, folder, READ_AT, read } from '../helper.js';
import { hiveOf } from '../hive-of.js';

const CODE = '{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D01}';
const PACKED = 'A6E0C1D5F7B325A4C811A0B4E6F2D910';
const CURRENT = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion';
const SYSTEM = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet';

const LINES = [
  `[${CURRENT}\\Installer\\UserData\\S-1-5-18\\Products\\${PACKED}\\InstallProperties]`,
  '"DisplayName"="Sample"',
  `[${CURRENT}\\Uninstall\\${CODE}]`,
  '"DisplayVersion"="1.2.3"',
  `[${CURRENT}\\Component Based Servicing\\Packages\\Package_for_KB99000001~x]`,
  '"CurrentState"=dword:00000070',
  `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Classes\\Installer\\Products\\${PACKED}]`,
  '"ProductName"="Advertised"',
  '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion]',
  '"CurrentVersion"="5.2"',
  `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Small]`,
  '"DisplayName"="Small"',
  `[${SYSTEM}\\Control\\ComputerName\\ComputerName]`,
  '"ComputerName"="SRV1"',
  `[${SYSTEM}\\Control\\TimeZoneInformation]`,
  '"ActiveTimeBias"=dword:ffffff88',
  `[${SYSTEM}\\Services\\Tcpip\\Parameters]`,
  '"Hostname"="srv1"',
];

/** What is read of the key that `reg save` saved. */
function saved(root: string) {
  const lines: string[] = [];
  let keep = false;
  for (const line of LINES) {
    if (line.startsWith('[')) keep = line.slice(1).startsWith(`${root}\\`) || line === `[${root}]`;
    if (keep) lines.push(line);
  }
  const hive = hiveOf(lines, root);
  if (hive === null) expect.unreachable('no such hive');
  const [host] = read(folder('FOLDER', { saved: hive })).hosts;
  return {
    host: host?.host === 'FOLDER' ? undefined : host?.host,
    products: host?.products.map(({ name, version, view }) => [name, version, view]) ?? [],
    updates: host?.updates.map(({ kb }) => kb) ?? [],
    os: host?.os.version ?? undefined,
    utcOffset: host?.utcOffset ?? undefined,
  };
}

describe('a hive', () => {
  const software = 'HKEY_LOCAL_MACHINE\\SOFTWARE';
  it.each([
    [
      software,
      {
        products: [
          ['Sample', '1.2.3', '64'],
          ['Small', null, '32'],
        ],
        updates: ['KB99000001'],
        os: '5.2',
      },
    ],
    [`${software}\\Microsoft`, { products: [['Sample', '1.2.3', null]], updates: ['KB99000001'], os: '5.2' }],
    [`${software}\\Microsoft\\Windows`, { products: [['Sample', '1.2.3', null]], updates: ['KB99000001'] }],
    [CURRENT, { products: [['Sample', '1.2.3', null]], updates: ['KB99000001'] }],
    [`${CURRENT}\\Installer`, { products: [['Sample', null, null]] }],
    [`${CURRENT}\\Uninstall`, { products: [[null, '1.2.3', null]] }],
    [`${CURRENT}\\Component Based Servicing`, { updates: ['KB99000001'] }],
    [`${software}\\Classes\\Installer`, { products: [['Advertised', null, null]] }],
    [`${software}\\Wow6432Node`, { products: [['Small', null, '32']] }],
    [`${software}\\Microsoft\\Windows NT`, { os: '5.2' }],
    [`${software}\\Microsoft\\Windows NT\\CurrentVersion`, { os: '5.2' }],
    ['HKEY_LOCAL_MACHINE\\SYSTEM', { host: 'SRV1', utcOffset: '+02:00' }],
    [`${SYSTEM}\\Control`, { host: 'SRV1', utcOffset: '+02:00' }],
    [`${SYSTEM}\\Control\\ComputerName`, { host: 'SRV1' }],
    [`${SYSTEM}\\Control\\ComputerName\\ComputerName`, { host: 'SRV1' }],
    [`${SYSTEM}\\Control\\TimeZoneInformation`, { utcOffset: '+02:00' }],
    [`${SYSTEM}\\Services\\Tcpip`, { host: 'srv1' }],
  ])('of %s gives what it holds', (root, expected) => {
    const nothing = { host: undefined, products: [], updates: [], os: undefined, utcOffset: undefined };
    expect(saved(root)).toEqual({ ...nothing, ...expected });
  });

  it('of a user gives the products of that user', () => {
    const products: HiveKey = {
      name: 'Products',
      keys: [{ name: PACKED, values: [['ProductName', 1, wide('Own')]], keys: [] }],
    };
    const hive = buildHive({
      name: 'CMI-CreateHive{0}',
      keys: [
        { name: 'Environment' },
        { name: 'Software', keys: [{ name: 'Microsoft', keys: [{ name: 'Installer', keys: [products] }] }] },
      ],
    });
    const { hosts } = read(folder('HOST', { 'NTUSER.DAT': hive }));
    expect(hosts[0]?.products).toMatchObject([
      { name: 'Own', productCode: CODE, context: 'user', source: { line: null } },
    ]);
  });

  it('that says nothing of what is sought is read, and says so', () => {
    const { hosts, problems } = read(folder('HOST', { SAM: buildHive({ name: 'SAM', keys: [{ name: 'Domains' }] }) }));
    expect(hosts).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toEqual(['no-product-list']);
  });

  it('is one host with the others of its folder; its logs are told and passed over', () => {
    const log = buildHive({ name: 'ROOT' });
    log.writeUInt32LE(6, 28);
    const hives = ['SOFTWARE', 'SYSTEM'].map((name) => [
      name,
      hiveOf(
        LINES.filter((_, i) => i < 12 === (name === 'SOFTWARE')),
        `HKEY_LOCAL_MACHINE\\${name}`,
      ) ?? '',
    ]);
    const { hosts, problems } = read(folder('SRV1', { ...Object.fromEntries(hives), 'SYSTEM.LOG1': seal(log) }));
    expect(problems.map(({ code, severity, input }) => [code, severity, input])).toEqual([
      ['hive-log', 'info', 'SRV1/SYSTEM.LOG1'],
    ]);
    expect(hosts).toMatchObject([{ host: 'SRV1', utcOffset: '+02:00' }]);
    expect(hosts[0]?.products).toHaveLength(2);
    expect(hosts[0]?.sources.map(({ name }) => name)).toEqual(['SRV1/SOFTWARE', 'SRV1/SYSTEM']);
  });

  it('in a folder of another name than its neighbour says is told of, unless --host is given', () => {
    const files = () => [
      folder('config', {
        SOFTWARE: hiveOf(LINES.slice(0, 12), 'HKEY_LOCAL_MACHINE\\SOFTWARE') ?? '',
        SYSTEM: hiveOf(LINES.slice(12), 'HKEY_LOCAL_MACHINE\\SYSTEM') ?? '',
      }),
    ];
    const { hosts, problems } = readInventory(files(), { readAt: READ_AT });
    expect(hosts.map(({ host }) => host)).toEqual(['config', 'SRV1']);
    expect(problems.map(({ code, input }) => [code, input])).toEqual([
      ['folder-of-another-host', 'config/SOFTWARE'],
      ['no-product-list', 'config/SYSTEM'],
    ]);
    const given = readInventory(files(), { readAt: READ_AT, host: 'srv1' });
    expect(given.hosts.map(({ host, products }) => [host.toLowerCase(), products.length])).toEqual([['srv1', 2]]);
    expect(given.problems).toEqual([]);
  });

  it('was collected when it was last written, where its file has no time', () => {
    const { hosts } = read(file('HOST/SOFTWARE', buildHive({ name: 'Uninstall' }), null));
    expect(hosts[0]?.collectedAt).toMatch(/^2008-06-0\dT/);
    const [other] = read(file('HOST/SOFTWARE', buildHive({ name: 'Uninstall' }))).hosts;
    expect(other?.collectedAt).toBe('2008-06-02T08:00:00Z');
  });

  it('in trouble gives diagnostics; a bad value costs a fact only where one is sought', () => {
    const uninstall = (name: string) =>
      buildHive({
        name,
        keys: [
          {
            name: 'x',
            values: [
              ['DisplayName', 1, wide('a long name')],
              ['EstimatedSize', 4, dword(1)],
            ],
          },
        ],
      });
    const severities = (hive: Buffer) => {
      // The data of the first value lies in a cell that is too short for it.
      hive.writeUInt32LE(0x10000, hive.indexOf('vk', 0, 'latin1') + 4);
      const broken = hive.indexOf('vk', hive.indexOf('vk', 0, 'latin1') + 2, 'latin1');
      hive.write('xx', broken, 'latin1');
      const { problems } = read(folder('HOST', { SOFTWARE: hive }));
      return problems.filter(({ code }) => code !== 'no-product-list').map(({ code, severity }) => [code, severity]);
    };
    expect(severities(uninstall('Uninstall'))).toEqual([
      ['registry-bad-value', 'error'],
      ['hive-bad-value', 'error'],
    ]);
    expect(severities(uninstall('Other'))).toEqual([['hive-bad-value', 'info']]);
  });

  it('that cannot be read stops no other', () => {
    const { hosts, problems } = read(
      folder('HOST', {
        SOFTWARE: Buffer.from('regf and nothing else'),
        SYSTEM: hiveOf(LINES, 'HKEY_LOCAL_MACHINE') ?? '',
      }),
    );
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['damaged-hive', 'error']]);
    expect(hosts).toHaveLength(1);
  });
});
