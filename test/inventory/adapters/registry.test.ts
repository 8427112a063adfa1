import { describe, expect, it } from 'vitest';
import { folder, read, reg } from '../helper.js';
import { hiveOf } from '../hive-of.js';

const MACHINE = 'HKEY_LOCAL_MACHINE\\SOFTWARE';
const WINDOWS = `${MACHINE}\\Microsoft\\Windows\\CurrentVersion`;
const WOW = `${MACHINE}\\Wow6432Node\\Microsoft\\Windows\\CurrentVersion`;
const CONTROL = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet';
const CODE = '{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D01}';
const PACKED = 'A6E0C1D5F7B325A4C811A0B4E6F2D910';
const PACKED_PATCH = '49C2B7F0D1E6A3D4A9853C6E7B1DF412';

/** The one host of an export. A hive with the same keys has to give the same host, but for the lines. */
function hostOf(...lines: string[]) {
  const host = only('a.reg', reg(...lines));
  const hive = hiveOf(lines, 'HKEY_LOCAL_MACHINE');
  if (hive !== null) expect(withoutPlaces(only('HIVE', hive))).toEqual(withoutPlaces(host));
  return host;
}

function only(name: string, bytes: Uint8Array) {
  const { hosts, problems } = read(folder('HOST', { [name]: bytes }));
  const [host] = hosts;
  if (host === undefined || hosts.length > 1) expect.unreachable(`${hosts.length} hosts`);
  return { ...host, codes: problems.map(({ code }) => code) };
}

/** What does not depend on the order of keys (a hive has its own), on keys above others (a hive has all) and on the kind of file. */
function withoutPlaces(host: ReturnType<typeof only>) {
  const bare = <T extends { source: unknown }>(records: T[]) =>
    records.map((record) => JSON.stringify({ ...record, source: null })).sort();
  const { products, patches, updates, diagnostics, sources: _, productLists: __, ...rest } = host;
  return {
    ...rest,
    products: bare(products),
    patches: bare(patches),
    updates: bare(updates),
    diagnostics: bare(diagnostics),
  };
}

const properties = (sid: string, version = '1.2.3') => [
  `[${WINDOWS}\\Installer\\UserData\\${sid}\\Products\\${PACKED}\\InstallProperties]`,
  '"DisplayName"="Sample"',
  `"DisplayVersion"="${version}"`,
  '"InstallDate"="20080602"',
  '"LocalPackage"="C:\\\\WINDOWS\\\\Installer\\\\1.msi"',
];

describe('an Uninstall key with a parent', () => {
  const entry = (name: string, title: string, ...more: string[]) => [
    `[${WINDOWS}\\Uninstall\\${name}]`,
    `"DisplayName"="${title}"`,
    '"InstallDate"="20080613"',
    ...more,
  ];
  const PARENT = '"ParentKeyName"="SAMPLE"';

  it('is an update of the article that its title names', () => {
    const { products, updates } = hostOf(
      ...entry('SAMPLE', 'Sample 2007 (KB99000009)'),
      ...entry(`${CODE}_SAMPLE_${CODE}`, 'Security Update for Sample (KB99000001)', PARENT),
      ...entry('Sample SP1', 'Sample Service Pack 1', PARENT),
    );
    expect(updates.map(({ kb, installedOn }) => [kb, installedOn])).toEqual([['KB99000001', '2008-06-13']]);
    expect(products.map(({ name }) => name).sort()).toEqual(['Sample 2007 (KB99000009)', 'Sample Service Pack 1']);
  });
});

describe('products of a registry export', () => {
  it('are one for all keys of one code', () => {
    const { products, codes } = hostOf(
      `[${MACHINE}\\Classes\\Installer\\Products\\${PACKED}]`,
      '"ProductName"="Advertised"',
      `"PackageCode"="${PACKED_PATCH}"`,
      '"Version"=dword:01020003',
      `[${MACHINE}\\Classes\\Installer\\Products\\${PACKED}\\SourceList]`,
      '"PackageName"="Sample.msi"',
      `[${WINDOWS}\\Uninstall\\${CODE.toLowerCase()}]`,
      '"DisplayName"="Shown"',
      '"Publisher"="P"',
      ...properties('S-1-5-18'),
      `[${WINDOWS}\\Installer\\UpgradeCodes\\2D6B0E4A3C1980F45B7D268C1F0EA311]`,
      `"${PACKED}"=""`,
    );
    expect(codes).toEqual([]);
    expect(products).toEqual([
      {
        name: 'Sample',
        version: '1.2.3',
        publisher: 'P',
        productCode: CODE,
        upgradeCode: '{A4E0B6D2-91C3-4F08-B5D7-62C8F1E03A11}',
        packageCode: '{0F7B2C94-6E1D-4D3A-9A58-C3E6B7D14F21}',
        packageName: 'Sample.msi',
        installDate: '2008-06-02',
        installSource: null,
        localPackage: 'C:\\WINDOWS\\Installer\\1.msi',
        context: 'machine',
        view: null,
        source: { name: 'HOST/a.reg', line: 12 },
      },
    ]);
  });

  it('take the version of the advertised side where there is no other', () => {
    expect(
      hostOf(`[${MACHINE}\\Classes\\Installer\\Products\\${PACKED}]`, '"Version"=dword:ff01ffff').products,
    ).toMatchObject([{ version: '255.1.65535' }]);
  });

  it('tell the view by Wow6432Node, which only a 64-bit Windows has', () => {
    const entry = (root: string, name: string) => [`[${root}\\Uninstall\\${name}]`, `"DisplayName"="${name}"`];
    const views = (...lines: string[]) => hostOf(...lines).products.map(({ name, view }) => [name, view]);
    expect(views(...entry(WINDOWS, 'a'), ...entry(WOW, 'b'))).toEqual([
      ['a', '64'],
      ['b', '32'],
    ]);
    expect(views(...entry(WINDOWS, 'a'))).toEqual([['a', null]]);
  });

  it('keep users apart from the machine, and from each other', () => {
    const { products } = hostOf(
      ...properties('S-1-5-18', '1.0'),
      ...properties('S-1-5-21-1', '2.0'),
      ...properties('S-1-5-21-2', '3.0'),
      `[HKEY_USERS\\S-1-5-21-2\\Software\\Microsoft\\Installer\\Products\\${PACKED}\\SourceList]`,
      '"PackageName"="u.msi"',
    );
    expect(products.map(({ version, context, packageName }) => [version, context, packageName])).toEqual([
      ['1.0', 'machine', null],
      ['2.0', 'user', null],
      ['3.0', 'user', 'u.msi'],
    ]);
  });

  it('are those of each context: for the machine, assigned to a user, and installed by a user', () => {
    const [managed, own] = ['S-1-5-21-7', 'S-1-5-21-8'];
    const side = (root: string, name: string) => [
      `[${root}\\Products\\${PACKED}]`,
      `"PackageCode"="${PACKED_PATCH}"`,
      `[${root}\\Products\\${PACKED}\\SourceList]`,
      `"PackageName"="${name}.msi"`,
    ];
    const data = (sid: string, value: string) => [
      `[${WINDOWS}\\Installer\\UserData\\${sid}\\Products\\${PACKED}\\InstallProperties]`,
      '"DisplayName"="Sample"',
      `"${value}"="C:\\\\WINDOWS\\\\Installer\\\\${sid}.msi"`,
    ];
    const { products } = hostOf(
      ...data('S-1-5-18', 'LocalPackage'),
      ...side(`${MACHINE}\\Classes\\Installer`, 'machine'),
      ...data(managed, 'ManagedLocalPackage'),
      ...side(`${WINDOWS}\\Installer\\Managed\\${managed}\\Installer`, 'managed'),
      ...data(own, 'LocalPackage'),
      ...side(`HKEY_USERS\\${own}\\Software\\Microsoft\\Installer`, 'own'),
    );
    const told = products.map(({ context, packageName, localPackage, packageCode }) => [
      context,
      packageName,
      localPackage,
      packageCode,
    ]);
    const code = '{0F7B2C94-6E1D-4D3A-9A58-C3E6B7D14F21}';
    expect(told).toEqual([
      ['machine', 'machine.msi', 'C:\\WINDOWS\\Installer\\S-1-5-18.msi', code],
      ['user', 'managed.msi', `C:\\WINDOWS\\Installer\\${managed}.msi`, code],
      ['user', 'own.msi', `C:\\WINDOWS\\Installer\\${own}.msi`, code],
    ]);
  });

  it('join the keys of HKEY_CURRENT_USER to the one user who has the product', () => {
    const own = [
      `[HKEY_CURRENT_USER\\Software\\Microsoft\\Installer\\Products\\${PACKED}\\SourceList]`,
      '"PackageName"="u.msi"',
    ];
    expect(hostOf(...properties('S-1-5-21-1'), ...own).products).toMatchObject([
      { context: 'user', packageName: 'u.msi' },
    ]);
    expect(hostOf(...properties('S-1-5-21-1'), ...properties('S-1-5-21-2'), ...own).products).toHaveLength(3);
  });

  it('are not what Windows does not show either: entries without a name, and what an uninstall left behind', () => {
    const { products } = hostOf(
      `[${WINDOWS}\\Uninstall\\AddressBook]`,
      `[${WINDOWS}\\Installer\\UserData\\S-1-5-18\\Products\\${PACKED}\\Features]`,
      `[${WINDOWS}\\Installer\\UserData\\S-1-5-18\\Products\\${PACKED}]`,
    );
    expect(products).toEqual([]);
  });

  it('name a version on which two keys differ, and a date that is none', () => {
    const { products, codes } = hostOf(
      ...properties('S-1-5-18'),
      `[${WINDOWS}\\Uninstall\\${CODE}]`,
      '"DisplayVersion"="9.9"',
      '"InstallDate"="6/1/2008"',
    );
    expect(products).toMatchObject([{ version: '1.2.3', installDate: '2008-06-02' }]);
    expect(codes).toEqual(['conflict', 'unknown-date']);
    expect(
      hostOf(`[${WINDOWS}\\Uninstall\\x]`, '"DisplayName"="x"', '"InstallDate"="20080231"').products,
    ).toMatchObject([{ installDate: null }]);
  });

  it('are found below any root, as in a hive that is mounted elsewhere', () => {
    expect(
      hostOf(
        `[HKEY_LOCAL_MACHINE\\OFFLINE\\Microsoft\\Windows\\CurrentVersion\\Installer\\UserData\\S-1-5-18\\Products\\${PACKED}\\InstallProperties]`,
        '"DisplayName"="x"',
      ).products,
    ).toHaveLength(1);
  });

  it('that are not listed may be there all the same when no such key was exported', () => {
    expect(hostOf('[HKEY_LOCAL_MACHINE\\SOFTWARE\\Other]').codes).toEqual(['no-product-list']);
    expect(hostOf(`[${WINDOWS}\\Uninstall]`).codes).toEqual([]);
  });
});

describe('patches and updates of a registry export', () => {
  it('have the state that Windows Installer documents', () => {
    const patch = (packed: string, ...values: string[]) => [
      `[${WINDOWS}\\Installer\\UserData\\S-1-5-18\\Products\\${PACKED}\\Patches\\${packed}]`,
      ...values,
    ];
    const { patches, products } = hostOf(
      ...properties('S-1-5-18'),
      ...patch(PACKED_PATCH, '"State"=dword:00000001', '"DisplayName"="Update for Sample (KB99000001)"'),
      ...patch(PACKED, '"State"=dword:00000002', '"MoreInfoURL"="http://example.com/kb/99000002"'),
      ...patch(`${PACKED.slice(0, 31)}1`, '"State"=dword:00000004'),
      ...patch(`${PACKED.slice(0, 31)}2`, '"State"=dword:00000063'),
    );
    expect(products).toHaveLength(1);
    expect(
      patches.map(({ code, kb, productCode, state, source }) => [code, kb, productCode, state, source.line]),
    ).toEqual([
      ['{0F7B2C94-6E1D-4D3A-9A58-C3E6B7D14F21}', 'KB99000001', CODE, 'applied', 8],
      [CODE, 'KB99000002', CODE, 'superseded', 11],
      ['{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D11}', null, CODE, 'obsoleted', 14],
      ['{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D21}', null, CODE, null, 16],
    ]);
  });

  it('that Windows Installer knows a source of, and no product has, are registered', () => {
    const source = (root: string, packed: string) => [
      `[${root}\\Installer\\Patches\\${packed}\\SourceList]`,
      '"PackageName"="u.msp"',
    ];
    const classes = `${MACHINE}\\Classes`;
    const lists = `[${WINDOWS}\\Installer\\UserData\\S-1-5-18\\Products\\${PACKED}\\Patches\\${PACKED_PATCH}]`;
    const sources = [
      `[${classes}\\Installer\\Patches\\${PACKED_PATCH}]`,
      ...source(classes, PACKED_PATCH),
      `[${classes}\\Installer\\Patches\\${PACKED}]`,
      ...source(classes, PACKED),
    ];
    const { patches } = hostOf(...properties('S-1-5-18'), lists, '"State"=dword:00000001', ...sources);
    expect(patches.map(({ code, productCode, state }) => [code, productCode, state])).toEqual([
      ['{0F7B2C94-6E1D-4D3A-9A58-C3E6B7D14F21}', CODE, 'applied'],
      [CODE, null, 'registered'],
    ]);
    expect(hostOf(...sources).patches).toEqual([]);
  });

  it('that are only listed have no state', () => {
    const list = (...codes: string[]) => {
      const bytes = Buffer.from(`${codes.join('\0')}\0\0`, 'utf16le').toString('hex');
      return `hex(7):${(bytes.match(/../g) ?? []).join(',')}`;
    };
    const other = `${PACKED.slice(0, 31)}1`;
    const data = `${WINDOWS}\\Installer\\UserData\\S-1-5-18\\Products\\${PACKED}\\Patches`;
    const { patches } = hostOf(
      ...properties('S-1-5-18'),
      `[${data}]`,
      `"AllPatches"=${list(PACKED_PATCH, other)}`,
      `[${data}\\${PACKED_PATCH}]`,
      '"State"=dword:00000002',
      `[${MACHINE}\\Classes\\Installer\\Products\\${PACKED}\\Patches]`,
      `"Patches"=${list(PACKED_PATCH, other, PACKED, 'rubbish')}`,
    );
    expect(patches.map(({ code, productCode, state, source }) => [code, productCode, state, source.line])).toEqual([
      ['{0F7B2C94-6E1D-4D3A-9A58-C3E6B7D14F21}', CODE, 'superseded', 10],
      ['{5D1C0E6A-3B7F-4A52-8C11-0A4B6E2F9D11}', CODE, null, 8],
      [CODE, CODE, null, 12],
    ]);
  });

  it('come from packages of Component Based Servicing that are installed', () => {
    const PACKAGES = `${WINDOWS}\\Component Based Servicing\\Packages`;
    const part = (name: string, state: number, time?: string) => [
      `[${PACKAGES}\\${name}~31bf3856ad364e35~amd64~~6.1.1.0]`,
      `"CurrentState"=dword:${state.toString(16).padStart(8, '0')}`,
      // 2008-06-01 12:00 UTC and 2008-06-02 12:00 UTC as FILETIME, and none.
      ...(time === undefined
        ? []
        : [`"InstallTimeHigh"=dword:${time.slice(0, 8)}`, `"InstallTimeLow"=dword:${time.slice(8)}`]),
    ];
    const { updates, codes, diagnostics } = hostOf(
      `[${WINDOWS}\\Uninstall]`,
      ...part('Package_for_KB99000001', 0x70, '01c8c4a87d5d4000'),
      ...part('Package_1_for_KB99000001', 0x70, '01c8c3df536bc000'),
      ...part('Package_2_for_KB99000001', 0x50),
      ...part('Package_for_KB99000002_RTM', 0x80, '0000000000000000'),
      ...part('Package_for_KB99000003', 0x50),
      ...part('Package_for_KB99000004', 0x40),
      ...part('Package_1_for_KB99000004', 0x99),
      ...part('Microsoft-Windows-Foundation-Package', 0x70),
      '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\HotFix\\KB99000005]',
      '"Installed"=dword:00000001',
      '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\HotFix\\KB99000006]',
      `[${WINDOWS}\\Uninstall\\KB99000002]`,
      '"InstallDate"="20080605"',
    );
    expect(updates.map(({ kb, installedOn }) => [kb, installedOn])).toEqual([
      ['KB99000002', '2008-06-05'],
      ['KB99000001', '2008-06-01'],
      ['KB99000005', null],
    ]);
    expect(codes).toEqual(['update-not-installed', 'update-not-installed']);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'KB99000003 is known to this Windows but not installed (superseded)',
      'KB99000004 is known to this Windows but not installed (staged, state 153)',
    ]);
  });

  it('come from Uninstall keys that are named by an article', () => {
    const names = ['KB99000001', 'KB99000002-v2', 'Q99000', `${CODE}.KB99000003`, 'KBase Reader', 'KB1'];
    const { updates, products } = hostOf(
      ...names.flatMap((name) => [
        `[${WINDOWS}\\Uninstall\\${name}]`,
        `"DisplayName"="${name}"`,
        '"InstallDate"="20080601"',
      ]),
    );
    expect(updates.map(({ kb, installedOn }) => [kb, installedOn])).toEqual([
      ['KB99000001', '2008-06-01'],
      ['KB99000002', '2008-06-01'],
      ['KB99000', '2008-06-01'],
      ['KB99000003', '2008-06-01'],
    ]);
    expect(products.map(({ name }) => name)).toEqual(['KBase Reader', 'KB1']);
  });
});

describe('the host of a registry export', () => {
  it('has its names, its Windows and its offset', () => {
    const host = hostOf(
      '[HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Control\\ComputerName\\ComputerName]',
      '"ComputerName"="OLDNAME"',
      `[${CONTROL}\\Control\\ComputerName\\ComputerName]`,
      '"ComputerName"="ENG01"',
      `[${CONTROL}\\Services\\Tcpip\\Parameters]`,
      '"Hostname"="eng01"',
      '"Domain"="example.com"',
      `[${CONTROL}\\Control\\TimeZoneInformation]`,
      '"Bias"=dword:0000014a',
      '"ActiveTimeBias"=dword:ffffff92',
      `[${MACHINE}\\Microsoft\\Windows NT\\CurrentVersion]`,
      '"ProductName"="Windows Server 2003"',
      '"CurrentVersion"="5.2"',
      '"CurrentBuildNumber"="3790"',
      `[${WINDOWS}\\Uninstall]`,
    );
    expect(host).toMatchObject({
      host: 'ENG01',
      aliases: ['eng01.example.com'],
      utcOffset: '+01:50',
      os: { name: 'Windows Server 2003', version: '5.2.3790' },
      codes: [],
    });
  });

  it('has the newer form of a version, and the standard offset with a remark', () => {
    const host = hostOf(
      `[${CONTROL}\\Control\\TimeZoneInformation]`,
      '"Bias"=dword:0000014a',
      `[${MACHINE}\\Microsoft\\Windows NT\\CurrentVersion]`,
      '"CurrentVersion"="6.3"',
      '"CurrentMajorVersionNumber"=dword:0000000a',
      '"CurrentMinorVersionNumber"=dword:00000000',
      '"CurrentBuild"="20348"',
      '"UBR"=dword:00000010',
      `[${WINDOWS}\\Uninstall]`,
    );
    expect(host).toMatchObject({ utcOffset: '-05:30', os: { version: '10.0.20348.16' }, codes: ['standard-offset'] });
  });

  it('has the time zone that its key names, as a calendar knows it', () => {
    const zone = (...values: string[]) => {
      const host = hostOf(`[${CONTROL}\\Control\\TimeZoneInformation]`, ...values, `[${WINDOWS}\\Uninstall]`);
      return [host.timeZone, ...host.codes];
    };
    expect(zone('"TimeZoneKeyName"="W. Europe Standard Time"', '"StandardName"="@tzres.dll,-322"')).toEqual([
      'Europe/Berlin',
    ]);
    expect(zone('"StandardName"="Tokyo Standard Time"')).toEqual(['Asia/Tokyo']);
    expect(zone('"StandardName"="Mitteleurop\u00e4ische Zeit"')).toEqual(['Europe/Berlin']);
    expect(zone('"StandardName"="Jordanisch Normalzeit"')).toEqual([null, 'unknown-time-zone']);
    const off = '"DynamicDaylightTimeDisabled"=dword:00000001';
    expect(zone('"TimeZoneKeyName"="W. Europe Standard Time"', off)).toEqual([null, 'no-summer-time']);
    expect(zone('"Other"="x"')).toEqual([null]);
  });

  it('is that of the control set in use', () => {
    const set = (name: string, host: string) => [
      `[HKEY_LOCAL_MACHINE\\SYSTEM\\${name}\\Control\\ComputerName\\ComputerName]`,
      `"ComputerName"="${host}"`,
    ];
    const names = (...lines: string[]) => {
      const { host, codes } = hostOf(`[${WINDOWS}\\Uninstall]`, ...lines);
      return [host, ...codes];
    };
    const select = ['[HKEY_LOCAL_MACHINE\\SYSTEM\\Select]', '"Current"=dword:00000002'];
    const sets = [...set('ControlSet001', 'OLD'), ...set('ControlSet002', 'NOW')];
    expect(names(...sets, ...select)).toEqual(['NOW']);
    expect(names(...sets)).toEqual(['OLD', 'control-set-unknown']);
    expect(names(...sets, ...set('CurrentControlSet', 'RUNS'))).toEqual(['RUNS']);
    expect(names(...set('ControlSet001', 'ONLY'))).toEqual(['ONLY']);
  });

  it('has no offset that no place has', () => {
    expect(
      hostOf(
        `[${CONTROL}\\Control\\TimeZoneInformation]`,
        '"ActiveTimeBias"=dword:7fffffff',
        `[${WINDOWS}\\Uninstall]`,
      ),
    ).toMatchObject({ utcOffset: null, codes: ['bad-time-zone'] });
  });

  it('is told of deletions, which no export has, and has nothing of what they delete', () => {
    const entry = (name: string, ...values: string[]) => [`[${WINDOWS}\\Uninstall\\${name}]`, ...values];
    const { products, codes } = hostOf(
      ...entry('a', '"DisplayName"="a"'),
      ...entry('b', '"DisplayName"="b"', '"Publisher"="P"', '"publisher"=-'),
      ...entry('c', '"DisplayName"="c"'),
      `[-${WINDOWS.toLowerCase()}\\Uninstall\\a]`,
      `[-${WINDOWS}\\Uninstall\\c]`,
      ...entry('c', '"DisplayName"="c again"'),
      `[-${WINDOWS}\\Uninst]`,
    );
    expect(products.map(({ name, publisher }) => [name, publisher])).toEqual([
      ['b', null],
      ['c again', null],
    ]);
    expect(codes).toEqual(['reg-deletion']);
    expect(hostOf(...entry('a', '"DisplayName"="a"'), `[-${MACHINE}\\Microsoft]`).products).toEqual([]);
  });

  it('of version 4 is read in the code page that it names', () => {
    const text = (acp: string) =>
      `REGEDIT4\n\n[${CONTROL}\\Control\\Nls\\CodePage]\n"932"="c_932.nls"\n"ACP"="${acp}"\n\n`;
    // "ソフト" in Shift JIS, whose first character has a backslash for its second byte.
    const bytes = (acp: string) =>
      Buffer.concat([
        Buffer.from(`${text(acp)}[${WINDOWS}\\Uninstall\\x]\n"DisplayName"="`),
        Buffer.from([0x83, 0x5c, 0x83, 0x74, 0x83, 0x67]),
        Buffer.from('"\n"Publisher"=hex(2):83,5c,83,74,83,67,00\n\n'),
      ]);
    expect(only('a.reg', bytes('932'))).toMatchObject({
      products: [{ name: 'ソフト', publisher: 'ソフト' }],
      codes: [],
    });
    expect(only('a.reg', bytes('65535')).codes).toEqual(['code-page-guessed']);
  });

  it('loses no fact by a bad value of another key', () => {
    const severities = (key: string) =>
      read(folder('HOST', { 'a.reg': reg(`[${WINDOWS}\\Uninstall]`, `[${key}]`, '"DisplayName"="x" y') })).problems.map(
        ({ code, severity }) => [code, severity],
      );
    expect(severities(`${MACHINE}\\Other`)).toEqual([['reg-bad-value', 'info']]);
    expect(severities(`${WINDOWS}\\Uninstall\\x`)).toEqual([['reg-bad-value', 'error']]);
  });
});
