// A registry of made-up products as the text of an export: every kind of value that exports have, names beyond ASCII, patches in
// every state. The same on every machine. Parents come before their keys, as hivexregedit wants them.

/** Where the products lie: a hive that was mounted for the purpose. */
export const SAMPLE_ROOT = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Sample';

/** A GUID for the thing of some kind with some number; plain, so that what is kept of it packs well. */
function guidFor(kind, number) {
  const digits = (value, length) => value.toString(16).toUpperCase().padStart(length, '0');
  return `{5D1C0E6A-${digits(kind, 4)}-4A52-8C11-0A4B${digits(number, 8)}}`;
}

const KIND = { product: 1, package: 2, upgrade: 3, patch: 4 };

/** A GUID as Windows Installer names its keys by: each part backwards, the digits of the last eight bytes swapped. */
function packGuid(guid) {
  const [a, b, c, d, e] = guid.slice(1, -1).split('-');
  const back = (text) => [...text].reverse().join('');
  const swap = (text) => text.replace(/(.)(.)/g, '$2$1');
  return `${back(a)}${back(b)}${back(c)}${swap(d)}${swap(e)}`;
}

const escaped = (text) => text.replace(/[\\"]/g, '\\$&');
const sz = (name, text) => `"${escaped(name)}"="${escaped(text)}"`;
const dword = (name, value) => `"${name}"=dword:${value.toString(16).padStart(8, '0')}`;

/** `hex(n)` with the lines wrapped as regedit wraps them. */
function hex(name, type, bytes) {
  const pairs = [...bytes].map((byte) => byte.toString(16).padStart(2, '0'));
  const lines = [`"${escaped(name)}"=hex${type === 3 ? '' : `(${type.toString(16)})`}:`];
  for (const [i, pair] of pairs.entries()) {
    const part = i < pairs.length - 1 ? `${pair},` : pair;
    if (lines.at(-1).length + part.length > 77) {
      lines[lines.length - 1] += '\\';
      lines.push('  ');
    }
    lines[lines.length - 1] += part;
  }
  return lines.join('\r\n');
}

const wide = (text) => Buffer.from(text, 'utf16le');
const NAMES = ['Sample', 'Prüfung "ü" \\ Test', 'サンプル 製品', 'Σample; # not a comment', '😀 [brackets]'];

/**
 * @param count how many products.
 * @returns lines of an export, without the header.
 */
function productLines(count) {
  const windows = `${SAMPLE_ROOT}\\Microsoft\\Windows\\CurrentVersion`;
  const keys = new Map();
  const key = (path, ...values) => {
    const names = path.split('\\');
    for (let i = 3; i < names.length; i += 1) {
      const parent = names.slice(0, i).join('\\');
      if (!keys.has(parent)) keys.set(parent, []);
    }
    keys.set(path, values);
  };
  for (let i = 0; i < count; i += 1) {
    const code = guidFor(KIND.product, i);
    const packed = packGuid(code);
    const user = i % 7 === 3;
    const data = `${windows}\\Installer\\UserData\\${user ? 'S-1-5-21-1-2-3-1001' : 'S-1-5-18'}\\Products\\${packed}`;
    const name = `${NAMES[i % NAMES.length]} ${i}`;
    const view = i % 2 === 0 ? windows : `${SAMPLE_ROOT}\\Wow6432Node\\Microsoft\\Windows\\CurrentVersion`;
    const uninstall = [
      sz('DisplayName', name),
      sz('DisplayVersion', `1.${i}.0`),
      sz('Publisher', 'Rollcall Samples'),
      hex('UninstallString', 2, wide(`MsiExec.exe /X${code}\0`)),
      dword('EstimatedSize', i * 1000),
    ];
    key(
      `${data}\\InstallProperties`,
      ...uninstall,
      sz('InstallDate', `200806${String((i % 28) + 1).padStart(2, '0')}`),
      sz('InstallSource', 'C:\\packages\\'),
      sz('LocalPackage', `C:\\WINDOWS\\Installer\\${i.toString(16)}.msi`),
      hex('Large', 11, Buffer.from([i & 255, i >> 8, 0, 0, 1, 0, 0, 128])),
      hex('None', 0, Buffer.alloc(0)),
      hex('Big', 3, Buffer.from(name.repeat(3))),
      sz('Empty', ''),
    );
    const patches = [1, 2, 4]
      .slice(0, i % 4)
      .map((state) => ({ state, code: packGuid(guidFor(KIND.patch, 10 * i + state)) }));
    if (patches.length > 0)
      key(`${data}\\Patches`, hex('AllPatches', 7, wide(`${patches.map((patch) => patch.code).join('\0')}\0\0`)));
    for (const patch of patches)
      key(
        `${data}\\Patches\\${patch.code}`,
        dword('State', patch.state),
        sz('DisplayName', `Update for ${name} (KB99000${String(i % 1000).padStart(3, '0')})`),
      );
    const root = user ? `${windows}\\Installer\\Managed\\S-1-5-21-1-2-3-1001` : `${SAMPLE_ROOT}\\Classes`;
    key(
      `${root}\\Installer\\Products\\${packed}`,
      sz('ProductName', name),
      sz('PackageCode', packGuid(guidFor(KIND.package, i))),
      dword('Version', 0x01000000 + i),
      `@="default \\"${i}\\""`,
    );
    key(`${root}\\Installer\\Products\\${packed}\\SourceList`, sz('PackageName', `sample ${i} (größe).msi`));
    if (!user) key(`${view}\\Uninstall\\${code}`, ...uninstall);
    key(`${windows}\\Installer\\UpgradeCodes\\${packGuid(guidFor(KIND.upgrade, i))}`, sz(packed, ''));
  }
  return [...keys].flatMap(([path, values]) => [`[${path}]`, ...values, '']);
}

/** The export as text, in the form of version 5. */
export function productExport(count) {
  return ['Windows Registry Editor Version 5.00', '', ...productLines(count), ''].join('\r\n');
}

/**
 * An export as hivexregedit merges it: lines that end with LF, every key after its parent, texts beyond ASCII as bytes (it takes
 * each byte of UTF-8 for a character). A value is one line, unless it is wrapped.
 * @param root path of the key that becomes the root of the hive.
 */
export function forHivex(text, root) {
  const lines = [];
  const seen = new Set();
  for (const line of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
    if (line.startsWith('[')) {
      const names = line.slice(1, line.lastIndexOf(']')).split('\\');
      for (let i = root.split('\\').length + 1; i < names.length; i += 1) {
        const parent = names.slice(0, i).join('\\');
        if (!seen.has(parent)) lines.push(`[${parent}]`, '');
        seen.add(parent);
      }
      seen.add(names.join('\\'));
    }
    const value = /^("(?:[^"\\]|\\.)*"|@)="(.*)"$/s.exec(line);
    const isPlain = value === null || [...line].every((unit) => unit < '\u0080');
    lines.push(isPlain ? line : `${value[1]}=hex(1):${pairsOf(value[2].replace(/\\(.)/g, '$1'))}`);
  }
  return lines.join('\n');
}

function pairsOf(text) {
  return (wide(`${text}\0`).toString('hex').match(/../g) ?? []).join(',');
}
