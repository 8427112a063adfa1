/** Exports whose code page nothing names. */
import { describe, expect, test } from 'vitest';
import { japaneseCodePage } from '../../src/inventory/formats/japanese.js';
import { file, read } from './helper.js';

/** "ロールコール サンプル 表" in code page 932, as Japanese Windows writes it. */
const JAPANESE = Buffer.from('838d815b838b8352815b838b20835483938376838b20955c', 'hex');
const bytes = (...parts: (string | Uint8Array)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));

const FORMS: Record<string, (name: Uint8Array) => Uint8Array> = {
  'PowerShell CSV': (name) => bytes('"Name","IdentifyingNumber","Vendor"\r\n"', name, '","",""\r\n'),
  'PowerShell JSON': (name) => bytes('[\r\n{"Name":"', name, '","IdentifyingNumber":"","Vendor":""}]\r\n'),
  'PowerShell CLIXML': (name) =>
    bytes(
      '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">\r\n<Obj RefId="0"><Props><S N="Name">',
      name,
      '</S><S N="IdentifyingNumber"></S></Props></Obj></Objs>\r\n',
    ),
  wmic: (name) => bytes('\r\n\r\nIdentifyingNumber=\r\nName=', name, '\r\nVendor=\r\n\r\n\r\n'),
  osquery: (name) => bytes('[\n{"name":"', name, '","version":"1","identifying_number":""}\n]\n'),
};

describe.each(Object.entries(FORMS))('%s', (_, form) => {
  const seen = (name: Uint8Array) => {
    const { hosts, problems } = read(file('HOST/a.txt', form(name)));
    return [hosts[0]?.products.map((product) => product.name), problems.map(({ code }) => code)];
  };

  test('in code page 932 is read as that, and the guess is told', () => {
    expect(seen(JAPANESE)).toEqual([['ロールコール サンプル 表'], ['code-page-guessed']]);
  });

  test('in another one is read as Windows-1252, and the guess is told', () => {
    expect(seen(bytes('B\u00e4ume'))).toEqual([['Bäume'], ['code-page-guessed']]);
  });

  test('in UTF-8 needs no guess', () => {
    expect(seen(Buffer.from('ロールコール Bäume'))).toEqual([['ロールコール Bäume'], []]);
  });
});

test('only what fits code page 932 throughout, with kana in a row, is taken for it', () => {
  const isJapanese = (...parts: (string | Uint8Array)[]) => {
    const all = bytes(...parts);
    return japaneseCodePage({ size: all.length, read: (at, length) => all.subarray(at, at + length) }) !== null;
  };
  expect(isJapanese('a,', JAPANESE, '\r\n')).toBe(true);
  expect(isJapanese('a,', JAPANESE, '\r\n\u00e9 ')).toBe(false);
  expect(isJapanese('a,', JAPANESE, '\u0080\u0081')).toBe(false);
  expect(isJapanese('B\u00e4ume, \u00e4pfel')).toBe(false);
  // "châteaux âgés" in code page 850.
  expect(isJapanese('ch\u0083teaux \u0083g\u0082s ch\u0083teau')).toBe(false);
  expect(isJapanese(JAPANESE.subarray(0, 4), 'x', JAPANESE.subarray(0, 4))).toBe(false);
  expect(isJapanese(JAPANESE.subarray(0, 7))).toBe(true);
});
