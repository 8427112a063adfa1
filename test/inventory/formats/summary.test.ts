import { expect, it } from 'vitest';
import { readSummary, SUMMARY } from '../../../src/inventory/formats/msi/summary.js';
import type { FormatProblem } from '../../../src/inventory/formats/problem.js';
import { propertySet, propertyText } from '../../support/msi-streams.mjs';

const int16 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt16LE(value);
  return bytes;
};

function read(bytes: Buffer) {
  const problems: FormatProblem[] = [];
  return { values: Object.fromEntries(readSummary(bytes, problems)), codes: problems.map(({ code }) => code) };
}

it.each([
  ['UTF-8, whose number is negative in 16 bits', 65001 - 65536, Buffer.from('Größe 点呼'), 'Größe 点呼'],
  ['Cyrillic', 1251, Buffer.from([0xcf, 0xf0, 0xe0]), 'Пра'],
  ['Japanese', 932, Buffer.from([0x93, 0x5f, 0x8c, 0xc4]), '点呼'],
  ['none given', 0, Buffer.from([0x80, 0xfc]), '€ü'],
  ['unknown', 4711, Buffer.from('x'), 'x'],
])('reads texts of the code page %s', (_, codePage, bytes, expected) => {
  const { values, codes } = read(
    propertySet([SUMMARY.title, 30, propertyText(bytes)], [SUMMARY.codePage, 2, int16(codePage)]),
  );
  expect(values[SUMMARY.title]).toBe(expected);
  expect(codes).toEqual([]);
});

it('reads times in UTC, and leaves out what no calendar has and types that do not occur', () => {
  const time = Buffer.alloc(8);
  time.writeBigUInt64LE(128_566_080_000_000_000n);
  const { values } = read(propertySet([12, 64, time], [13, 64, Buffer.alloc(8, 0xff)], [17, 71, Buffer.alloc(8)]));
  expect(values).toEqual({ 12: '2008-05-30T08:00:00.000Z' });
});

it('reads every type that a number or a text may have, and text in UTF-16', () => {
  const [word, long] = [Buffer.alloc(4), Buffer.alloc(4, 0xff)];
  word.writeInt32LE(-2);
  const wide = Buffer.concat([Buffer.from([3, 0, 0, 0]), Buffer.from('é点\0', 'utf16le')]);
  const { values, codes } = read(
    propertySet(
      ...([2, 3, 11, 16, 22].map((type, i) => [20 + i, type, word]) as [number, number, Buffer][]),
      ...([17, 18, 19, 23].map((type, i) => [30 + i, type, long]) as [number, number, Buffer][]),
      [SUMMARY.title, 31, wide],
      [40, 0, word],
    ),
  );
  expect(codes).toEqual([]);
  const unsigned = { 30: 0xff, 31: 0xffff, 32: 0xffffffff, 33: 0xffffffff };
  expect(values).toEqual({ 20: -2, 21: -2, 22: -2, 23: -2, 24: -2, ...unsigned, [SUMMARY.title]: 'é点' });
  const text = propertyText(Buffer.from('Größe', 'utf16le'));
  expect(read(propertySet([1, 2, int16(1200)], [2, 30, text])).values[2]).toBe('Größe');
});

it('tells of a stream that is no property set', () => {
  expect(read(Buffer.alloc(100)).codes).toEqual(['package-damaged']);
});

it('tells of every way to be cut, and keeps what was read before', () => {
  const whole = propertySet(
    [SUMMARY.revision, 30, propertyText(Buffer.from('code'))],
    [SUMMARY.title, 30, propertyText(Buffer.from('title'))],
  );
  for (let length = 0; length < whole.length - 2; length += 1) {
    const { values, codes } = read(whole.subarray(0, length));
    expect(codes, `${length}`).toContain('package-cut');
    for (const value of Object.values(values)) expect(['code', 'title']).toContain(value);
  }
});
