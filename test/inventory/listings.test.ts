import { describe, expect, it } from 'vitest';
import { file, folder, read, reg } from './helper.js';

/** How far the lists of files of the only host reach. */
function reachOf(...inputs: Parameters<typeof read>) {
  const { hosts } = read(...inputs);
  expect(hosts).toHaveLength(1);
  return hosts[0]?.listings?.map(({ reach, folder: path, below, patterns }) => [reach, path, below, ...patterns]);
}

const OWN = ['05/30/2008  10:36 AM    <DIR>          .', '05/30/2008  10:36 AM    <DIR>          ..'];
const FILE = '05/30/2008  10:36 AM                 3 a.msi';
const SUB = '05/30/2008  10:36 AM    <DIR>          sub';

/** A listing of dir: a heading and the entries below it, for each folder. */
function dir(...folders: [string, ...string[]][]) {
  const lines = folders.flatMap(([path, ...entries]) => {
    const files = entries.filter((entry) => !entry.includes('<DIR>')).length;
    return [
      ` Directory of ${path}`,
      '',
      ...entries,
      `               ${files} File(s)              ${3 * files} bytes`,
      '',
    ];
  });
  const head = [' Volume in drive C has no label.', ' Volume Serial Number is 90AB-12CD', ''];
  return file('H/dir.txt', [...head, ...lines, '               2 Dir(s)      9876543210 bytes free', ''].join('\r\n'));
}

describe('a listing of dir reaches', () => {
  it('the folder that it begins with, where that shows its own entry', () => {
    expect(reachOf(dir(['C:\\P', ...OWN, FILE]))).toEqual([['folder', 'C:\\P\\', false]]);
    expect(reachOf(dir(['C:\\P', FILE]))).toEqual([['unknown', null, false]]);
  });

  it('the folders below with /s, and no other that was listed beside it', () => {
    const below = dir(
      ['C:\\P', ...OWN, FILE, SUB],
      ['C:\\P\\sub', ...OWN, FILE],
      ['C:\\PQ', ...OWN, FILE],
      ['C:\\R', FILE],
    );
    expect(reachOf(below)).toEqual([
      ['folder', 'C:\\P\\', true],
      ['folder', 'C:\\PQ\\', false],
    ]);
  });

  it('nothing known where an entry of its own comes from a folder below alone', () => {
    expect(reachOf(dir(['C:\\P', FILE], ['C:\\P\\sub', ...OWN, FILE]))).toEqual([['unknown', null, false]]);
  });

  it('a drive by any folder that its root shows', () => {
    expect(reachOf(dir(['C:\\', FILE, SUB]))).toEqual([['folder', 'C:\\', false]]);
    expect(reachOf(dir(['C:\\', FILE]))).toEqual([['unknown', null, false]]);
  });
});

describe('a result of win_find reaches', () => {
  const found = (args: object | null) =>
    file(
      'H/out.txt',
      `h | SUCCESS => ${JSON.stringify({
        changed: false,
        files: [{ path: 'C:\\P\\a.msi', isdir: false, size: 1, lastwritetime: 1212143760 }],
        ...(args === null ? {} : { invocation: { module_args: args } }),
      })}\n`,
    );
  const whole = { paths: ['C:\\P', 'D:\\Q'], hidden: true, recurse: false, patterns: null, age: null, size: null };

  it('the folders that it was asked for, and the names', () => {
    expect(reachOf(found(whole))).toEqual([
      ['folder', 'C:\\P', false],
      ['folder', 'D:\\Q', false],
    ]);
    expect(reachOf(found({ ...whole, paths: ['C:\\P'], recurse: true, patterns: ['*.msi', 'r*'] }))).toEqual([
      ['folder', 'C:\\P', true, '*.msi', 'r*'],
    ]);
  });

  it('nothing known where it was not told, or left files out', () => {
    const partial = [null, { ...whole, hidden: false }, { ...whole, age: '2d' }, { ...whole, size: '1m' }];
    for (const args of [...partial, { ...whole, use_regex: true, patterns: ['a+'] }, { ...whole, paths: [7] }])
      expect(reachOf(found(args)), JSON.stringify(args)).toEqual([['unknown', null, false]]);
  });
});

describe('how far a list reaches', () => {
  const osquery = file(
    'H/files.json',
    '[{"path":"C:\\\\P\\\\a.msi","size":"1","mtime":"1212143760","filename":"a.msi"}]\n',
  );
  const own = file('H/h.csv', 'record,host,name,size\nfile,H,b.msi,3\n');

  it('is not known of most exports', () => {
    const shell = file(
      'H/f.csv',
      '"FullName","Name","Length","LastWriteTimeUtc"\n"C:\\P\\a.msi","a.msi","1","2008-05-30 10:36:00"\n',
    );
    for (const input of [osquery, shell]) expect(reachOf(input)).toEqual([['unknown', null, false]]);
  });

  it('is all in our own forms, which say nothing of it', () => {
    expect(reachOf(own)).toBeUndefined();
    expect(reachOf(own, osquery)).toEqual([
      ['all', null, true],
      ['unknown', null, false],
    ]);
  });

  it('survives being written and read again', () => {
    const { hosts } = read(osquery);
    expect(reachOf(file('x/all.ndjson', `${JSON.stringify(hosts[0])}\n`))).toEqual([['unknown', null, false]]);
  });

  it('is the folder for packages, if it was read as a whole', () => {
    const msi = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    expect(reachOf(folder('share', { 'a.msi': msi }))).toEqual([['folder', 'share', false]]);
    expect(reachOf(file('share/a.msi', msi))).toEqual([['unknown', null, false]]);
  });
});

describe('how far a list of products reaches', () => {
  const ROOT = 'HKEY_LOCAL_MACHINE\\SOFTWARE';
  const PRODUCT = 'A6E0C1D5F7B325A4C811A0B4E6F2D910';
  const LIST = `${ROOT}\\Classes\\Installer\\Products`;
  const CLASS = [
    `[${LIST}\\${PRODUCT}]`,
    '"ProductName"="P"',
    `[${LIST}\\${PRODUCT}\\SourceList]`,
    '"PackageName"="p.msi"',
  ];
  const UNINSTALL = 'Microsoft\\Windows\\CurrentVersion\\Uninstall';
  const entry = (root: string) => [`[${root}\\${UNINSTALL}]`, `[${root}\\${UNINSTALL}\\P]`, '"DisplayName"="P"'];
  const shell = file('H/p.csv', '"Name","IdentifyingNumber","PackageName"\n"P","","p.msi"\n');
  const lists = (...inputs: Parameters<typeof read>) =>
    read(...inputs).hosts.flatMap(
      ({ productLists }) => productLists?.map(({ source, reach }) => [source, reach]) ?? [],
    );

  it('is not known where a filter may have left some out', () => {
    const wmic = file('H/w.txt', '\r\n\r\nIdentifyingNumber=\r\nName=P\r\nPackageName=p.msi\r\nVendor=\r\n\r\n\r\n');
    expect(lists(shell)).toEqual([['H/p.csv', 'unknown']]);
    expect(lists(wmic)).toEqual([['H/w.txt', 'unknown']]);
  });

  it('is shown by the key above, which an export of one product does not have', () => {
    expect(lists(file('H/a.reg', reg(`[${LIST}]`, ...CLASS)))).toEqual([['H/a.reg', 'packages']]);
    expect(lists(file('H/a.reg', reg(...CLASS)))).toEqual([['H/a.reg', 'unknown']]);
    const own = 'HKEY_CURRENT_USER\\Software\\Microsoft\\Installer\\Products';
    expect(lists(file('H/a.reg', reg(`[${own}]`, ...CLASS)))).toEqual([['H/a.reg', 'unknown']]);
  });

  it('is that of Uninstall keys where both views of them are there', () => {
    const both = [...entry(ROOT), ...entry(`${ROOT}\\Wow6432Node`)];
    expect(lists(file('H/a.reg', reg(...both)))).toEqual([['H/a.reg', 'products']]);
    expect(lists(file('H/a.reg', reg(...entry(ROOT))))).toEqual([['H/a.reg', 'unknown']]);
  });

  it('is told of each input, also once it is written and read again', () => {
    const { hosts } = read(shell, file('H/a.reg', reg(`[${LIST}]`, ...CLASS)));
    const expected = [
      ['H/p.csv', 'unknown'],
      ['H/a.reg', 'packages'],
    ];
    expect(
      hosts.flatMap(({ productLists }) => productLists?.map(({ source, reach }) => [source, reach]) ?? []),
    ).toEqual(expected);
    expect(lists(file('x/all.ndjson', `${JSON.stringify(hosts[0])}\n`))).toEqual(expected);
  });

  it('is all in our own forms, which say nothing of it', () => {
    const own = file('H/h.csv', 'record,host,name,packageName\nproduct,H,Q,q.msi\n');
    expect(lists(own)).toEqual([]);
    expect(lists(own, shell)).toEqual([
      ['H/h.csv', 'packages'],
      ['H/p.csv', 'unknown'],
    ]);
  });
});
