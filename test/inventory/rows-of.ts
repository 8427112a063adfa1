import type { InventoryEntry } from '../../src/inventory/index.js';
import { file, folder, reg } from './helper.js';
import { hiveOf } from './hive-of.js';

const UNINSTALL = 'Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall';
const cell = (text: string, quote = '"') => `${quote}${text.replaceAll('"', '""')}${quote}`;
const escaped = (text: string) => text.replace(/[\\"]/g, '\\$&');
const xml = (text: string) =>
  text
    .replace(/_x(?=[0-9a-f]{4}_)/gi, '_x005F_x')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold.
    .replace(/[\u0000-\u001f\ud800-\udfff]/g, (unit) => `_x${unit.charCodeAt(0).toString(16).padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
const keys = (names: readonly string[], root: string) =>
  names.flatMap((name, i) => [`[${root}\\${UNINSTALL}\\row${i}]`, `"DisplayName"="${escaped(name)}"`]);
const lines = (...all: string[]) => all.map((line) => `${line}\r\n`).join('');
const one = (name: string, content: Uint8Array | string) => folder('HOST', { [name]: content });

/**
 * For each adapter an input in its form, with a product or a file by each of some names. Names have no line ends and no NUL. Where a
 * form has no names but the one of the host, that is the first of them.
 */
export const ROWS_OF: Readonly<Record<string, (names: readonly string[]) => InventoryEntry>> = {
  ansible: (names) => {
    const files = names.map((name) => ({
      filename: name,
      path: name,
      size: 1,
      isdir: false,
      lastwritetime: 1399895899.5,
    }));
    return one(
      'x.txt',
      `HOST | SUCCESS => ${JSON.stringify({ changed: false, examined: names.length, files, matched: names.length }, null, 4)}\n`,
    );
  },
  configmgr: (names) =>
    one(
      'x.csv',
      lines(
        'Netbios_Name0,DisplayName0,Publisher0,Version0,ProdID0',
        ...names.map((name) => `HOST,${cell(name)},P,1,x`),
      ),
    ),
  dir: (names) =>
    one(
      'x.txt',
      [
        ' Volume in drive C is System',
        ' Volume Serial Number is 90AB-12CD',
        '',
        ' Directory of C:\\Packages',
        '',
        ...names.map((name) => `05/30/2008  10:36 PM            318464 ${name}`),
        `${String(names.length).padStart(16)} File(s) ${String(names.length * 318464).padStart(14)} bytes`,
        '',
      ].join('\r\n'),
    ),
  hive: (names) => one('SOFTWARE', hiveOf(keys(names, 'HKEY_LOCAL_MACHINE'), 'HKEY_LOCAL_MACHINE\\Software') ?? ''),
  'mapped-csv': (names) =>
    one(
      'x.csv',
      lines(
        '\ufeffComputername;Titel;Version;Produktcode (MSI);Installiert am',
        ...names.map((name) => `HOST;${cell(name)};1;;`),
      ),
    ),
  osquery: (names) =>
    one(
      'x.json',
      JSON.stringify(
        names.map((name) => ({ name, version: '1', identifying_number: '' })),
        null,
        1,
      ),
    ),
  packages: (names) => ({
    kind: 'folder',
    name: 'HOST',
    path: 'HOST',
    entries: [
      file('HOST/a.msi', 'x'),
      ...names.map((name) => ({ ...file('HOST/f', 'x'), name, path: `HOST/${name}` })),
    ],
  }),
  powershell: (names) =>
    one(
      'x.xml',
      `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">\r\n${names.map((name) => `<Obj RefId="0"><Props><S N="Name">${xml(name)}</S><S N="IdentifyingNumber"></S></Props></Obj>`).join('\r\n')}</Objs>`,
    ),
  registry: (names) => one('x.reg', reg(...keys(names, 'HKEY_LOCAL_MACHINE'))),
  'rollcall-csv': (names) =>
    one('x.csv', lines('record,host,name', ...names.map((name) => `product,HOST,${cell(name)}`))),
  'rollcall-ndjson': (names) => {
    const nothing = { path: null, size: null, modified: null, version: null, sha256: null, packageCode: null };
    const files = names.map((name) => ({ ...nothing, name, source: { name: 'x', line: 1 } }));
    const lists = {
      aliases: [],
      roles: [],
      products: [],
      patches: [],
      updates: [],
      files,
      sources: [],
      diagnostics: [],
    };
    const none = { name: null, version: null };
    return one(
      'x.ndjson',
      JSON.stringify({
        schemaVersion: 1,
        host: 'HOST',
        collectedAt: null,
        collector: none,
        os: none,
        utcOffset: null,
        timeZone: null,
        ...lists,
      }),
    );
  },
  systeminfo: (names) =>
    one(
      'x.txt',
      [
        '',
        `Host Name:                 ${names[0]}`,
        'OS Name:                   Microsoft Windows',
        'OS Version:                6.0.6001 Service Pack 1 Build 6001',
        `Hotfix(s):                 ${names.length} Hotfix(s) Installed.`,
        ...names.map((_, i) => `                           [${String(i + 1).padStart(2, '0')}]: KB${100_000 + i}`),
        '',
      ].join('\r\n'),
    ),
  wmic: (names) =>
    one(
      'x.txt',
      ['', ...names.flatMap((name) => ['', 'IdentifyingNumber=', `Name=${name}`, 'Vendor=', 'Version=1', ''])].join(
        '\r\n',
      ),
    ),
};
