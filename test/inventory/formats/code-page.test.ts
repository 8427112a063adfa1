import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { decoderOf } from '../../../src/inventory/formats/code-page.js';
import { fittingCodePage } from '../../../src/inventory/formats/fitting-code-page.js';
import { textLines } from '../../../src/inventory/formats/text-lines.js';
import { needs } from '../../support/debian.js';

needs('iconv')('code pages', () => {
  it.each([437, 850, 852, 858, 866, 1250, 1252])('%i is what iconv says', (codePage) => {
    // 1252 has five places without a character, where iconv stops.
    const bytes = Buffer.from(Array.from({ length: 96 }, (_, i) => 160 + i));
    const theirs = execFileSync('iconv', ['-f', `CP${codePage}`, '-t', 'UTF-8'], { input: bytes }).toString();
    expect(decoderOf(codePage)?.(bytes)).toBe(theirs);
  });

  it.each([437, 850, 852, 858])('%i is what iconv says of its first letters too', (codePage) => {
    const bytes = Buffer.from(Array.from({ length: 32 }, (_, i) => 128 + i));
    const theirs = execFileSync('iconv', ['-f', `CP${codePage}`, '-t', 'UTF-8'], { input: bytes }).toString();
    expect(decoderOf(codePage)?.(bytes)).toBe(theirs);
  });
});

const WORDS = ['Datenträger', 'ボリューム', 'Volume'];
const search = (text: string) => {
  const word = WORDS.find((known) => text.includes(known));
  return word === undefined ? null : { found: word, words: word };
};
const CODE_PAGES = [850, 932, 1252];

it('a code page is known by its words, and then holds for every line', () => {
  const japanese = Buffer.concat([
    Buffer.from([0x83, 0x7b, 0x83, 0x8a, 0x83, 0x85, 0x81, 0x5b, 0x83, 0x80, 0x0a, 0xc3, 0xa1]),
  ]);
  const fitting = fittingCodePage(japanese, CODE_PAGES, search);
  expect(fitting?.found).toBe('ボリューム');
  const source = { size: japanese.length, read: (at: number, length: number) => japanese.subarray(at, at + length) };
  // The second line could be UTF-8 by itself.
  expect([...textLines(source, fitting?.codePage)].map(({ text, guessed }) => [text, guessed])).toEqual([
    ['ボリューム', false],
    ['ﾃ｡', false],
  ]);
  for (const [codePage, byte] of [
    [850, 0x84],
    [1252, 0xe4],
  ] as const) {
    const german = Buffer.from(`Datentr${String.fromCharCode(byte)}ger`, 'latin1');
    expect(fittingCodePage(german, CODE_PAGES, search)?.codePage?.decode(german), `${codePage}`).toBe('Datenträger');
  }
});

it('a code page is a guess where all known words are ASCII, and nothing where there are none', () => {
  expect(fittingCodePage(Buffer.from('Volume \x84', 'latin1'), CODE_PAGES, search)).toMatchObject({
    found: 'Volume',
    codePage: { guessed: true },
  });
  expect(fittingCodePage(Buffer.from('Datenträger'), CODE_PAGES, search)?.codePage).toBeNull();
  expect(fittingCodePage(Buffer.from('\ufeffDatenträger', 'utf16le'), CODE_PAGES, search)?.codePage).toBeNull();
  expect(fittingCodePage(Buffer.from('Wolumin'), CODE_PAGES, search)).toBeNull();
});
