// A hive of the size that SOFTWARE has on a server: mostly classes, which say nothing of what is sought, and some products.
import { buildHive, dword, wide } from './hive.mjs';

const guid = (i) => `{${i.toString(16).toUpperCase().padStart(8, '0')}-3B7F-4A52-8C11-0A4B6E2F9D01}`;
const packed = (i) => i.toString(16).toUpperCase().padStart(32, '0');

function classKey(i) {
  const server = {
    name: 'InprocServer32',
    values: [
      ['', 2, wide(`%SystemRoot%\\system32\\sample${i}.dll`)],
      ['ThreadingModel', 1, wide('Both')],
    ],
  };
  const values = [
    ['', 1, wide(`Sample class ${i}`)],
    ['AppID', 1, wide(guid(i))],
  ];
  return { name: guid(i), values, keys: [server, { name: 'ProgID', values: [['', 1, wide(`Sample.Class.${i}`)]] }] };
}

function product(i) {
  const values = [
    ['DisplayName', 1, wide(`Sample ${i}`)],
    ['DisplayVersion', 1, wide(`1.${i}.0`)],
    ['EstimatedSize', 4, dword(i)],
    ['LocalPackage', 1, wide(`C:\\WINDOWS\\Installer\\${i}.msi`)],
  ];
  return { name: packed(i), keys: [{ name: 'InstallProperties', values }, { name: 'Features' }, { name: 'Usage' }] };
}

const range = (count, make) => Array.from({ length: count }, (_, i) => make(i));
const path = (names, key) => names.reduceRight((below, name) => ({ name, keys: [below] }), key);

/** @param classes some 900 bytes each. */
export function largeHive(classes, products) {
  const installer = path(['Windows', 'CurrentVersion', 'Installer', 'UserData', 'S-1-5-18'], {
    name: 'Products',
    keys: range(products, product),
  });
  const clsid = { name: 'Classes', keys: [{ name: 'CLSID', keys: range(classes, classKey) }] };
  return buildHive({ name: 'ROOT', keys: [clsid, { name: 'Microsoft', keys: [installer] }] });
}
